"""How people ask to be left alone, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

QUIET: Phrases = {
    "en": (
        "(no|no more|not any) (message|messages|notification|notifications) {hours}",
        "(don't|do not|never) (write|message|contact|disturb|ping|text|ring) [to] me {hours}",
        "[show|see|change|set] my quiet (hours|times|days)",
        "(don't|do not) (write|message|text|contact|disturb) [to] me {hours}",
        "no (notifications|notification|messages|message) {hours}",
    ),
    "fr": (
        "(pas de|plus de|aucun|aucune) (message|messages|notification|notifications|notif|notifs) {hours}",
        "[ne] (m'écris|m'écrivez|me dérange|me dérangez|m'envoie|m'envoyez) (pas|rien|plus|jamais) {hours}",
        "[voir|montre|changer] mes heures (calmes|tranquilles)",
        "[ne] (m'écris|m'écrivez|me contacte|me dérange) (pas|plus) {hours}",
        "(pas|plus) de (notif|notifs|notifications|messages|message) {hours}",
    ),
}

ANY_TIME: Phrases = {
    "en": (
        "[you can|you may] (write|message|contact) [to] me (at any time|any time|anytime|whenever [you like|you want])",
        "(no more|end|stop|drop|remove) [my] quiet (hours|days|times)",
        "(you can|you may) (write|message|contact|text) [to] me (whenever you like|whenever|any time|anytime|at any time)",
    ),
    "fr": (
        (
            "(écris-moi|écrivez-moi|m'écrire|m'écrivez|tu m'écris|contacte-moi) "
            "(à toute heure|n'importe quand|quand tu veux|quand vous voulez)"
        ),
        "(plus d'|fin des|supprime mes|enlève mes) heures (calmes|tranquilles)",
        "(tu peux|vous pouvez) (m'écrire|me contacter|m'appeler) (n'importe quand|quand tu veux|à toute heure|quand vous voulez)",
    ),
}

PAUSE: Phrases = {
    "en": (
        "(pause|pause me|take a pause|a pause) [(for|about) {topic}] [{until}]",
        "(leave me|let me) (alone|in peace) [{until}]",
        "(don't|do not) ask me (anything|for anything) [{until}]",
        "(don't|do not) (write|message|disturb) [to] me (anymore|any more|at all)",
        "stop (writing|messaging|disturbing) [to] me",
        "no more (messages|notifications)",
        "(no|no more) (requests|reminders) [(for|about) {topic}] [{until}]",
        "give me a break {until}",
        "(no|no more|stop the) (messages|notifications) {until}",
        "(don't|do not|stop) (send|sending|write|writing|message|messaging) [to] me [anything|anything more] {until}",
        "(leave|let) me (alone|be|in peace) for {until}",
        "pause me (until|till|for) {until}",
        "(pause|pause me|a pause) (a|an|one|two|three|four|six|1|2|3|4|5|6) (day|days|week|weeks|month|months)",
        "(don't|do not|no longer) want (messages|your messages|any messages|any more messages|your notifications) [any more|anymore]",
        "(don't|do not|stop) (ask|asking) me (about|for|for help with) {topic} [any more|anymore]",
    ),
    "fr": (
        "(pause|mets-moi en pause|mettez-moi en pause|je fais une pause) [(pour|sur) {topic}] [{until}]",
        "(laisse-moi|laissez-moi) (tranquille|en paix) [{until}]",
        "[ne] (me demande|me demandez) (rien|plus rien) [{until}]",
        "[ne] (m'écris|m'écrivez|me dérange|me dérangez|m'envoie|m'envoyez) plus [rien]",
        "plus de (messages|message|notifications|notifs) [du tout]",
        "(pas de|plus de) (demande|demandes|rappel|rappels|sollicitation|sollicitations) [(pour|sur) {topic}] [{until}]",
        "(fous|foutez|fiche|fichez)-moi la paix [{until}]",
        "(fais|faites|faire) une pause avec moi [{until}]",
        "(pas de|plus de|plus aucun) (messages|message|notifications|notifs) [pendant] {until}",
        "(ne m'envoie|ne m'envoyez|m'envoie|m'envoyez|ne m'écris|m'écris) (plus|plus rien|rien) {until}",
        "(je pars|je suis) en vacances (mets-moi|mettez-moi) en pause [{until}]",
        "(fiche|fous|fichez|foutez|laisse|laissez) (moi|-moi) (la paix|tranquille) {until}",
        "(stop|arrête|arrêtez|plus de|pas de) les messages {until}",
        "stop aux messages {until}",
        "(pause|mets-moi en pause|mettez-moi en pause|fais une pause) [de|d'] (un|une|deux|trois|quatre|six|1|2|3|4|5|6) (jour|jours|semaine|semaines|mois)",
        "[ne] (veux|souhaite|voudrais) plus (recevoir|avoir) (de|vos|tes|aucun) (messages|message|notifications|notifs)",
        "[ne] (veux|souhaite|voudrais) plus (de|aucun) (messages|message|notifications|notifs) de (ta|votre) part",
        "[ne] (me demande|me demandez) plus (pour|d'aide pour|de coup de main pour) {topic}",
    ),
}

RESUME: Phrases = {
    "en": (
        "(i'm|i am) back [again|from my break]",
        "(end|stop|lift) [my|the] pause",
        "(unpause|resume)",
        "(ask|remind) me again",
        "(you can|you may) (write|message) [to] me again",
        "(you can|you may) ask me [things|anything] again",
        "(you can|you may) (write|message|talk|text) [to] me again",
        "(start|resume|restart) (messaging|writing|writing to|pinging|notifying|sending me messages|messages) [me|to me] [again]",
        "(i'm|i am) back (from|of) [my] (holiday|holidays|vacation|break|leave)",
    ),
    "fr": (
        "(fin|terminer|arrête|arrêter|lève|lever) [de] [ma|la] pause",
        "(je suis|me revoilà|je suis de) (de retour|revenu|revenue|retour)",
        "(reprends|reprendre|on reprend)",
        "(tu peux|vous pouvez) (me redemander|à nouveau me demander)",
        "(tu peux|vous pouvez) [à nouveau|de nouveau] me (réécrire|solliciter|écrire à nouveau|solliciter à nouveau|relancer)",
        "(réactive|réactivez|réactiver|remets) mes (rappels|demandes|rappels et demandes)",
        "(recommence|recommencez|recommencer|reprends|reprenez|reprendre) (à m'écrire|de m'écrire|les messages|les rappels|à me parler|à me prévenir|à m'envoyer des messages)",
        "(tu peux|vous pouvez) (m'écrire|me parler|m'envoyer des messages) (de nouveau|à nouveau)",
        "(je suis) (rentré|rentrée|revenu|revenue|de retour) [de vacances] (reprends|recommence|reprenez|tu peux) [les messages|à m'écrire]",
    ),
}
