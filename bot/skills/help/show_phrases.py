"""How people ask what there is to ask."""

from typing import Final

PHRASES: Final = {
    "en": (
        "(help|help me|commands|menu|manual)",
        "(help|help me|some help) (with|on|about) {about}",
        "help (book|booking|bookings|cancel|cancelling|reserve|undo|move|add|close|rooms)",
        "(i need|i could use|can i get) [some] help [(with|on|about|to)] [{about}]",
        "help (me|us) {about}",
        "(what|what else) (can|could|do) (you|i|we) (do|ask|ask you|say) [here]",
        "what are you (for|able to do|good for)",
        "(i'm|i am|we're|we are) lost [help|help me]",
        "how (does this work|does it work|do you work|does that work)",
        "how (do i|can i|do we|can we|do you|should i|does one|would i) {about}",
        "show [me] [the] (help|commands|menu)",
        "what are (the|your) commands",
        "(i don't|i do not|we don't) (understand|get it) [anything|any of this|how this works]",
        "(i don't|i do not|we don't) know how [to do this|this works|it works]",
        "what are you for [exactly]",
        "(i have|i've got|i got) (a question|questions|a few questions|a quick question) [about {about}]",
        "help (book|booking|bookings|reservations|cancel|cancelling|reserve|undo|move|add|close|rooms)",
        "how (do|can|should) (i|we) use (you|this|it|this bot|this thing)",
        "how does this (thing|bot) work",
        "(what are you for|what's your purpose|what is your purpose)",
        "tell me what i can ask [you]",
    ),
    "fr": (
        "(aide|aidez|help|mode d'emploi|commandes|menu)",
        "(avoir de l'aide|m'aider|nous aider|à l'aide|au secours)",
        "c'est quoi (les|tes|vos) commandes",
        "je [ne] sais pas comment (faire|ça marche|m'y prendre)",
        "(tu fais|tu sers à) quoi",
        "je suis (perdu|perdue|paumé|paumée)",
        "je [ne|n'y] comprends (rien|pas) [aide-moi|aidez-moi]",
        "(aide|aide-moi|aidez-moi) (sur|pour|avec|à) {about}",
        "aide (réserver|annuler|réservation|réservations|salle|salles|fermer|ajouter|modifier)",
        "(j'ai|j'aurais) besoin d'aide [(sur|pour|avec) {about}]",
        "(m'aider|nous aider) (à|pour|avec|sur) {about}",
        "(que|qu'est-ce que|quoi|qu'est-ce qu') (peux-tu faire|tu sais faire|sais-tu faire|tu peux faire|on peut faire ici|vous savez faire|pouvez-vous faire|je peux faire|je peux te demander|puis-je faire|on peut te demander)",
        "(tu sais|tu peux|vous pouvez) faire quoi",
        "on peut te demander quoi",
        "comment (ça marche|ça fonctionne|tu marches|tu fonctionnes)",
        "comment (faire|fait-on|on fait|je fais|puis-je|je peux|on peut) [pour] {about}",
        "comment (réserver|annuler|proposer|déplacer|participer|s'inscrire|on réserve|on annule|je réserve|j'annule) [{about}]",
        "(à quoi tu sers|à quoi sers-tu|à quoi ça sert)",
        "(explique|expliquez)-moi {about}",
        "(j'ai|j'aurais|on a|une) [petite] (question|questions) [(sur|à propos de) {about}]",
        "(comment|je sais pas comment) (t'utiliser|on t'utilise|je t'utilise|vous utiliser|s'en servir|on s'en sert)",
        "(m'aider|aide-moi|aidez-moi) à (t'utiliser|vous utiliser|comprendre)",
        "(qu'est-ce que|que|quoi) (tu sais|tu peux|vous savez|vous pouvez) faire",
        "(c'est quoi|quelles sont|montre|liste) (tes|vos|les) (commandes|fonctions|possibilités)",
        "(à quoi tu sers|tu sers à quoi|à quoi sers-tu|à quoi ça sert)",
        "comment (ça marche|ça fonctionne|on fait) (ce truc|ce bot|cette chose|ici)",
        "(explique|expliquez|dis|dites) [-moi] ce que je peux te demander",
    ),
}

OF_A_TOPIC: Final = {
    "en": ("(help|commands|examples|more) [(with|on|about|for)] [the] {topic}",),
    "fr": ("(aide|commandes|exemples) [(sur|avec|pour)] [(le|la|les|l')] {topic}",),
}
"""One of the things that help names by itself."""
