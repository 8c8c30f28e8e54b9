"""How people ask to be reminded of their bookings, or not any more, in both languages (see bot/understanding/grammar)."""

from bot.skills.room.words.keeping import Phrases

REMIND: Phrases = {
    "en": (
        "(remind|warn|notify|ping) me [of|about] (my bookings|all my bookings|each booking|every booking|my reservations) {before}",
        "(remind|warn|notify|ping) me {before} [each of|of|about] (my bookings|all my bookings|each booking|every booking|my reservations)",
        "(remind|warn|notify|ping) me [of|about] (my booking|the booking|booking|reservation) [number] {booking} {before}",
        "(remind|warn|notify|ping) me [of|about] {booking} {before}",
        "(a reminder|reminders) {before} [of] (my bookings|my reservations|each booking|every booking)",
        "(a reminder|reminders) (for|of|before) (my bookings|my reservations|each booking|every booking) {before}",
        "[send|give|set|put] [me] a reminder {before} (my bookings|each booking|my reservations)",
    ),
    "fr": (
        (
            "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] [de] "
            "(mes réservations|mes résas|toutes mes réservations|chaque réservation|chaque résa) {before}"
        ),
        (
            "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] {before} "
            "[de] (mes réservations|mes résas|toutes mes réservations|chaque réservation|chaque résa)"
        ),
        (
            "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] [de|pour] "
            "(ma réservation|ma résa|la réservation|la résa) [numéro|n°] {booking} {before}"
        ),
        "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] [pour] {booking} {before}",
        "(envoie|envoyer|envoyez|mets|mettre|donne|veux|voudrais) [-moi|moi] un rappel {before} (mes réservations|mes résas|chaque réservation|chaque résa)",
        "(un rappel|des rappels) (pour|de|avant) (mes réservations|mes résas|chaque réservation) {before}",
    ),
}

NO_REMINDER: Phrases = {
    "en": (
        "(stop reminding|don't remind|do not remind|no longer remind) me [of|about] (my bookings|my booking|the booking) [{booking}] [any more|anymore]",
        "(stop reminding|don't remind|do not remind) me [of|about] {booking} [any more|anymore]",
        "no [more] reminders (of|for|about) (my bookings|my booking|the booking) [{booking}]",
        "(stop|switch off|turn off|disable|cancel) [the|my] reminders (of|for|about|before) (my bookings|my booking|the booking|my reservations) [{booking}]",
    ),
    "fr": (
        "[ne] (me rappelle|me rappelez|me préviens) (plus|pas) [de] (mes réservations|mes résas|ma réservation|la réservation) [{booking}]",
        "ne (me rappelle|me rappelez|me préviens) (plus|pas) [de|pour] {booking}",
        "(arrête|arrêter|arrêtez) de me rappeler (mes réservations|mes résas|ma réservation|la réservation) [{booking}]",
        "plus de rappels (pour|de) (mes réservations|mes résas|ma réservation|la réservation) [{booking}]",
        "(arrête|arrêter|arrêtez|stop|stoppe|désactive|coupe|enlève|supprime) [avec] (les rappels|mes rappels|tes rappels|aux rappels) (pour|de|des|sur|avant) (mes réservations|mes résas|ma réservation|la réservation|réservations) [{booking}]",
    ),
}
