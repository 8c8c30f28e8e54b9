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
    ),
}
