"""How people speak of announcements, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

LIST: Phrases = {
    "en": (
        "(show|list|see|display|what are|give me) [me] [all] [the|our] [planned|coming|last] announcements",
        "(what|which) announcements (are planned|are coming|were made|have been made|are there|do we have)",
        "(what|which) (was|has been|is|will be) announced",
        "[the] (ledger|list) of announcements",
        "what did (you|we) announce",
        "what will (you|we) announce",
        "(coming|planned|last) announcements",
        "(what|which) announcements (are|do we have) (coming up|scheduled|on the way)",
        "which announcements are (scheduled|planned|coming up)",
    ),
    "fr": (
        "(montre|montrer|montrez|affiche|afficher|voir|liste|lister|donne|donnez) [-moi] [toutes] [les|nos] annonces [prévues|à venir|passées]",
        "(c'est quoi|quelles sont) [toutes] (les|nos) annonces [prévues|à venir|passées]",
        "(quelles|quelle) annonces (sont prévues|il y a|sont passées|ont été faites|avons-nous)",
        "(qu'est-ce qui|qu'est-ce qu'on) (a été annoncé|est annoncé|a annoncé|va être annoncé)",
        "(on a|tu as|vous avez) annoncé quoi",
        "[le] journal [des|d'] annonces",
        "les annonces (prévues|à venir|passées)",
        "(quelles|quelle) annonces (vont passer|vont être faites|passent|sont programmées|arrivent)",
        "quelles annonces sont (programmées|prévues|planifiées|à venir)",
    ),
}

CANCEL: Phrases = {
    "en": (
        "(cancel|delete|remove|drop|withdraw|call off|scrap|stop) [the|that|my] announcement [number] {announcement}",
        "(do not|don't) announce {announcement} [any more|anymore]",
        "[the] announcement {announcement} (is cancelled|is off|can go)",
        "no [more] announcement {announcement}",
        "(cancel|delete|remove|drop|withdraw|call off|scrap) {announcement}",
        "(do not|don't) (send|post|make) [the|that] announcement {announcement} [any more|anymore]",
        "(cancel|delete|remove|drop|call off) [the] {announcement} announcement",
    ),
    "fr": (
        "(annule|annuler|annulez|supprime|supprimer|supprimez|enlève|enlever|enlevez|retire|retirer|retirez|arrête|arrêter) [l'|cette] annonce [numéro|n°] {announcement}",
        "[n'] annonce (plus|pas) {announcement}",
        "[l'] annonce {announcement} (est annulée|tombe à l'eau|saute)",
        "plus d'annonce {announcement}",
        "(annule|annuler|annulez|supprime|supprimer|supprimez|enlève|enlevez|retire|retirer|retirez) {announcement}",
        "(n'envoie|n'envoyez|n'envoyer|ne passe|ne passez|envoie|passe) (pas|plus) [l'|cette] annonce {announcement}",
        "[l'] annonce {announcement} (n'a plus lieu d'être|ne sert plus à rien)",
        "[l'] annonce {announcement} (n'a plus lieu d'être|ne sert plus à rien) (annule-la|annulez-la|supprime-la)",
        "(annule|annulez|supprime|retire) [l'annonce] {announcement}",
    ),
}

PAUSE: Phrases = {
    "en": (
        "(pause|suspend|hold|freeze|halt) [the|that|my] announcement [number] {announcement}",
        "put [the|that] announcement {announcement} on hold",
        "(stop|skip) [the|that] announcement {announcement} for now",
        "(no announcement|nothing for) {announcement} for the moment",
        "(pause|suspend|freeze) {announcement}",
        "put {announcement} (on hold|on pause)",
        "(pause|suspend|hold|freeze) the {announcement} announcement",
        "put [announcement] {announcement} on hold",
    ),
    "fr": (
        "(suspends|suspendre|suspendez|interromps|interrompre|interrompez|gèle|geler) [l'|cette] annonce [numéro|n°] {announcement}",
        "(mets|mettre|mettez) [l'|cette] annonce {announcement} (en pause|en attente)",
        "(mets|mettre|mettez) en pause [l'|cette] annonce {announcement}",
        "[l'] annonce {announcement} (en pause|en attente)",
        "(pause|suspends|suspendre|suspendez|interromps|gèle) {announcement}",
        "(mets|mettre|mettez) {announcement} (en pause|en attente)",
        "(arrête|arrêter|arrêtez) [l'|cette] annonce {announcement} (pour l'instant|pour le moment|un moment)",
        "(mets|mettez|mettre) [l'annonce] {announcement} en (pause|suspens|attente)",
    ),
}

RESUME: Phrases = {
    "en": (
        "(resume|restart|unpause|unfreeze) [the|that|my] announcement [number] {announcement}",
        "(announce|say) {announcement} again [from now on]",
        "start [the|that] announcement {announcement} again",
        "(resume|restart|unpause|unfreeze|reactivate) {announcement}",
        "(reactivate|continue) [the|that|my] announcement [number] {announcement}",
        "(start|resume|restart) the {announcement} announcement [again]",
        "(restart|reactivate|resume|unpause) [announcement] {announcement}",
    ),
    "fr": (
        "(reprends|reprendre|reprenez|relance|relancer|relancez|réactive|réactiver) [l'|cette] annonce [numéro|n°] {announcement}",
        "(remets|remettre|remettez) [l'|cette] annonce {announcement} [en route]",
        "[l'] annonce {announcement} (reprend|repart)",
        "(reprends|reprendre|reprenez|relance|relancer|relancez|réactive|réactiver|réactivez) {announcement}",
        "(remets|remettre|remettez) {announcement} [en route|en marche]",
        "(relance|relancez|réactive|réactivez|reprends) [l'annonce] {announcement}",
    ),
}
