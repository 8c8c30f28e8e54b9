"""What is offered or proposed between people, or was: « je te propose un café », « on m'a proposé un boulot »; no house has to note it."""

import re

from bot.understanding.fold import plain

TO_SOMEBODY = re.compile(
    r"\bje (?:te |t'|vous |lui |leur )(?:propos|offr|pret)|\bi (?:can )?(?:offer|lend|propose) (?:you|him|her|them|us)\b"
)
OF_HELP = re.compile(r"\b(?:aide|aider|coup de main|help|a hand)\b")
TOOLS = re.compile(r"\b(?:outils?|materiel|machines?|place|tools?|equipment|space|room)\b")
GATHERING_FR = re.compile(
    r"(?:(?:un|une|des|le|la|les|notre) |l')?(?:(?:petite?|grande?|nouve(?:au|lle)|premiere?) )?"
    r"(?:ateliers?|soirees?|apero|repas|gouter|brunch|projections?|concerts?|conferences?|rencontres?|debat|tournoi|balades?|randonnee|visites?"
    r"|expo(?:sition)?|vernissage|marche|brocante|vide[- ]grenier|troc|bourse|repair cafe|initiation|scene ouverte|jam|bal|fete|kermesse|festival"
    r"|spectacle|quiz|club|chorale|porte[s]? ouverte[s]?|cine[- ]?club|table ronde|hackathon|karaoke)\b"
)
GATHERING_EN = re.compile(
    r"(?:an?|some|our) (?:\S+ ){0,3}(?:workshops?|evening|night|party|meet-?up|talk|concert|screening|tournament|walk|hike|exhibition|market|swap"
    r"|repair cafe|potluck|dinner|lunch|brunch|jam|festival|debate|meeting|club|choir|quiz|open day|open mic|hackathon)\b"
)
IN_THE_PAST = re.compile(
    r"\b(?:on|il|elle|ils|elles|quelqu'un|\w+) (?:m'|t'|nous |vous |leur |lui |me |te |l')(?:a|ont|avait|avaient|avez|as) (?:deja |encore )?propose\b"
)


def among_people(text: str) -> bool:
    """Said to whoever is near, or told of what somebody else offered; help that is offered to all is neither."""
    folded = plain(text)
    past = IN_THE_PAST.search(folded) is not None
    return past or (TO_SOMEBODY.search(folded) is not None and OF_HELP.search(folded) is None)


def gathers(words: str) -> bool:
    """« Un atelier couture », "a film night": people come together for it; what is lent or taught to one is none."""
    folded = plain(words)
    if OF_HELP.search(folded) or TOOLS.search(folded):
        return False
    return GATHERING_FR.match(folded) is not None or GATHERING_EN.match(folded) is not None
