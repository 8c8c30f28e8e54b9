"""The small words of both languages: what may be skipped, what is mere politeness, what forbids a reading.

All words are folded (no accents, no capitals) and split at apostrophes and hyphens.
"""


def row(words: str) -> frozenset[str]:
    """Keep the words of a text as a set: a table that reads like a page."""
    return frozenset(words.split())


LIGHT = row("""
    le la les l un une des du de d a au aux en dans sur ce cet cette ces c mon ma mes ton ta tes son sa ses notre nos votre
    vos je j on nous y me moi m s et ou puis donc aussi alors bien bon juste vers que qu
    the an of in at on to my our your its this that these those some any and or i we it me us just also then so
    """)

#: Small words that need not be tried apart when a phrase allows them: the reader skips them anyway.
SKIPPED = LIGHT - row("that this it these those je j on nous i we me moi us y")

#: Between two of these stand two things.
CONJUNCTIONS = row("et ou and or puis then")

#: Words for any place or thing: alone they name none of them.
GENERIC = row("salle salles sale room rooms piece pieces espace espaces space spaces local locaux lieu place")

#: A run of words that begins with one of these says what for, with whom, why.
LEAD_INS = row("pour for avec with afin because car parce objet purpose sujet concernant regarding")
#: Those that do not belong to what they introduce.
DROPPED_LEAD_INS = row("pour for objet purpose sujet concernant regarding")
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

UNITS = row("""
    personne personnes pers pax people persons person participants participantes participant places place seats gens
    adultes adults enfants kids children inscrits convives invites guests attendees
    """)

#: What may stand before a head count, nearest word last.
COUNT_LEADS = frozenset(
    {
        ("pour",), ("for",), ("a",), ("sera",), ("serons",), ("est",), ("sommes",), ("are",), ("be",), ("re",),
        ("environ",), ("about",), ("around",), ("capacite",), ("capacity",),
    }
)  # fmt: skip

#: « on sera », "we are": explained when a head count follows.
COUNT_FILLERS = row("pour for a on nous sera serons est sommes we are will be re about around environ of us")

_POLITE = """
bonjour | bonsoir | salut | coucou | hello | hey | hi | yo | hi there | good morning | good evening | good afternoon | bjr
s il te plait | s il vous plait | stp | svp | please | pls | plz | merci | merci d avance | merci beaucoup | merci bien
thanks | thank you | thx | thanks a lot | many thanks | cheers | thanks in advance | d avance
est ce que | est ce qu | est ce que je peux | est ce qu on peut | est ce que tu peux | est ce que vous pouvez
est ce possible de | est ce que c est possible de | est il possible de | serait il possible de | ce serait possible de
c est possible de | possible de | si possible | si c est possible | il serait possible de
je peux | tu peux | vous pouvez | on peut | nous pouvons | peux tu | pouvez vous | peut on | puis je | je pourrais
tu pourrais | vous pourriez | pourrais tu | pourriez vous | on pourrait | pourrait on | est ce que je pourrais
est ce qu on pourrait | est ce que tu pourrais | est ce que vous pourriez | tu peux me | vous pouvez me | tu veux bien
je voudrais | j aimerais | je veux | je souhaite | je souhaiterais | j ai besoin de | j ai besoin d | j aurais besoin de
j aurais besoin d | j ai besoin | nous voudrions | on voudrait | on aimerait | nous aimerions | on veut | besoin de
besoin d | il me faut | il nous faut | il me faudrait | il nous faudrait | il faudrait | faudrait | je dois | on doit
je viens pour | j aimerais bien | je voudrais bien | merci de | veuillez | il faut que tu | je vais | on va
tu me | tu nous | vous me | vous nous | peux tu me | pouvez vous me | me | moi | nous | dis moi | dites moi | dis | dites
la loge | loge | laloge | bot | cher bot | chere loge | salut la loge | bonjour la loge | le bot | robot
euh | alors | bon | ben | bah | ok | okay | oui | yes | d accord | donc | voila | hop | allez | ah | oh
vite | vite fait | rapidement | quickly | quick | now then | well | um | uh | hmm | right | ok then
could you | can you | would you | will you | can i | could i | may i | can we | could we | may we | shall we | might i
i d like to | i would like to | i want to | i need to | i d like | i would like | i want | i need | we need | we need to
we d like to | we would like to | we d like | we want to | we want | i wish to | i d love to | i have to | let s | lets
is it possible to | would it be possible to | is it possible for me to | possible to | if possible | if you can
would you mind | do you mind | could you please | can you please | id like to | id like | i m looking to | would you please
for me | for us | pour moi | pour nous | if you please | go ahead and
do you know | do you know if | tu sais | tu sais si | vous savez | vous savez si | sais tu | savez vous | i wonder if
je me demandais si | i was wondering if | dear bot | dear | thank you very much
dire si | verifier si | regarder si | savoir si | voir si | check if | check whether | tell me if | see if | know if
pardon | sorry | desole | desolee | finalement | du coup | en fait | actually | sinon | au fait | by the way | btw | a moyen de | y a moyen de | y a moyen d
y a t il moyen de | il y a moyen de | je souhaiterais bien | on souhaite | nous souhaitons | would it be ok to
"""

POLITE = frozenset(
    tuple(part.split()) for line in _POLITE.strip().splitlines() for part in line.split("|") if part.split()
)

#: Words of a phrase that prove little by themselves, for people say them all day.
FAINT = (
    LIGHT
    | {word for phrase in POLITE for word in phrase}
    | row("have take get use grab avoir prendre prends prenez prend utiliser occuper mets mettre")
) - row(
    "sais savez know dire verifier regarder savoir voir check whether tell see possible chere cher ahead mind bot robot loge"
)

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
