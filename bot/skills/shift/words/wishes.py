"""How people say what they like on the rota, in both languages (the notation is in bot/understanding/grammar)."""

from bot.skills.shift.words.keeping import Phrases

LAST_MINUTE: Phrases = {
    "en": (
        "(i'm|i am) (ok|okay|fine|available|happy) (for|with) [the] last minute",
        "(ok|okay|fine) (for|with) [the] last minute",
        "you (can|may) ask me at the last minute",
        "(i'm|i am) (ok|available|happy) to (cover|replace|step in|stand in) at the last minute",
        "i can (cover|replace|step in|stand in) at the last minute",
        "(ask|call) me at the last minute",
        "(i don't mind|i do not mind) [the] last minute",
        "put me down for last minute",
        "(you|people) (can|may) (call|ask|ping|contact|message) me (at|in) the last minute",
    ),
    "fr": (
        "[je suis] (ok|d'accord|dispo|disponible|partant|partante) (pour la|pour de la|en|à la|pour du) dernière minute",
        "ok [pour] [la] dernière minute",
        "(tu peux|vous pouvez|on peut) me (demander|appeler|solliciter|contacter) à la dernière minute",
        "(je peux|je veux bien) (remplacer|dépanner|venir|être remplaçant|être remplaçante) à la dernière minute",
        "(demande-moi|demandez-moi|appelle-moi|appelez-moi) à la dernière minute",
        "(mets-moi|mettez-moi|note-moi|notez-moi) pour la dernière minute",
        "la dernière minute (me va|ça me va|c'est bon pour moi)",
        "(je fais|je prends) de la dernière minute",
        "(on peut|vous pouvez|tu peux) (m'appeler|me contacter|me solliciter|m'écrire|me prévenir|me demander) (en|à la|au) dernière minute",
    ),
}

NOT_LAST_MINUTE: Phrases = {
    "en": (
        "(don't|do not|never|stop) (ask|asking|call|calling) me at the last minute [any more|anymore]",
        "(no|not) (last minute|at the last minute) [for me|please]",
        "(i'm|i am) not (ok|okay|available|fine) (for|with) last minute [any more|anymore]",
        "no more last minute [requests] [for me]",
        "[i] (don't|do not) want to be asked at the last minute",
        "last minute is not for me",
        "take me off the last minute list",
        "no last minute",
    ),
    "fr": (
        "(ne me|me) (demande|demandez|appelle|appelez|sollicite|sollicitez) (plus|pas) à la dernière minute",
        "(plus|pas) de dernière minute [pour moi]",
        "[je ne suis|je suis] (plus|pas) (ok|d'accord|dispo|disponible) pour la dernière minute",
        "(je ne veux|je veux|j'veux) (plus|pas) être (sollicité|sollicitée|appelé|appelée) à la dernière minute",
        "(arrête|arrêtez) de me (demander|solliciter|appeler) à la dernière minute",
        "(enlève-moi|enlevez-moi|retire-moi|retirez-moi) de la dernière minute",
        "la dernière minute (c'est fini|c'est pas) pour moi",
        "pas à la dernière minute [pour moi]",
    ),
}

NAME_SHOWN: Phrases = {
    "en": (
        "show my name (when|while) (i'm|i am) on duty",
        "members (may|can) (see|know) my name (when|while) (i'm|i am) on duty",
        "my name may be (seen|shown|known) (when|while) (i'm|i am) on duty",
        "show my name on (the rota|my shifts|shifts)",
        "(people|everybody) may know that (i'm|i am) on duty",
        "(make|keep) my name visible on (the rota|my shifts)",
        "you (can|may) (say|show|give) my name (when|while) (i'm|i am) on duty",
        "put my name on the rota for members",
    ),
    "fr": (
        "(montre|montrez|affiche|affichez|montrer|afficher) mon nom (quand je suis|pendant que je suis|lorsque je suis) (de perm|de permanence)",
        "(montre|montrez|affiche|affichez|montrer|afficher) mon nom (sur|au) (le planning|mes perms|planning)",
        "les membres peuvent (voir|savoir|connaître) mon nom (quand|pendant que) je suis (de perm|de permanence)",
        "mon nom peut (être vu|être affiché|apparaître) (quand|pendant que) je suis (de perm|de permanence)",
        "(tu peux|vous pouvez) (dire|donner|montrer|afficher) mon nom quand je suis (de perm|de permanence)",
        "mon nom visible (sur mes perms|au planning|quand je suis de perm)",
        "on peut savoir que je suis (de perm|de permanence)",
        "je veux bien qu'on voie mon nom (quand je suis de perm|au planning|sur mes perms)",
    ),
}

NAME_HIDDEN: Phrases = {
    "en": (
        "hide my name (when|while) (i'm|i am) on duty",
        "(don't|do not) (show|say|give) my name (when|while) (i'm|i am) on duty",
        "hide my name on (the rota|my shifts|shifts)",
        "(don't|do not) show my name on (the rota|my shifts)",
        "nobody (may|should) know (when|that) (i'm|i am) on duty",
        "keep my name (to|within) the team",
        "my name (should not|shouldn't|must not) be (seen|shown|known) (when|while) (i'm|i am) on duty",
        "(i don't|i do not) want my name on the rota",
    ),
    "fr": (
        "(cache|cachez|masque|masquez|cacher|masquer) mon nom (quand je suis|pendant que je suis|lorsque je suis) (de perm|de permanence)",
        "(cache|cachez|masque|masquez|cacher|masquer) mon nom (sur|au) (le planning|mes perms|planning)",
        "(ne montre pas|ne montrez pas|ne dis pas|ne dites pas|n'affiche pas|montre pas|dis pas) mon nom quand je suis (de perm|de permanence)",
        "(ne montre pas|ne montrez pas|n'affiche pas|montre pas) mon nom (au planning|sur mes perms)",
        "(je ne veux|je veux|j'veux) pas (qu'on voie|qu'on sache|que les membres voient) mon nom (quand je suis de perm|au planning|sur mes perms)",
        "personne (ne doit|doit) savoir que je suis (de perm|de permanence)",
        "(garde|gardez) mon nom (pour l'équipe|dans l'équipe)",
        "mon nom caché (sur mes perms|au planning|quand je suis de perm)",
    ),
}

