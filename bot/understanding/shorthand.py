"""Words as thumbs type them (« jveux », « ki », "u", "wanna"), spelled out before a sentence is read."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.understanding.fold import Word

_FRENCH = """
ki qui | koi quoi | kan quand | qd quand | ke que | kel quel | kels quels | kelle quelle | kelles quelles | cmt comment
kes qu est ce que | kesk qu est ce que | keske qu est ce que | qesq qu est ce que | kesqu qu est ce que | pr pour
ds dans | avk avec | tt tout | ts tous | bcp beaucoup | pk pourquoi | pq pourquoi | cb combien | ns nous | vs vous
vou vous | mwa moi | slt salut | cc coucou | bjr bonjour | bsr bonsoir | dsl desole | mci merci | mrc merci
sal salle | sals salles | rsv reserve | reserv reserve | rezerv reserve | oqp occupe | veu veux | vx veux
chui je suis | chuis je suis | chu je suis | sui suis | jme je me | jte je te | jle je le | jla je la | jvx je veux | jvoudre je voudrais | jvoudrai je voudrais | g j ai
jpe je peux | jpeu je peux | jveu je veux | ya y a | yaurait y aurait | yavait y avait | yaura y aura | qqun quelqu un | qqn quelqu un | qq1 quelqu un | kelkun quelqu un | quelkun quelqu un
qqch quelque chose | qqchose quelque chose | ct c etait | cest c est | c c est
pe peux | peus peux | pa pas | vnir venir | jsui je suis | jserai je serai | voudrai voudrais | bloke bloque | jusk jusque | jarrive j arrive | chte je te
ouver ouvert | ojourdui aujourd hui | aujourdhui aujourd hui | jai j ai | dune d une | dun d un | gde grande | grde grande | grd grand | gd grand | ptite petite | ptit petit
"""
_ENGLISH = """
u you | ur your | r are | wanna want to | gonna going to | gotta got to | lemme let me | gimme give me | teh the
hte the | im i m | id i d | ive i ve | dont don t | doesnt doesn t | didnt didn t | cant can t | wont won t
isnt isn t | whats what s | whos who s | whens when s | wheres where s | hows how s | thats that s | theres there s
wat what | wut what | wots what s | wats what s | cos because | cuz because | ppl people | rm room | rms rooms | abt about
cn can | cud could | wud would | shud should | smth something | sth something | any1 anyone | some1 someone | sum1 someone
hav have | reserv reserve | bok book | buk book | plese please | pleas please | wuold would | shoud should | plz please | pls please | thx thanks | ty thanks | w with
"""
#: What is written in one with the word before it: « jveux », « jaimerais », « davoir ».
_GLUED = {
    "j": "veux veu voudrais voudrai peux peu pourrais prends prend suis vais cherche reserve annule ai aimerais aurais avais dois"
    " pourrai pourrais tiens fait comprends aurai aimerai souhaite souhaiterais arrive viens voulais fais",
    "d": "avoir obtenir utiliser occuper annuler aide ouverture",
}
#: « c'est » has its verb already.
_HAS_ITS_VERB = frozenset({"est", "etait", "etaient", "sera", "serait", "a"})
_WILL = frozenset({"need", "take", "have", "get", "use", "want", "book"})
#: « je peu pas » can, « un peu » is little.
_CAN = frozenset({"pas", "pa", "plus", "venir", "vnir", "faire", "tenir"})
_VOWELS = frozenset("aeiouyh")
_ARTICLES = frozenset("ld")
LONG_ENOUGH = 4


def _table(text: str) -> dict[str, tuple[str, ...]]:
    entries = (entry.split() for line in text.strip().splitlines() for entry in line.split("|"))
    return {short: tuple(long) for short, *long in entries}


def _opening(first: str, following: str) -> str:
    """« j'veux » is « je veux », « j'ai » stays."""
    return "je" if first == "j" and following[:1] not in _VOWELS else first


FRENCH = {
    first + verb: (_opening(first, verb), verb) for first, verbs in _GLUED.items() for verb in verbs.split()
} | _table(_FRENCH)
ENGLISH = _table(_ENGLISH)
_ALL = {"j": ("je",), "peu": ("peu",), "ill": ("i", "ll")} | ENGLISH | FRENCH


def full(text: str, following: str = "") -> tuple[str, ...]:
    """The words that a short one stands for; `following` is the word after it."""
    if text == "j":
        return (_opening(text, following),)
    if text == "c" and following in _HAS_ITS_VERB:
        return (text,)
    if text == "peu":
        return ("peux",) if following in _CAN else (text,)
    if text == "ill":
        return ("i", "ll") if following in _WILL else (text,)
    return _ALL.get(text, (text,))


def spelled_out(said: tuple[Word, ...], is_name: Callable[[str], bool]) -> tuple[Word, ...]:
    """The same words with the short ones in full, each at the place of what was typed; names stay as they are."""
    said = tuple(one for word in said for one in _unglued(word, is_name))
    if not any(word.text in _ALL for word in said):
        return said
    return tuple(one for word, following in _pairs(said) for one in _in_full(word, following, is_name))


def _unglued(word: Word, is_name: Callable[[str], bool]) -> Iterator[Word]:
    """« latelier », « limprimante »: an article that is written in one with a name of the house."""
    rest = word.text[1:]
    glued = word.text[:1] in _ARTICLES and len(rest) >= LONG_ENOUGH and rest[0] in _VOWELS
    if not glued or is_name(word.text) or not is_name(rest):
        yield word
        return
    yield replace(word, text=word.text[0], raw=word.text[0])
    yield replace(word, text=rest, raw=word.raw[1:], after_break=False)


def _pairs(said: tuple[Word, ...]) -> Iterator[tuple[Word, str]]:
    return zip(said, [*(word.text for word in said[1:]), ""], strict=True)


def _in_full(word: Word, following: str, is_name: Callable[[str], bool]) -> Iterator[Word]:
    if word.text not in _ALL or is_name(word.text):
        yield word
        return
    for nth, text in enumerate(full(word.text, following)):
        yield replace(word, text=text, raw=text, after_break=word.after_break and not nth)
