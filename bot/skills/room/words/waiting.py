"""How people wait for a room, ask for it and give a part of it back, in both languages (see bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

WAIT: Phrases = {
    "en": (
        "[put|add|sign] (me|us) [up] (on|to|for|in) [the] (waiting list|waitlist|wait list|queue) [for|of] {room} {when}",
        "(join|get on) [the] (waiting list|waitlist|queue) [for|of] {room} {when}",
        "[the] (waiting list|waitlist|wait list) [for|of] {room} {when}",
        "(tell|warn|notify|ping) (me|us) (if|when|as soon as) {room} (is free|becomes free|gets free|comes free|frees up|opens up|becomes available|is available|is freed) {when}",
        "let (me|us) know (if|when|as soon as) {room} (is free|becomes free|gets free|comes free|frees up|opens up|becomes available|is available|is freed) {when}",
        "wait for {room} {when}",
        "be on the (waiting list|waitlist|queue) [for|of] {room} {when}",
        "(if|when) {room} (is free|becomes free|gets free|frees up|opens up|becomes available) {when} (i'd like it|i want it|i'll take it|i would like it|we'd like it|we want it)",
        "if {room} (frees up|becomes free|comes free|opens up|is free) {when} (i'd take it|i'll take it|we'd take it|i want it|think of me|i'm in)",
        "(add|put) (me|us) [to|on] (the|a) (waiting list|waitlist|queue) (for|of) {room} {when}",
        "(let me know|tell me|warn me|ping me) (if|when) {room} (becomes free|frees up|is free|comes free|becomes available) {when}",
    ),
    "fr": (
        (
            "(mets|mettre|mettez|inscris|inscrire|inscrivez|ajoute|ajoutez)[-moi] [moi|nous] (sur|dans|à|en) [la] "
            "(liste d'attente|file d'attente) [pour|de|du] {room} {when}"
        ),
        "être sur [la] liste d'attente [pour|de|du] {room} {when}",
        "si {room} se libère {when} (dis-le-moi|dites-le-moi|préviens-moi|prévenez-moi)",
        "[la] (liste d'attente|file d'attente) [pour|de|du] {room} {when}",
        (
            "(préviens|prévenez|avertis|avertissez|dis|dites)[-moi|-nous] (si|quand|dès que) {room} "
            "(se libère|est libre|devient libre|redevient libre) {when}"
        ),
        "(m'inscrire|nous inscrire|je m'inscris) (sur|dans) [la] liste d'attente [pour|de|du] {room} {when}",
        "(attendre|j'attends) {room} {when}",
        "(attendre|j'attends|attendrai) que {room} se libère {when}",
        "si [jamais] {room} se libère {when} (je la veux|je la prends|je suis preneur|je suis preneuse|ça m'intéresse) [bien]",
        "(attendre|j'attends|attendrai) que {room} (soit libre|se libère|soit dispo) {when}",
        "si {room} se libère {when} (je prends|on prend|je suis preneur|preneur|preneuse|on la prend|je la veux|pensez à moi|pense à moi)",
        "(en|sur) liste d'attente (pour|de|du) {room} {when}",
        "(préviens|prévenez|préviens-moi|prévenez-moi|alerte-moi) (si|quand|dès que) {room} (se libère|redevient libre|est dispo|est disponible|devient dispo) {when}",
    ),
}

WAIT_REST: Phrases = {
    "en": (
        "[and] [please] (waitlist|wait list|waiting list|queue) [me] [for|on] (the others|the other dates|the other ones|the rest|the taken dates|the taken ones)",
        "[and] (put|add|sign) me [up] (on|to|for|in) the (waitlist|wait list|waiting list|queue) for (the others|the other dates|the other ones|the rest)",
        "[and] wait for (the others|the other dates|the other ones|the rest)",
    ),
    "fr": (
        "[et] [la] (liste d'attente|file d'attente) (pour|sur) (les autres|les autres dates|le reste|les dates prises|celles qui sont prises)",
        (
            "[et] (mets|mettre|mettez|inscris|inscrivez|ajoute|ajoutez)[-moi] (sur|dans|en) [la] (liste d'attente|file d'attente) "
            "(pour|sur) (les autres|les autres dates|le reste|les dates prises)"
        ),
        "[et] (attendre|j'attends|attends) (les autres|les autres dates|le reste)",
    ),
}

GIVE_BACK: Phrases = {
    "en": (
        "(free up|give back|release|give up) {part} [{when}]",
        "(free up|give back|release|give up) {part} [{when}] (of|from) {booking}",
        "(free up|give back|giving back|i release|i give up) [{booking}] {when}",
        "(giving back|releasing|freeing) {part} [{when}]",
        "(shorten|trim) {booking} [by] {part}",
        "(shorten|trim) {booking} {when}",
        "(free|free up|release|give back|giving back) (the|my|our) room [{when}]",
        "(finished|done) early [you can|i|we] (free|free up|release|give back) (the|my|our) room",
        "(don't need|do not need|no longer need) the (last|first) (hour|half hour) of my (booking|reservation)",
        "(finished|done) early you can have the room back",
        "(releasing|giving back|i release|we release|i'm releasing|we're releasing|freeing up) {booking} {when}",
    ),
    "fr": (
        (
            "(libère|libérer|libérez|rends|rendre|je libère|on libère|je rends|on rend|nous libérons|nous rendons) "
            "{part} [{when}]"
        ),
        (
            "(libère|libérer|libérez|rends|rendre|je libère|on libère|je rends|on rend|nous libérons|nous rendons) "
            "{part} [{when}] de {booking}"
        ),
        "(je libère|on libère|je rends|on rend|nous libérons|nous rendons) [{booking}] {when}",
        "(raccourcis|raccourcir|raccourcissez) {booking} [de] {part}",
        "(raccourcis|raccourcir|raccourcissez) {booking} {when}",
        "(libère|libérer|libérez|rends|rendre|je libère|on libère|je rends|on rend) (la|ma|notre) (salle|pièce) [{when}]",
        "(fini|finis|terminé) plus tôt [je|on] (libère|rends|rend) (la|ma|notre) (salle|pièce)",
        "(je rends|on rend|nous rendons) (la|notre|ma) (salle|pièce) (en avance|plus tôt)",
        "(je rends|on rend|je libère|on libère|nous libérons|nous rendons) {booking} [{when}]",
    ),
}

LONGER: Phrases = {
    "en": (
        "(extend|prolong|lengthen) [my|the|our] [booking|reservation|slot] [{booking}] [by|until|till|to|for] {when}",
        "(make|keep) (it|my booking|the booking|our booking) {when} longer",
        "(make|keep) {booking} {when} longer",
        "(have|keep|get|use) {booking} [for] {when} longer",
        "(stay|keep going|carry on|go on) {when} longer",
        "{when} longer (in|for|with) {booking}",
        "(another|one more|an extra) {when} (in|for|with) {booking}",
        "(have|need|want|get) (another|an extra|one more) {when}",
        "(give|have|get|need) (me|us) (another|an extra) {when}",
        "(keep|have) the room [for] {when} (more|longer)",
        "(keep|have|use) the room (another|one more|an extra) {when}",
        "(keep|have) (the|our|my) room {when}",
        "keep the room [one|an] more {when}",
        "stay in the room [for] {when}",
    ),
    "fr": (
        "(prolonge|prolonger|prolongez|rallonge|rallonger|rallongez|étends|étendre) [ma|la|notre|le] [réservation|résa|créneau] [{booking}] [de|d'|jusqu'à] {when}",
        "(garde|garder|gardes|gardez|avoir|occuper|utiliser) {booking} [pour] {when} de plus",
        "(je garde|on garde|nous gardons) {booking} {when} de plus",
        "(rester|je reste|on reste|nous restons) {when} de plus",
        "{when} de plus (dans|pour|à|au|avec|sur) {booking}",
        "(ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez) {when} (à|sur|dans|pour) [ma|la|notre] [réservation|résa] [{booking}]",
        "(ajoute|ajouter|rajoute|rajouter) {when} [de plus]",
        "(fais|faire|faites) durer [ma|la] [réservation|résa] [{booking}] {when} de plus",
        "(garder|garde|avoir|prolonger|rester dans|occuper) (la salle|ma salle|notre salle) {when} (de plus|en plus)",
        "(rallonge|rallonger|rallonges|prolonge|prolonger) [-nous|-moi|nous|me] [de] {when}",
        "(on déborde|on a besoin de|il nous faut) {when} (de plus|en plus)",
    ),
}