REMIND: Phrases = {
    "en": (
        "remind me (of|about) [each of|all] my (shifts|shift) [{before}]",
        "remind me {before} [each of] my (shifts|shift)",
        "[i want|i'd like|give me|send me] [a] (reminder|reminders) (of|about|for) my (shifts|shift) [{before}]",
        "(tell|warn|ping) me {before} my (shifts|shift)",
        "(shift reminders|shift reminder) [{before}]",
        "(set|change) my shift (reminder|reminders) [to] [{before}]",
        "[i want] to be reminded (of|about) my (shifts|shift) [{before}]",
        "my (shifts|shift) reminder {before}",
    ),
    "fr": (
        "(rappelle|rappeler|rappelez|rappelle-moi|rappelez-moi) [-moi|moi] [toutes|chacune de] mes (perms|perm|permanences) [{before}]",
        "(rappelle-moi|rappelez-moi|préviens-moi|prévenez-moi) {before} mes (perms|perm|permanences)",
        "(rappel|rappels|un rappel|des rappels) (pour|de|avant) mes (perms|perm|permanences) [{before}]",
        "(je veux|je voudrais|j'aimerais) (un rappel|des rappels|être prévenu|être prévenue) (pour|de|avant) mes (perms|permanences) [{before}]",
        "(me rappeler|me prévenir de) mes (perms|perm|permanences) [{before}]",
        "(préviens-moi|prévenez-moi) (de|pour|avant) [mes] (perms|perm|permanences) [{before}]",
        "(règle|régler|mets|mettre) (mes|les) rappels de (perm|perms|permanence) [à] [{before}]",
        "mes rappels de (perm|perms|permanence) {before}",
    ),
}

NO_REMINDER: Phrases = {
    "en": (
        "(stop|don't|do not|never) (reminding|remind) me (of|about) my (shifts|shift) [any more|anymore]",
        "no [more] (reminder|reminders) (for|of|about) my (shifts|shift)",
        "(remove|cancel|turn off|switch off|disable) my shift (reminder|reminders)",
        "no shift reminders [please]",
        "(i don't|i do not) (want|need) (reminders|to be reminded) (of|about|for) my (shifts|shift)",
        "forget the (reminder|reminders) (of|for) my (shifts|shift)",
        "i remember my shifts (myself|by myself)",
        "[please] stop the shift reminders",
    ),
    "fr": (
        "(ne me|me) (rappelle|rappelez) (plus|pas) mes (perms|perm|permanences)",
        "(plus|pas) de (rappel|rappels) (pour|de|avant) mes (perms|perm|permanences)",
        "(arrête|arrêtez) de me (rappeler|prévenir de) mes (perms|perm|permanences)",
        "(enlève|enlevez|supprime|supprimez|coupe|coupez) (mes|les) rappels de (perm|perms|permanence)",
        "(je ne veux|je veux|j'veux) plus de (rappel|rappels) (pour|de|avant) mes (perms|perm|permanences)",
        "(arrête|arrêtez|stoppe) les rappels de (perm|perms|permanence)",
        "sans rappel (pour|de) mes (perms|perm|permanences)",
        "(pas besoin de|inutile de) me rappeler mes (perms|perm|permanences)",
    ),
}

NOT_EACH_TIME: Phrases = {
    "en": (
        "(i no longer|i don't|i do not|i won't|i stop) (hold|holding|take|taking|do|doing) the shift (each time|every time|every week|regularly) [any more|anymore]",
        "(stop|end|cancel) my regular (shift|shifts)",
        "[i want] no [more] regular (shift|shifts) [for me]",
        "(take|put) me off the regular (shift|shifts)",
        "i give up my regular (shift|shifts)",
        "(i'm|i am) no longer a regular [on the rota]",
        "not each time any more",
        "i can't hold the shift every week [any more|anymore]",
    ),
    "fr": (
        "(je ne tiens|je tiens|je ne fais|je fais|je ne prends|je prends) plus la (perm|permanence) (chaque fois|à chaque fois|toutes les semaines|chaque semaine|régulièrement)",
        "(arrête|arrêter|arrêtez|stoppe) (mes perms régulières|ma perm régulière|mon inscription régulière)",
        "(j'arrête|je lâche|j'abandonne) (mes perms régulières|ma perm régulière)",
        "plus de perm régulière [pour moi]",
        "(enlève-moi|enlevez-moi|retire-moi|retirez-moi) des perms régulières",
        "je [ne] peux plus tenir la (perm|permanence) (chaque semaine|toutes les semaines|chaque fois)",
        "je [ne] suis plus (régulier|régulière) [aux perms]",
        "(annule|annuler|annulez) (mes perms régulières|ma perm régulière)",
    ),
}
