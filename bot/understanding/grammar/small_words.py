"""The small words of both languages: what may be skipped, what proves little, what forbids a reading.

All words are folded (no accents, no capitals) and split at apostrophes and hyphens.
"""

from bot.understanding.grammar.courtesies import WISHES


def row(words: str) -> frozenset[str]:
    """Keep the words of a text as a set: a table that reads like a page."""
    return frozenset(words.split())


LIGHT = row("""
    le la les l un une des du de d a au aux en dans sur ce cet cette ces c mon ma mes ton ta tes son sa ses notre nos votre
    vos je j on nous y me moi m s te et ou puis donc aussi alors bien bon juste vers que qu ici max maxi maximum
    the an of in at on to my our your its this that these those some any and or i we it me us just also then so here into
    """)

#: Before the only word of a phrase they change nothing: « vos horaires » are « horaires ».
DETERMINERS = row("le la les l un une des du de d vos votre nos notre mes mon ma the a an my your our some")

#: Small words that need not be tried apart when a phrase allows them: the reader skips them anyway.
SKIPPED = LIGHT - row("that this it these those je j on nous i we me moi us y")

#: Between two of these stand two things.
CONJUNCTIONS = row("et ou and or puis then")

#: Words for any place or thing: alone they name none of them.
GENERIC = row("salle salles sale room rooms piece pieces espace espaces space spaces local locaux lieu place")

#: A run of words that begins with one of these says what for, with whom, why.
LEAD_INS = row("pour for to avec with afin because car parce objet purpose sujet concernant regarding")
#: Those that do not belong to what they introduce.
DROPPED_LEAD_INS = row("pour for to objet purpose sujet concernant regarding")
PURPOSE = row("pour for afin because car parce objet purpose")

#: A word that no slot and no phrase took, and which turns the sentence into something else.
VETO = row("""
    ne n pas jamais rien aucun aucune ai as avons avez ont avais avait avaient aurai aurait es est etait etais ete suis sont
    sommes serai sera serait il elle ils elles lui leur hier deja si quand pourquoi comment combien qui quelqu dit dis faut
    fallait allait vais va devait oublie
    not don doesn didn won isn wasn aren never no did was were had has have he she they him her them his yesterday ago
    already if when why how who whose someone somebody said says told are am is been being would should might must
    """)

#: Right before a verb these make it past: « j'ai réservé » asks for nothing.
AUXILIARIES = row("ai as a avons avez ont avais avait avaient aurais aurait aura ayant have has had")

_COUNTED = """
one | deux two | trois three | quatre four | cinq five | six | sept seven | huit eight | neuf nine | dix ten |
onze eleven | douze twelve | treize thirteen | quatorze fourteen | quinze fifteen | seize sixteen
"""

NUMBERS = {word: value for value, words in enumerate(_COUNTED.split("|"), 1) for word in words.split()} | {
    "vingt": 20,
    "twenty": 20,
    "trente": 30,
    "thirty": 30,
    "quarante": 40,
    "forty": 40,
    "cinquante": 50,
    "fifty": 50,
}

#: Numbers that are always heads, more or less.
GROUPS = {
    "dizaine": 10,
    "douzaine": 12,
    "dozen": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
}
NUMBERS |= GROUPS

#: « on sera trois », "we'll be three": a number in letters counts heads after these.
BEING_SO_MANY = row("sera serait serons serions sommes be re")

UNITS = row("""
    personne personnes pers pax people persons person participants participantes participant places place seats gens
    adultes adults enfants kids children inscrits convives invites guests attendees ami amis amie amies copain copains copine
    copines potes collegues friend friends mates colleagues
    """)

#: What may stand before a head count, nearest word last.
COUNT_LEADS = frozenset(
    {
        ("pour",), ("for",), ("a",), ("sera",), ("serons",), ("est",), ("sommes",), ("are",), ("be",), ("re",),
        ("environ",), ("about",), ("around",), ("capacite",), ("capacity",),
    }
)  # fmt: skip

#: « on sera », "we are": explained when a head count follows.
COUNT_FILLERS = row(
    "pour for a an une on nous sera serait serons serions est sommes we are will be re about around environ of us"
)

#: To have a thing for a while, which people do all day.
USING = row("have has take get use grab avoir prendre prends prenez prend utiliser occuper")

#: Words of a phrase that prove little by themselves, for people say them all day.
FAINT = (LIGHT | {word for phrase in WISHES for word in phrase} | USING | row("mets mettre")) - row(
    "sais savez know dire verifier regarder savoir voir check whether tell see possible chere cher ahead mind bot robot loge"
)

#: Where no verb of ours is said, these may stand beside what is named, and nothing else.
WISHING = (
    (FAINT | row("met mets mettez installe installer trouve trouver find give donne donnez ok"))
    - VETO
    - row("be you tu vous viens venez vient come coming")
)

#: « vous pouvez utiliser la cuisine »: leave is given, nothing is asked.
PERMITTING = frozenset({("tu", "peux"), ("vous", "pouvez"), ("you", "can"), ("you", "may")})
#: Free words that begin so tell what shall not be.
DENIALS = row("pas jamais rien not never nothing")

#: Alone they answer something, and tell of no command: « non », « pas maintenant ».
ANSWERS = DENIALS | row("non no oui yes")

#: Before a verb they make it a statement: « je parle anglais ».
SUBJECTS = row("je j on nous i we")

#: Everyday words one letter away from words that phrases use: never taken for a slip of the pen.
KEPT = row("""
    livre livres livret titre poser penser causer sable table tables tasse lasse reverse observe preserve deserve
    ouvre couvre oeuvre offre aidee aider laide raide aines annuel annule annulee rendre vendre prendre cancer
    books cooks looks booked booking freed freeze fresh frees helps close clothes chose lose those closed
    there their where three whole while would could should right light night might about after again
    reste verre vente ventre ferme forme terme perle salles selle celle belle quelle carte cartes parle paris
    mettre maitre mètre chaud grand grande grands grandes monte montre demain matin merci pense passe place plage
    """)
