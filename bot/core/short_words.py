"""Short words with a meaning of their own: a yes, a no, « laisse tomber », « demain »; nothing else may be called so."""

import re
import unicodedata

CLOSING = frozenset({
    "stop", "laisse tomber", "laissez tomber", "oublie", "oubliez", "never mind", "nevermind", "forget it", "rien", "abandonne",
    "nvm", "tant pis", "non merci", "no thanks", "no thank you", "non rien", "non laisse tomber", "en fait laisse tomber",
    "en fait non laisse tomber", "finalement laisse tomber", "actually never mind", "no never mind", "oh never mind",
})  # fmt: skip
HELLO = frozenset({
    "bonjour", "bonsoir", "salut", "coucou", "hello", "hi", "hey", "good morning", "good evening", "hello there", "yo",
    "slt", "cc", "bjr", "bsr", "re", "allo", "alo", "hallo", "bonjour la loge", "salut la loge",
})  # fmt: skip
HOW_ARE_YOU = frozenset({
    "comment ca va", "comment va", "tu vas bien", "vous allez bien", "comment vas tu", "comment tu vas", "comment allez vous",
    "ca va toi", "ca va et toi", "et toi ca va", "ca va vous", "ca va et vous", "quoi de neuf",
    "how are you", "how are you doing", "how are you today", "how are things", "how s it going", "how is it going", "are you ok", "you ok",
    "what s up", "how do you do",
})  # fmt: skip
"""A hello of their own."""
ALL_RIGHT = frozenset({"ca va", "ca va bien", "la forme", "all good"})
"""Asked, they are one too; told, they ask for nothing."""
AND_YOU = HOW_ARE_YOU | ALL_RIGHT | frozenset({
    "la loge", "tout le monde", "a tous", "a toutes", "les amis", "toi", "vous", "everyone", "all", "there", "you",
})  # fmt: skip
"""What people say with a hello; alone it is talk."""
YES = frozenset({
    "oui", "ouii", "oui oui", "yes", "yess", "yes yes", "ok", "ouais", "ouai", "oue", "yep", "yeah", "yup", "y", "o", "oki", "okay", "d accord", "dac", "vas y", "go", "sure",
    "volontiers", "bien volontiers", "avec plaisir", "bien sur", "of course", "with pleasure",
    "✅", "✔", "☑", "👍",
})  # fmt: skip
NO = frozenset({"non", "no", "nope", "nan", "nn", "n", "❌", "✖", "❎", "👎"})
CHANGED = frozenset({
    "en fait non", "finalement non", "non finalement", "ah non", "j ai change d avis",
    "actually no", "on second thought no", "i changed my mind", "changed my mind",
})  # fmt: skip
ABANDONING = frozenset({
    "annule", "annuler", "annulez", "annule tout", "annule ca", "cancel", "cancel that", "cancel this", "non annule", "finalement annule",
    "finalement non annule",
})  # fmt: skip
"""While something is being filled, these leave that; else they cancel what one has."""
SMALL_TALK = frozenset({
    "merci", "mercii", "mci", "beaucoup", "bcp", "bien", "ok", "okay", "okey", "oki", "super", "d", "accord", "dac", "parfait",
    "cool", "top", "nickel", "genial", "mdr", "lol", "haha", "thanks", "thank", "you", "so", "much", "thx", "ty", "great", "fine",
    "perfect", "stp", "svp", "please", "pls",
})  # fmt: skip
MORE = frozenset({
    "more", "next", "suite", "la suite", "suivant", "suivants", "suivantes", "encore", "plus", "voir plus",
    "show more",
})  # fmt: skip
LATER = frozenset({
    "plus tard", "pas maintenant", "pas tout de suite", "on verra", "on verra plus tard", "peut etre plus tard", "attends", "je reflechis",
    "je vais voir", "une minute", "euh", "heu", "hm", "hmm", "hum", "bof", "je sais pas", "je ne sais pas", "jsp", "chais pas",
    "uh", "um", "i don t know", "dunno", "idk", "later", "not now", "maybe later", "wait", "one moment", "let me think", "i ll see",
})  # fmt: skip
"""While something is asked, these leave it open, and are no answer."""
WAITING = frozenset({
    "attends", "non attends", "attends non", "attends voir", "attendez", "une seconde", "deux secondes", "une minute", "euh", "heu", "hm", "hmm", "hum",
    "je reflechis", "wait", "no wait", "wait no", "hold on", "one sec", "one moment", "one minute", "just a moment", "uh", "um", "let me think",
})  # fmt: skip
"""Where nothing is asked these ask for nothing either."""
DAYS = frozenset({
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "aujourd hui", "aujourdhui", "demain", "apres demain",
    "hier", "ce matin", "ce soir", "cet apres midi", "cette nuit", "matin", "midi", "apres midi", "soir", "minuit", "maintenant",
    "cette semaine", "la semaine prochaine", "ce week end", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "today", "tomorrow", "yesterday", "tonight", "now", "this morning", "this afternoon", "this evening", "morning",
    "noon", "afternoon", "evening", "midnight", "this week", "next week", "this weekend", "next weekend",
})  # fmt: skip
ASKING = frozenset({"aide", "help", "oups", "oops", "reserver", "book", "dispo", "libre", "free"})
ON_DUTY = re.compile(r"\s*@(?:perm|permanence|duty|on-duty)(?![\w:@-])[\s,:]*", re.IGNORECASE)
"""« @perm, il n'y a plus de papier » is said to whoever is on duty, whom we reach."""
CALLING = re.compile(r"\s{0,9}@([^\W\d_][\w-]{1,39})(?![\w:.@])[\s,:]*")
"""« @garde, … » : in a house that says so, it is the same."""
_TAKEN = CLOSING | HELLO | YES | NO | CHANGED | ABANDONING | SMALL_TALK | MORE | DAYS | ASKING
_WORD = re.compile(r"[^\W_]+")


def has_meaning(name: str) -> bool:
    """Whether these words, said alone, mean something else to us than a name: a yes, a day, an option's number."""
    folded = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    )
    said = " ".join(_WORD.findall(folded))
    return not said or said in _TAKEN or said.isdecimal()
