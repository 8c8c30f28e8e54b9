"""How people ask which rooms there are and what one is like, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

LIST: Phrases = {
    "en": (
        "(which|what) (rooms|spaces) (are there|do you have|have you got|can be booked|can i book|can we book|exist|do we have) [here]",
        "(list|show|see|what are) [me|us] [the|all|your|all the] (rooms|spaces)",
        "(room list|list of rooms|list of the rooms)",
        "(how many people|how many) (fit|fits|can fit|can go|can be|do you fit) (in|into) {room}",
        "(how many people|how many) (can|does|do|will) {room} (take|hold|fit|seat|accommodate)",
        "(how big|how large|what size) (is|are) {room}",
        "[what is|what's] [the] (capacity|size) of {room}",
        "[what are|what's|when are] [the] (opening hours|opening times|hours|rules) (of|for|in|at) {room}",
        "(what are|what's|tell me) [the] {room} (rules|hours|opening hours)",
        "(tell me about|tell me more about|info about|info on|information about|information on|details of|details about) {room}",
        "when (does|is) {room} open",
        "(tell me|say) [more] about the (rooms|spaces)",
        "(what|which) (rooms|spaces|places) (can|could|may) (we|i|one|people) (book|reserve|use|rent|have)",
        "how many rooms (are there|do you have|have you got)",
        "how many (people|persons|seats) (fit|fit in|fits|can fit|does|can) [in] {room} [hold|seat|take|have]",
        "how big is {room}",
        "show [me] the (rooms|spaces) you have",
    ),
    "fr": (
        (
            "(quelles salles|quelles pièces|quels espaces|quelle salle) (avez-vous|vous avez|il y a|y a-t-il|existent|existe|sont réservables|"
            "on peut réserver|peut-on réserver|y a|as-tu|tu as|t'as|on a) [ici]"
        ),
        "(c'est quoi|quelles sont) (les|vos|nos) (salles|pièces|espaces)",
        "(liste|lister|listez|montre|montrez|voir|affiche) [les|des|vos|toutes les] (salles|pièces)",
        "(y a|il y a|vous avez|avez-vous|on a|t'as|tu as) (quoi comme|quelles) (salles|pièces|espaces)",
        "(combien de personnes|combien de gens|combien de places|combien) (dans|en|à|au) {room}",
        "(on tient|ça tient|on peut être|on peut tenir|on rentre|tient-on|on est|on peut rentrer|on peut venir) [à] combien (dans|en|à|au) {room}",
        "combien (peut-on être|on peut être|tient-on|on tient|de personnes tiennent) (dans|en|à|au) {room}",
        "[quelle est] [la] (capacité|jauge|taille) (de|du|dans) {room}",
        "{room} (fait|contient|accueille|a) combien [de places|de personnes]",
        "{room} peut (accueillir|contenir) combien [de personnes]",
        "combien de (personnes|places) (contient|accueille|a|fait|peut contenir|peut accueillir) {room}",
        "[c'est quoi|quels sont|quelles sont] [les] (horaires|heures d'ouverture|règles|règlement|infos|informations) (de|du|dans|pour|sur) {room}",
        "(parle|parlez|dis)-moi (de|du) {room}",
        "{room} (ouvre|est ouverte|est ouvert) (quand|à quelle heure)",
        "(y a|il y a|vous avez) quoi comme (salles|pièces|espaces) (dans le lieu|dans la maison|chez vous)",
        "(salles|pièces|espaces) [qu'] (on peut|peut-on|je peux) (réserver|louer|utiliser|occuper)",
        "combien (de|d') (salles|pièces|espaces) (y a|il y a|avez-vous|vous avez|y a-t-il)",
        "{room} (fait|contient|accueille|tient|est pour) combien (de|d') (places|personnes|gens)",
        "(elle|il) fait combien de places {room}",
        "quelle (taille|capacité) (a|fait|pour) {room}",
        "(c'est quoi|quelles sont|voir|montre|liste) les (salles|pièces|espaces) [qu'] (on peut|réservables|disponibles à la réservation) [réserver|louer|utiliser]",
        "(y a|il y a|vous avez|avez-vous|on a) combien de (salles|pièces|espaces)",
        "(montre|montrez|liste|voir) [-moi] les (salles|espaces|pièces) que vous avez",
    ),
}

ALSO: Phrases = {
    "en": (
        "[and] {room} [one] (too|as well|also) [{when}]",
        "[and|also] (same|the same) (for|in|with|again for) {room} [one] [{when}]",
        "and also {room} [{when}]",
        "(add|include) {room} [to it|to that|to this|to my booking|to the booking|please|too]",
        "? with {room}",
        "(i|we) [will] (need|want) {room} (too|as well|also|with it|with that)",
    ),
    "fr": (
        "[et] {room} (aussi|également|en plus) [{when}]",
        "(pareil|idem|la même chose|même chose|pareillement) (pour|dans|avec) {room} [{when}]",
        "et aussi {room} [{when}]",
        "(ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|ajoute-moi|ajoute-nous|rajoute-moi) [aussi] {room} [à ma résa|à ma réservation|à la réservation|avec|en plus|stp]",
        "? [et] avec {room}",
        "(il me faut|il nous faut|il me faudrait|il nous faudrait|j'ai besoin de|on a besoin de|je prends|on prend) aussi {room}",
    ),
}

SAME: Phrases = {
    "en": (
        "[book|reserve|have|want|need|take|get] [the] same (room|space|place) [again] [for|on] {when}",
        "[book|reserve|have|want|need|take|get] [the] same (room|space|place) as (last time|before|last week) [for|on] {when}",
        "(book|reserve) it again {when}",
        "[the] same (room|space|place) {when} [please]",
        "? same again {when}",
        "(do|repeat) that again {when}",
    ),
    "fr": (
        "[réserve|réserver|réservez|reprends|reprendre|reprenez|prends|prendre|avoir|veux|voudrais|remets] la même (salle|pièce|chose) [pour|à] {when}",
        "[réserve|réserver|réservez|prends|avoir|veux|voudrais] la même (salle|pièce) que (la dernière fois|d'habitude|la fois d'avant) {when}",
        "[réserve|réserver|réservez|reprends|reprendre] [dans] le même (endroit|lieu|espace|local) {when}",
        "(réserve-la|réservez-la|la réserver) (encore|à nouveau|de nouveau) {when}",
        "? (pareil|idem|rebelote) {when}",
        "[mets|remets|mettez] (moi|nous) la même {when}",
    ),
}

TOO: Phrases = {
    "en": (
        "? (and|or|what about|how about) {room}",
        "? and (what about|how about|for|in) {room}",
        "? {room} (then|instead|maybe|perhaps)",
    ),
    "fr": (
        "? (et|ou) {room}",
        "? et (pour|dans|du côté de) {room}",
        "? (et|ou) alors {room}",
        "? {room} (alors|sinon|peut-être)",
        "? sinon {room}",
    ),
}

MORE: Phrases = {
    "en": (
        "[my booking|the booking] {booking} is for {people} people",
        "(put|note|set) {people} people (for|on) {booking}",
    ),
    "fr": (
        "[ma réservation|la réservation|ma résa|la résa] {booking} est pour {people} personnes",
        "(mets|note|passe) {people} personnes (pour|sur) {booking}",
    ),
}
