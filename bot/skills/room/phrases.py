"""How people ask for rooms, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

BOOK: Phrases = {
    "en": (
        "(book|reserve|block|hold|schedule) [me|us] [a|the] [room|slot|space] {room} [for] {when}",
        "(book|reserve) {purpose} {when}",
        "(use|have|take|get|grab) {room} {when}",
        "(make|place|add) [a] (booking|reservation) [for|of] {room} {when}",
        "(i'd like|i would like|i need|i want|we need|we'd like) {room} {when}",
        "put me down for {room} {when}",
        "(new|a) (booking|reservation) {room} {when}",
    ),
    "fr": (
        (
            "(réserve|réserver|réserves|réservez|réservons|bloque|bloquer|bloquez|garde|gardes|gardez|"
            "garder|retiens|retenir|book) [une|la|le] [salle|pièce|créneau|place] {room} [pour] {when}"
        ),
        "(réserve|réserver|réservez) {purpose} {when}",
        "(prendre|prends|prenez|avoir|utiliser|occuper) {room} {when}",
        "(faire|pose|poser|mets|mettre|ajoute|prends|prendre) [une] (résa|réservation) {room} {when}",
        (
            "(je voudrais|j'aimerais|je veux|il me faut|il nous faut|il me faudrait|il nous faudrait) "
            "{room} {when}"
        ),
        "(j'ai besoin|on a besoin|nous avons besoin|j'aurais besoin) (de|du|d') {room} {when}",
        "(je prends|on prend) {room} {when}",
        "(nouvelle|une) (résa|réservation) {room} {when}",
        "(réservation|résa) {room} {when}",
        "besoin (de|du|d') {room} {when}",
        "(puis-je|peut-on|je peux) avoir {room} {when}",
    ),
}

FREE: Phrases = {
    "en": (
        "(is|are|will) {room} [be] (free|available|open) {when}",
        (
            "(what|which|what's|what is) [room|rooms|space|spaces|slots|desks] [is|are] (free|"
            "available) {when} [{room}]"
        ),
        (
            "[is there|are there|do you have|have you got] (any|a|some) [room|rooms|space|slot|slots] "
            "(free|available) {when} [{room}]"
        ),
        (
            "[is there|are there|do you have|have you got] [any] (free|available) (room|rooms|slot|"
            "slots|space|spaces|desk|desks) {when} [{room}]"
        ),
        ("(show|see|list|check) [the] [room] (availability|free rooms|free slots) [of|for] [{room}] {when}"),
        "(availability|availabilities) [of|for] [{room}] {when}",
        "(is|are) {room} (taken|busy|booked|occupied) {when}",
        "when is {room} (free|available) [{when}]",
        "(what|which) rooms do you have (free|available) {when}",
        "is (anyone|anybody|someone) (using|in) {room} {when}",
        "is (anything|something) (free|available) {when}",
        "is there (anything|something) (free|available) {when}",
        "(what|which) rooms (are free|are available)",
        "what is free",
    ),
    "fr": (
        (
            "(est|sont|serait|sera|est-elle|est-il) (libre|dispo|disponible|libres|dispos|disponibles) "
            "{when} [{room}]"
        ),
        "{room} [est|elle est|il est] (libre|dispo|disponible|occupée|occupé|prise|pris) {when}",
        "quand (est-ce que|sera|est) {room} [est|sera] (libre|dispo|disponible) [{when}]",
        (
            "(quoi|quelle|quelles|quel|quels|qu'est-ce qui) [salle|salles|pièce|pièces|créneau|"
            "créneaux|bureau] [est|sont|sera|seront] [de] (libre|libres|dispo|dispos|disponible|"
            "disponibles) {when} [{room}]"
        ),
        (
            "(salle|salles|pièce|pièces|créneau|créneaux) (libre|libres|dispo|dispos|disponible|"
            "disponibles) {when} [{room}]"
        ),
        (
            "(reste|reste-t-il|y a-t-il|y aurait-il|il y a|vous avez|tu as|t'as) [une|un|des] [salle|"
            "salles|créneau|place] [de] (libre|libres|dispo|disponible|disponibles) {when} [{room}]"
        ),
        "(disponibilité|disponibilités|dispo|dispos) [de|du|des] [salle|salles] [{room}] {when}",
        "(montre|voir|affiche) [les] (disponibilités|dispos|créneaux libres) [{room}] {when}",
        "c'est (libre|dispo) {when} [{room}]",
        "il reste (une salle|une place|un créneau|quelque chose) {when}",
        "(qu'est-ce qui est|quelles salles sont|quoi de) (libre|libres|dispo|disponible)",
        "c'est libre",
    ),
}

WHO: Phrases = {
    "en": (
        "who (has|booked|reserved|uses) {room} [{when}]",
        "who is (in|using) {room} [{when}]",
        "who (has|booked|reserved) (the|a) room [{when}]",
        "(show|list) [the] (bookings|reservations) (of|for) {room} [{when}]",
    ),
    "fr": (
        "qui (a réservé|a pris|a bloqué|occupe|utilise|a) {room} [{when}]",
        "qui est dans {room} [{when}]",
        "qui (a réservé|a pris|occupe) (la|une) (salle|pièce) [{when}]",
        "(montre|voir|affiche|liste) [les] (réservations|résas) (de|du|pour) {room} [{when}]",
    ),
}

MINE: Phrases = {
    "en": (
        (
            "[show|see|list|view|check|give|display] my [upcoming|next|current] (bookings|reservations|"
            "slots|booking|reservation)"
        ),
        "(what|which|when) [rooms] (have i|did i|do i have) (booked|reserved|book|reserve)",
        "(what|which) [bookings|reservations] do i have",
        "(do i have|have i got|have i) [any|a] (booking|bookings|reservation|reservations)",
        "(what are|where are) my [upcoming|next] (bookings|reservations)",
    ),
    "fr": (
        (
            "[(montre|montrer|montrez|affiche|afficher|voir|liste|lister|donne|donnez|rappelle|"
            "rappeler|consulter)] (mes|nos) [prochaines|futures] (réservations|résas|créneaux|"
            "réservation|résa)"
        ),
        (
            "(qu'est-ce que|qu'est-ce qu'|qu'|quoi|que) (j'ai|ai-je|on a) [de] (réservé|bloqué|comme "
            "réservation|comme résa)"
        ),
        "j'ai quoi [de|comme] (réservé|réservation|résa)",
        "j'ai quelles (réservations|résas)",
        "j'ai réservé quoi",
        "c'est quoi (mes|nos) (réservations|résas)",
        "qu'est-ce que j'ai comme (réservations|résas|réservation|résa)",
        "(quelles|quels|quelle|où en) sont mes (réservations|résas|créneaux)",
        "(ai-je|est-ce que j'ai) [bien] (une réservation|une résa|des réservations|des résas)",
        "(quand|quelle salle|où) (ai-je|est-ce que j'ai|j'ai) réservé",
    ),
}

ADD: Phrases = {
    "en": (
        "(add|create|declare|register) [a|the] [new] (room|space) [called|named] {name}",
        "new (room|space) [called|named] {name}",
    ),
    "fr": (
        (
            "(ajoute|ajouter|ajoutez|crée|créer|créez|déclare|déclarer|enregistre) (salle|pièce|espace|"
            "une salle|une pièce|un espace|un lieu) [qui s'appelle|nommée|appelée|appelé] {name}"
        ),
        "(nouvelle|nouvel) (salle|pièce|espace) {name}",
    ),
}

CLOSE: Phrases = {
    "en": (
        "(close|shut|close off|take out of service) {room} {when}",
        "{room} (is closed|will be closed|is unavailable|will be unavailable|is out of service) {when}",
        "closure of {room} {when}",
        "(close|shut) (the house|the whole house|the place|everything) {when}",
    ),
    "fr": (
        "(ferme|fermer|fermez|condamne|condamner) [une salle] {room} {when}",
        "(bloquer l'accès à|rends indisponible) {room} {when}",
        "{room} (est fermée|est fermé|sera fermée|sera fermé|sera indisponible|est indisponible) {when}",
        "(fermeture|indisponibilité) [de] {room} {when}",
        "(ferme|fermer|fermez) (la maison|toute la maison|le lieu|tout le lieu|tout) {when}",
    ),
}

EDIT: Phrases = {
    "en": (
        "(edit|change|modify) {room} [holds {people}]",
        "{room} (holds|seats|takes) {people}",
        "[the] (capacity|size) of {room} (is|to) {people}",
        "rename {room} to {name}",
        "{room} is also (called|known as) {alias}",
    ),
    "fr": (
        "(modifie|modifier|modifiez) {room} [contient {people}]",
        "{room} (contient|accueille|peut accueillir|fait) {people}",
        "[la] (capacité|jauge) (de|du|de la) {room} (est de|est|à|passe à) {people}",
        "(renomme|renommer|renommez) {room} en {name}",
        "{room} s'appelle aussi {alias}",
    ),
}

OPEN: Phrases = {
    "en": (
        "(reopen|re-open) {room} [{when}]",
        "(lift|cancel|remove) the closure of {room} [{when}]",
        "(reopen|re-open) (the house|the whole house|the place|everything) [{when}]",
    ),
    "fr": (
        "(rouvre|rouvrir|rouvrez) {room} [{when}]",
        "(lève|lever|levez|annule|annuler|annulez|enlève|supprime) la fermeture (de|du|de la) {room} [{when}]",
        "(rouvre|rouvrir|rouvrez) (la maison|toute la maison|le lieu|tout le lieu|tout) [{when}]",
    ),
}
