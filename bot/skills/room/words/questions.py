"""How people ask what is free, who has it and what is theirs, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

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
        "where is there [any] (space|room) {when}",
        "(what|which) rooms (have we got|have you got|do we have) (free|available) {when}",
        "(what|which) (rooms|desks) are (free|available|empty) {when}",
        "what is free",
        "? {room} (free|available) {when}",
        "(what|which) (room|rooms) [can] (hold|fit|seat|take|holds|fits|seats|takes|for) {people} {when}",
        "(what's|what is) left {when}",
        "how many (rooms|desks) are (free|available) {when}",
        "(anything|something|somewhere|anywhere) (free|available|open) {when}",
        "(have you|have you got|do you have|what have you|what have you got) [anything] (free|available) {when}",
        "(do you have|have you) [any] availability {when}",
        (
            "(any|is there|are there|do you have|have you|have you got|got|got any|looking for|find me) [any|a|some] "
            "(room|rooms|space|spaces|slot|slots|spot|desk|desks|somewhere) [going|left] {when} [{room}]"
        ),
        "(a|any|one|some) (room|space|desk) for {people} {when}",
        "when can (i|we) (use|have|book|get) {room} [{when}]",
        "got (a|any) (room|rooms|space|desk) (free|available) [{when}]",
        "when's {room} (free|available) [{when}]",
        "(would|could) {room} be (free|available) {when}",
        "(whether|if) {room} (was|is|were) (free|available|taken) {when}",
        "(is|are) there [any] (room|rooms|space) for {people} {when}",
        "(is|will) everything [be] (free|taken|available) {when}",
        "(what's|what is|anything|which rooms are) (still|left) [free|available|open] {when}",
        "(which|what) (rooms|spaces) (are|will be) [still] (going|left|empty|open) {when}",
        "(suggest|propose|offer) [me] (a room|a space|a slot) [{when}]",
        "(is|are) [any|a|some|there any|there a] (room|rooms|desk|desks|space|spaces) (empty|free|available|unoccupied) [{when}]",
        "where (can|could) (we|i) (go|sit|work|settle|meet|sit down) [{when}]",
        "(what|which) slots (are|are there) (left|free|open) (on|for|in) {room} {when}",
        "any (spot|space|place|corner) to (work|sit|meet) {when}",
    ),
    "fr": (
        "quand {room} (est-elle|est-il) (libre|dispo|disponible) [{when}]",
        "{room} (elle est|il est) (libre|dispo|disponible) quand [{when}]",
        (
            "(est|sont|serait|sera|est-elle|est-il|serait-elle|serait-il|sera-t-elle|sera-t-il) (libre|dispo|disponible|libres|dispos|disponibles) "
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
            "(reste|reste-t-il|y a|y a-t-il|y aurait-il|il y a|vous avez|tu as|t'as) [une|un|des] [salle|"
            "salles|créneau|place] [de] (libre|libres|dispo|disponible|disponibles) {when} [{room}]"
        ),
        "(disponibilité|disponibilités|dispo|dispos) [de|du|des] [salle|salles] [{room}] {when}",
        "(montre|voir|affiche) [les] (disponibilités|dispos|créneaux libres) [{room}] {when}",
        "c'est (libre|dispo|pris|occupé) {when} [{room}]",
        "si {room} (est|était|serait) (libre|dispo|disponible|prise|pris|occupée|occupé) {when}",
        "{room} est (libre|dispo|disponible) quand",
        "? {room} (est|sera) (ouverte|ouvert) {when}",
        "{room} est-elle (libre|dispo|disponible|prise|occupée) {when}",
        "(une salle|des salles|une place|un créneau|quelque chose) de (libre|dispo|disponible) {when}",
        "(une salle|quelle salle|quelles salles) pour {people} {when}",
        "une place quelque part {when}",
        "(quelle salle|quelles salles) (peut|peuvent) (accueillir|contenir) {people} {when}",
        "qu'est-ce (qui|qu'il) reste {when}",
        "combien de (salles|bureaux) sont (libres|dispos|disponibles) {when}",
        "(y a|il y a|on a|vous avez|tu as|t'as|il reste|vous auriez) quoi [de|comme] (libre|dispo|disponible) {when}",
        "(vous avez|tu as|t'as|il y a|vous auriez) de (libre|dispo|disponible) {when}",
        (
            "(vous auriez|auriez-vous|tu aurais|t'aurais|avez-vous|as-tu) [une|un|des|de la] (salle|salles|créneau|place|"
            "pièce|bureau) [de] (libre|libres|dispo|disponible|disponibles) {when} [{room}]"
        ),
        (
            "(vous auriez|auriez-vous|tu aurais|vous avez|avez-vous|tu as|as-tu|t'as|il y a|y a-t-il|y a|y aurait-il|il reste|"
            "reste-t-il|vous reste-t-il|reste|il vous reste|cherche|cherchons|trouve-moi|trouvez-moi|trouver) (une salle|des salles|un créneau|"
            "de la place|un bureau|des bureaux|un espace|un endroit|quelque chose) {when} [{room}]"
        ),
        "(vos|les|tes) (disponibilités|dispos) {when} [{room}]",
        "(quelles sont|ça donne quoi) (vos|les|tes) (disponibilités|dispos) {when} [{room}]",
        "quelqu'un (utilise|occupe|est dans|a pris) {room} {when}",
        "il reste (une salle|un créneau|quelque chose) {when}",
        "(qu'est-ce qui est|quelles salles sont|quoi de) (libre|libres|dispo|disponible)",
        "c'est libre",
        "(c'est quoi|quelles sont|ce sera quoi|y a quoi comme|il y a quoi comme) [les|vos|des] (salles|pièces|créneaux) (libres|dispo|dispos|disponibles|vides|de libres|qui restent) {when}",
        "(tout|est-ce que tout) (est|sera|est-il) (libre|dispo|pris) {when}",
        "(il reste|reste-t-il|il vous reste|il nous reste|reste) quoi [de libre|de dispo|comme salle|comme salles|comme créneau] {when}",
        "(quelle salle|quelles salles) (reste|restent|est vide|sont vides) {when}",
        "(propose|proposer|proposez|suggère|suggérez) -moi (une salle|une pièce|un espace|un créneau) [{when}]",
        "(y a|il y a|reste|il reste|y a-t-il|vous avez|t'as) (une pièce|une salle|un bureau|un espace|un local|des salles|des bureaux) (vide|libre|inoccupée|inoccupé|de libre|disponible|vides|libres|disponibles) [{when}]",
        "où (on peut|peut-on|je peux|on pourrait) (aller|se mettre|s'installer|se poser|travailler|se réunir) [{when}]",
        "(on peut|je peux|on pourrait) (aller|se mettre|s'installer|se poser|travailler|se réunir) où [{when}]",
        "(quels|des|un) (créneaux|créneau) (restent|reste|sont libres|libres|libre|possibles) [sur|pour|dans] {room} {when}",
        "(un coin|une place|un bureau|un endroit|un espace) (dispo|disponible|libre) pour (bosser|travailler|se réunir|se poser) {when}",
    ),
}

WHO: Phrases = {
    "en": (
        "who (has|booked|reserved|uses) {room} [{when}]",
        "who is (in|using) {room} [{when}]",
        "who's (in|using|got) {room} [{when}]",
        "who (blocked|took|has booked|has reserved|has got|will be in) {room} [{when}]",
        "who (has|booked|reserved) (the|a) room [{when}]",
        "(who is|who's) {room} (booked|reserved|taken) by [{when}]",
        "(show|list) [the] (bookings|reservations) (of|for) {room} [{when}]",
        "(who's|who is) (in|using|occupying|at) {room} [{when}]",
        "who (took|has taken|has got|got|has|reserved|booked) {room} [{when}]",
        "who is {room} (booked|reserved|taken) (by|for) [{when}]",
    ),
    "fr": (
        "qui (a réservé|a pris|a bloqué|occupe|utilise|a) {room} [{when}]",
        "(qui est|qui sera|c'est qui|il y a qui|y a qui) (dans|à|au|en) {room} [{when}]",
        "(c'est qui qui|qui c'est qui) (a|occupe|utilise|a réservé|a pris|a résa) {room} [{when}]",
        "qui a résa {room} [{when}]",
        "qui (a réservé|a pris|occupe) (la|une) (salle|pièce) [{when}]",
        "à qui est {room} [{when}]",
        "(elle est|il est|c'est) à qui {room} [{when}]",
        "{room} est à qui [{when}]",
        "{room} est (réservée|réservé|prise|pris|occupée|occupé) par qui [{when}]",
        "par qui est (réservée|réservé|prise|pris|occupée|occupé) {room} [{when}]",
        "(montre|voir|affiche|liste) [les] (réservations|résas) (de|du|pour) {room} [{when}]",
        "(c'est qui|qui est|y a qui|il y a qui|qui c'est) (dans|en|à|au|sur) {room} [{when}]",
        "(c'est|c'est à) qui (qui a|qu'est) {room} [{when}]",
        "par qui (est|sera) (réservée|réservé|prise|pris|occupée|occupé) {room} [{when}]",
    ),
}

MINE: Phrases = {
    "en": (
        (
            "[show|see|list|view|check|give|display] my [upcoming|next|current] (bookings|reservations|"
            "slots|booking|reservation)"
        ),
        "(what|which|when) [rooms] (have i|did i|do i have) (booked|reserved|book|reserve) [again|already]",
        "(remind me|tell me|let me know) (when|what) (my|our) [next|upcoming] (booking|bookings|reservation|reservations) (is|are)",
        "(what|which) [bookings|reservations] do i have",
        "remind me what (i've|i have|we've|we have) (booked|reserved)",
        "(do i have|have i got) (anything|something) (booked|reserved)",
        "see my (bookings|reservations) again",
        "(when|what time) my [next] (booking|reservation) is",
        "(what|which) (bookings|reservations) (have i|have we) [got]",
        "(do i have|have i got|have i) [any|a] (booking|bookings|reservation|reservations)",
        "(what are|where are|when's|when is|when are|what's|what is) my [upcoming|next] (bookings|reservations|booking|reservation)",
        "remind me of my (bookings|reservations|booking)",
        "[show|see] what (i|we) [have] (booked|reserved)",
        "what are my [upcoming] (bookings|reservations) [again]",
        "(which|what) (rooms|room) do (i|we) have [booked]",
        "(what|which) (rooms|room) (did i|have i) (book|booked|reserve|reserved)",
        "(remind me|tell me) what (i've|i have|i) booked",
        "what (bookings|reservations) (do i have|have i got|have i|did i make)",
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
        "quelles (réservations|résas) (j'ai|ai-je|on a)",
        "(revoir|rappelle|rappelez|redis) [-moi] [mes|ce que] (réservations|résas|j'ai réservé)",
        "(j'ai|on a|ai-je) quelque chose de réservé",
        "j'ai quoi comme (réservations|résas|créneaux)",
        "(j'ai|on a|nous avons) réservé (quoi|quand) [déjà]",
        "(rappelle|rappelez|redis|dis) [-moi|moi] quand (est|sont|c'est) (ma|mes|nos) [prochaine|prochaines] (réservation|résa|réservations|résas)",
        "ce que (j'ai|on a|nous avons) [de] réservé",
        "(j'ai|on a) (une|des) (résa|résas|réservation|réservations)",
        "quand est-ce que (j'ai|on a) réservé",
        "(c'est quand|quand est|quelle est) ma [prochaine] (réservation|résa)",
        "(quelle salle|quelles salles) (j'ai|on a|ai-je) (réservé|réservée|réservées)",
        "c'est quoi (mes|nos) (réservations|résas)",
        "qu'est-ce que j'ai comme (réservations|résas|réservation|résa)",
        "(quelles|quels|quelle|où en) sont mes (réservations|résas|créneaux)",
        "(ai-je|est-ce que j'ai) [bien] (une réservation|une résa|des réservations|des résas)",
        "(quand|quelle salle|où) (ai-je|est-ce que j'ai|j'ai) réservé",
        "(ma|notre) [prochaine] (résa|réservation) (c'est|est|elle est) (quand|à quelle heure|quel jour|où|dans quelle salle)",
        "(c'est|elle est) (quand|à quelle heure|quel jour|où) [déjà] (ma|notre) [prochaine] (résa|réservation)",
        "(lister|liste|voir|montrer|donner) [toutes] (mes|nos) (réservations|résas) [à venir|prochaines]",
        "(rappelle|rappelle-moi|dis|dis-moi|redis-moi) ce que j'ai réservé",
        "(quelles|quelle) (salles|salle) (j'ai réservées|j'ai réservée|j'ai réservé|ai-je réservées|ai-je réservé)",
        "(j'ai|g) (quoi|koi|quelles) comme (résa|résas|réservation|réservations)",
        "(mes réservations|mes résas) sous la main",
    ),
}
