"""Phrases that were found to work for booking, asking, listing and cancelling."""

from bot.understanding.grammar import CommandWords
from tests.understanding.sentences_slots import slots

_RESERVER = "(réserve|réserver|réserves|réservez|réservons|bloque|bloquer|bloquez|garde|gardes|gardez|garder|retiens|retenir|book)"
_ANNULER = "(annule|annuler|annules|annulez|supprime|supprimer|supprimez|enlève|enlever|libère|libérer)"
_RESA = "(réservation|réservations|résa|résas|créneau|créneaux)"
_MONTRER = (
    "(montre|montrer|montrez|affiche|afficher|voir|liste|lister|donne|donnez|rappelle|rappeler|consulter)"
)

ROOM = (
    CommandWords(
        "room.book",
        {
            "fr": (
                f"{_RESERVER} [une|la|le] [salle|pièce|créneau|place] {{room}} [pour] {{when}}",
                "(prendre|prends|prenez|avoir|utiliser|occuper) {room} {when}",
                "(faire|pose|poser|mets|mettre|ajoute|prends|prendre) [une] (résa|réservation) {room} {when}",
                "(je voudrais|j'aimerais|je veux|il me faut|il nous faut|il me faudrait|il nous faudrait) {room} {when}",
                "(j'ai besoin|on a besoin|nous avons besoin|j'aurais besoin) (de|du|d') {room} {when}",
                "(je prends|on prend) {room} {when}",
                "(nouvelle|une) (résa|réservation) {room} {when}",
                "(réservation|résa) {room} {when}",
                "besoin (de|du|d') {room} {when}",
            ),
            "en": (
                "(book|reserve|block|hold|schedule) [me|us] [a|the] [room|slot|space] {room} [for] {when}",
                "(use|have|take|get|grab) {room} {when}",
                "(make|place|add) [a] (booking|reservation) [for|of] {room} {when}",
                "(i'd like|i would like|i need|i want|we need|we'd like) {room} {when}",
                "put me down for {room} {when}",
                "(new|a) (booking|reservation) {room} {when}",
            ),
        },
        slots(room="entity", when="time", purpose="text", people="number"),
    ),
    CommandWords(
        "room.free",
        {
            "fr": (
                "(est|sont|serait|sera|est-elle|est-il) (libre|dispo|disponible|libres|dispos|disponibles) {when} [{room}]",
                "{room} [est|elle est|il est] (libre|dispo|disponible|occupée|occupé|prise|pris) {when}",
                "quand (est-ce que|sera|est) {room} [est|sera] (libre|dispo|disponible) [{when}]",
                (
                    "(quoi|quelle|quelles|quel|quels|qu'est-ce qui) [salle|salles|pièce|pièces|créneau|créneaux|bureau] "
                    "[est|sont|sera|seront] [de] (libre|libres|dispo|dispos|disponible|disponibles) {when} [{room}]"
                ),
                "(salle|salles|pièce|pièces|créneau|créneaux) (libre|libres|dispo|dispos|disponible|disponibles) {when} [{room}]",
                (
                    "(reste|reste-t-il|y a-t-il|y aurait-il|il y a|vous avez|tu as|t'as) [une|un|des] [salle|salles|créneau|place] "
                    "[de] (libre|libres|dispo|disponible|disponibles) {when} [{room}]"
                ),
                "(disponibilité|disponibilités|dispo|dispos) [de|du|des] [salle|salles] [{room}] {when}",
                "(montre|voir|affiche) [les] (disponibilités|dispos|créneaux libres) [{room}] {when}",
                "c'est (libre|dispo) {when} [{room}]",
                "il reste (une salle|une place|un créneau|quelque chose) {when}",
            ),
            "en": (
                "(is|are|will) {room} [be] (free|available|open) {when}",
                "(what|which|what's|what is) [room|rooms|space|spaces|slots|desks] [is|are] (free|available) {when} [{room}]",
                "[is there|are there|do you have|have you got] (any|a|some) [room|rooms|space|slot|slots] (free|available) {when} [{room}]",
                "[is there|are there|do you have|have you got] [any] (free|available) (room|rooms|slot|slots|space|spaces|desk|desks) {when} [{room}]",
                "(show|see|list|check) [the] [room] (availability|free rooms|free slots) [of|for] [{room}] {when}",
                "(availability|availabilities) [of|for] [{room}] {when}",
                "(is|are) {room} (taken|busy|booked|occupied) {when}",
                "when is {room} (free|available) [{when}]",
                "(what|which) rooms do you have (free|available) {when}",
                "is (anyone|anybody|someone) (using|in) {room} {when}",
                "is (anything|something) (free|available) {when}",
                "is there (anything|something) (free|available) {when}",
            ),
        },
        slots(room="entity", when="time", people="number"),
    ),
    CommandWords(
        "room.mine",
        {
            "fr": (
                f"[{_MONTRER}] (mes|nos) [prochaines|futures] (réservations|résas|créneaux|réservation|résa)",
                "(qu'est-ce que|qu'est-ce qu'|qu'|quoi|que) (j'ai|ai-je|on a) [de] (réservé|bloqué|comme réservation|comme résa)",
                "j'ai quoi [de|comme] (réservé|réservation|résa)",
                "j'ai quelles (réservations|résas)",
                "j'ai réservé quoi",
                "c'est quoi (mes|nos) (réservations|résas)",
                "qu'est-ce que j'ai comme (réservations|résas|réservation|résa)",
                "(quelles|quels|quelle|où en) sont mes (réservations|résas|créneaux)",
                "(ai-je|est-ce que j'ai) [bien] (une réservation|une résa|des réservations|des résas)",
                "(quand|quelle salle|où) (ai-je|est-ce que j'ai|j'ai) réservé",
            ),
            "en": (
                "[show|see|list|view|check|give|display] my [upcoming|next|current] (bookings|reservations|slots|booking|reservation)",
                "(what|which|when) [rooms] (have i|did i|do i have) (booked|reserved|book|reserve)",
                "(what|which) [bookings|reservations] do i have",
                "(do i have|have i got|have i) [any|a] (booking|bookings|reservation|reservations)",
                "(what are|where are) my [upcoming|next] (bookings|reservations)",
            ),
        },
        slots(when="time"),
    ),
    CommandWords(
        "room.cancel",
        {
            "fr": (
                f"{_ANNULER} [toutes] {_RESA} [{{booking}}] [{{when}}]",
                f"(annulation|désistement) [de] [ma|la] [{_RESA[1:-1]}] [{{booking}}] [{{when}}]",
                f"[je] (rends|rendre|laisse|laisser) {_RESA} [{{booking}}] [{{when}}]",
            ),
            "en": (
                "(cancel|delete|remove|drop|release|scrap) [my|the|our|that|this|all|all my] (booking|bookings|reservation|slot) [{booking}] [{when}]",
                "(cancel|delete|remove|drop|release|scrap) [my|the] {booking} (booking|reservation|slot) [{when}]",
            ),
        },
        slots(booking="entity", when="time"),
    ),
    CommandWords(
        "me.cancel",
        {
            "fr": (f"{_ANNULER} [ça|tout ça|tout] [{{thing}}] [{{when}}]",),
            "en": ("(cancel|call off) [that|this|it|everything] [{thing}] [{when}]",),
        },
        slots(thing="entity", when="time"),
    ),
)
