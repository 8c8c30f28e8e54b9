"""How wishes to be reminded begin, and what may stand before that: courtesies, a wish put as a question, a time."""

import re
from dataclasses import dataclass
from typing import Final

from bot.understanding.fold import fold

_HELLO: Final = (
    r"(?:salut|slt|bonjour|bonsoir|bjr|hello|hi|hey|coucou|cc|yo|stp|svp|s'?il te plait|s'?il vous plait|please|pls|plz|ok|alors|et|dis|dites"
    r"|merci|euh|bon|au fait|btw|la loge|loge|also|aussi|pour|le|on|at|from|a|vers|des|by|sinon|so|tiens|a partir de|tout le monde|everyone|all)"
)
_CAN: Final = r"(?:peux|peut|peu|pe|px|pourras|pourrez|pourrais|pourrait|pourrai|pouvez|pourriez)"
_LEAD: Final = "|".join(
    [
        rf"(?:est[- ]ce que |est-ce qu')?(?:tu|vous|on) (?:{_CAN}|veux bien|voulez bien|veut bien)(?: (?:bien|aussi))?",
        rf"{_CAN}[- ]?(?:tu|vous|on)",
        rf"si (?:tu|vous|on) {_CAN}",
        r"(?:je (?:veux|voudrais|souhaite|souhaiterais|veu|vx)|jveux|jvoudrais|j'?aimerais(?: bien)?) (?:que (?:tu|vous)|qu'on)?",
        r"(?:il )?(?:faut|faudrait)(?: que (?:tu|vous))?",
        r"n'?oublie[zr]? pas de|pense[zr]? a|merci de|veuillez|tu|vous|prière de",
        r"(?:can|could|would|will) (?:you|u)(?: (?:please|pls|kindly|also))*",
        r"i(?:'d| would) like (?:you )?to|i (?:want|need) you to|(?:don't forget|remember) to|would you mind|make sure to|it would be (?:nice|great) if you could",
    ]
)
BEFORE: Final = re.compile(
    rf"[\s,.!:;-]*(?:{_HELLO}[\s,.!:;-]+)*(?:(?:{_LEAD})[\s,]+)?(?:{_HELLO}[\s,.!:;-]+)*"
)
ASKED: Final = re.compile(rf"\b(?:{_CAN}|est[- ]ce|can|could|would|will)\b")

_RECALL: Final = r"r[ae]p{1,3}el{1,2}(?:e[rsz]?|é)?"
_A_NOTE: Final = r"(?:petit )?(?:rappel|pense[- ]?bete|alarme|reveil)"
_PUT: Final = r"(?:mets|met|mettre|mettez|fais|fait|faire|faites|cree|creer|creez|ajoute|ajouter|ajoutez|programme|programmer|pose|poser|note|noter)"
_SET: Final = r"(?:set|create|add|make|put|schedule|leave|give)"
_OTHERS: Final = re.compile(
    rf"\b(?:{_RECALL} (?:a|au|aux) (?!moi\b|midi\b|minuit\b|\d)|remind (?!me\b|us\b|yourself\b|to\b|that\b|about\b|of\b|in \d|on |at |\d|tomorrow|every (?!one)))"
)
_WHERE: Final = re.compile(rf"\b(?:{_RECALL}|remind)\b")
"""With a channel said beside it, it is for all who read that."""
_ME: Final = re.compile(
    "|".join(
        [
            rf"\b{_RECALL}[- ]?(?:moi|nous|mwa|mw|ns)\b",
            rf"\b(?:me|m'|nous) ?{_RECALL}\b",
            r"\b(?:fais?|faites?)[- ](?:moi|nous) (?:re)?pens(?:er|e)\b(?: a)?|\b(?:me|nous) faire (?:re)?penser(?: a)?\b",
            r"\bmake (?:me|us) think\b",
            r"\b(?:me|nous) (?:fasses?|fassiez|ferais|feras|feriez) (?:re)?penser(?: a)?\b",
            r"\b(?:previens|prevenez|avertis|avertissez|alerte|alertez|relance|relancez|bip(?:e|pe)?)[- ](?:moi|nous)\b",
            r"\bme (?:prevenir|avertir|alerter|relancer|previennes|prevenez)\b",
            rf"\b{_PUT}(?:[- ](?:moi|nous))? (?:un|une) {_A_NOTE}\b",
            rf"\b(?:me|nous) {_PUT} (?:un|une) {_A_NOTE}\b",
            rf"\b(?:(?:j.?ai |on a |nous avons )?besoin d'|(?:je|j'|on) (?:veux|voudrais|aimerais|voudrait) (?:avoir )?)un {_A_NOTE}\b",
            rf"^\W*(?:un )?{_A_NOTE}(?: (?:stp|svp))?\b(?! de (?:la|le|mes|ma)\b)",
            r"\bre?m[aei]?i?nd? (?:me|us)\b",
            r"\b(?:tell|text) (?:me|us)(?= (?:at|in) (?:an? |half |\d)| tomorrow| tonight| on \w+day)",
            r"\b(?:dis|dites)[- ](?:moi|nous)(?= (?:a|dans) (?:une? |\d)| demain| ce soir)",
            rf"\b{_SET} (?:me |us |up )?(?:a|an) (?:(?:quick|little) )?reminder\b",
            r"\bi (?:need|want|would like)(?: to have)? a reminder\b|^\W*(?:a )?reminder\b",
            r"\bbe reminded\b",
            r"\bdon'?t let (?:me|us) forget\b|\bmake sure (?:i|we) (?:don'?t forget|remember)\b",
            r"\b(?:ping|nudge|notify|alert|poke|warn|prompt) (?:me|us)\b|\bgive (?:me|us) a (?:nudge|ping|shout|poke)\b",
        ]
    )
)
OF_IT: Final = re.compile(
    rf"\b(?:me|nous) (?:le|la|les) {_RECALL}|\b{_RECALL}[- ](?:le|la|les)[- ](?:moi|nous)\b|\bremind (?:me|us)\b"
)
"""To be reminded of what was told before: « je dois payer le loyer le 5, tu me le rappelles ? »"""
TICKED: Final = re.compile(r"\b(?:jusqu'?(?:a|au)|until)\s*✅")


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands before and after the words by which somebody asks to be reminded; `others`: somebody else is."""

    before: str
    after: str
    others: bool = False


def opening_of(text: str, *, there: bool = False) -> Opening | None:
    """The first of them; None where nobody asks for it. `there`: a channel was named."""
    folded = fold(text)
    found = _ME.search(folded.text)
    others = None if found else _OTHERS.search(folded.text)
    at = found or others or (_WHERE.search(folded.text) if there else None)
    if at is None:
        return Opening("", text) if TICKED.search(folded.text) else None
    begin, finish = folded.original(at.start(), at.end())
    return Opening(text[:begin], text[finish:], others=others is not None)
