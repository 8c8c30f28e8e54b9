"""How people speak of their reminders, in both languages (the notation is in bot/understanding/grammar)."""

from collections.abc import Mapping, Sequence

Phrases = Mapping[str, Sequence[str]]

LIST: Phrases = {
    "en": (
        "(show|list|see|display|what are|give me) [me] [all] my reminders",
        "(what|which) reminders (do i have|have i got|did i set|are set) [coming up]",
        "my [next] reminders",
        "(do i have|have i got) [any] reminders",
        "(what|which) (are you|will you|are you going to) (remind|reminding) me of",
        "when (will you|are you going to) remind me",
        "(list|show) (the|all) reminders",
        "what do you have to remind me of [this week|today]",
    ),
    "fr": (
        "(montre|montrer|montrez|affiche|afficher|voir|liste|lister|donne|donnez|vois) [-moi] [tous] mes (rappels|pense-bêtes)",
        "(c'est quoi|quels sont|où sont) [tous] mes (rappels|pense-bêtes) [en cours|prévus|à venir]",
        "mes [prochains] (rappels|pense-bêtes)",
        "(j'ai|ai-je|est-ce que j'ai) [quoi comme|quels|des|combien de] (rappels|pense-bêtes) [prévus|en cours|de prévus]",
        "(qu'est-ce que|que|quoi) (tu dois|tu vas|vous devez|vous allez|dois-tu|vas-tu) me rappeler",
        "(tu dois|tu vas|vous devez|vous allez) me rappeler quoi",
        "(liste|lister|montre|voir) (les|des) rappels",
        "quels (rappels|pense-bêtes) (j'ai|ai-je|il y a|sont prévus|sont en cours)",
        "(j'ai|ai-je) quels (rappels|pense-bêtes)",
        "quels [sont] [mes] rappels [j'ai]",
        "(tu dois|tu vas) me rappeler quoi [cette semaine|aujourd'hui|demain]",
    ),
}

CANCEL: Phrases = {
    "en": (
        "(i don't|i do not) need [the|my|that] reminder [{reminder}] [any more|anymore]",
        "(stop|quit|you can stop) reminding me [of|about|to] {reminder}",
        "(no need|you need not|you don't need) to remind me [of|about|to] {reminder}",
        "(i don't want|i do not want) [the|that] reminder [about|for|to] {reminder} [any more|anymore]",
        "the reminder [number] {reminder} (can go|is no longer needed|is not needed any more)",
        "(do not|don't) remind me [of|about|to] {reminder} [any more|anymore]",
        "(cancel|delete|remove|drop|forget) (the|my|that) reminder [number] [about|for|of|to] {reminder}",
        "(cancel|delete|remove|drop|forget) (the|my) {reminder} reminder",
        "(no longer need|don't need) the reminder (about|for|of|to) {reminder}",
    ),
    "fr": (
        "[je] [n'ai] plus besoin (du|de ce|de mon) rappel [{reminder}]",
        "(arrête|arrêtez|arrêter) de me rappeler [de|d'] {reminder}",
        "(plus la peine|pas la peine|inutile) de me rappeler [de|d'] {reminder}",
        "[ne] me (rappelle|rappelez) (plus|pas) [de|d'] {reminder}",
        "(je ne veux plus|je veux plus) (du|de ce|de mon) rappel [pour|de] {reminder}",
        "le rappel [numéro|n°] {reminder} (ne sert plus|sert plus|n'est plus utile|est plus utile)",
        "(annule|annuler|annulez|supprime|supprimer|supprimez|enlève|enlever|enlevez|retire|oublie|oublier|oubliez) (le|mon|ce) rappel [numéro|n°] [de|du|des|pour|d'] {reminder}",
        "(plus besoin|pas besoin) (du|de) rappel (pour|de|des|sur) {reminder}",
    ),
}

SNOOZE: Phrases = {
    "en": (
        "snooze [{reminder}] [for|until|to] [{when}]",
        "remind me [of it|of that|about it|about that] again {when}",
        "(remind me later|later again|not now) {when}",
        "(ask|tell|ping) me again {when}",
        "(push|put) (the|that|this|my) reminder (off|back) (to|until|by) {when}",
        "(put off|postpone|delay) (it|that|this|the reminder|{reminder}) [to|until|by|for] {when}",
        "(move|shift|postpone|delay) (the|that|this|my) reminder [{reminder}] [to|until|by|for] {when}",
        "(push|put) (the|that|this|my) reminder {reminder} [off|back] [to|until|by] {when}",
        "(later|not now) {when}",
        "(tell|ask|remind|ping) me (again|later) {when}",
        "later {when} [rather|instead]",
    ),
    "fr": (
        "(rappelle|rappelez|redis|redites|rappeler) [-le|-la|-les|-ça|-moi] [-moi] (ça|le|la) {when}",
        "(rappelle|rappelez|redis|redites) (le|la|les|ça) moi {when}",
        "(redis|redites|re-rappelle) [-moi] [ça|le] {when}",
        "(repousse|repousser|repoussez|reporte|reporter|reportez|décale|décaler) (le rappel|ce rappel|mon rappel|{reminder}) (à|de|pour) {when}",
        "snooze [{reminder}] [{when}]",
        "(plus tard|pas maintenant) {when}",
        "(redis|rappelle|redites|dis) [-le] [-moi] (ça|le) [plus tard|à nouveau] {when}",
        "plus tard {when} [plutôt]",
    ),
}

BEFORE: Phrases = {
    "en": (
        "(remind|warn|notify|ping|nudge) me [of|about] [the] {event} {before}",
        "(remind|warn|notify|ping|nudge) me {before} [of|for] [the] {event}",
        "[send|give|set|put] [me] a reminder {before} [of|for] [the] {event}",
        "[send|give|set|put] [me] a reminder (for|of|about) [the] {event} {before}",
    ),
    "fr": (
        "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] [de|pour|que j'ai] [l'|la|le] {event} {before}",
        "(rappelle|rappelez|rappeler|préviens|prévenez|avertis|avertissez) [-moi|moi|me] {before} [de|d'|pour] [l'|la|le] {event}",
        "(tu peux|vous pouvez|peux-tu|pouvez-vous) (me rappeler|me prévenir) [de|pour] [l'|la|le] {event} {before}",
        "[mets|mettre|mettez|envoie|envoyez|fais] [-moi|moi] un rappel {before} [de|d'|pour] [l'|la|le] {event}",
        "[mets|mettre|mettez|envoie|envoyez|fais] [-moi|moi] un rappel (pour|de) [l'|la|le] {event} {before}",
    ),
}
