"""What is offered or proposed between people, or was: « je te propose un café », « on m'a proposé un boulot »; no house has to note it."""

import re

from bot.understanding.fold import plain

TO_SOMEBODY = re.compile(
    r"\bje (?:te |t'|vous |lui |leur )(?:propos|offr|pret)|\bi (?:can )?(?:offer|lend|propose) (?:you|him|her|them|us)\b"
)
OF_HELP = re.compile(r"\b(?:aide|aider|coup de main|help|a hand)\b")
IN_THE_PAST = re.compile(
    r"\b(?:on|il|elle|ils|elles|quelqu'un|\w+) (?:m'|t'|nous |vous |leur |lui |me |te |l')(?:a|ont|avait|avaient|avez|as) (?:deja |encore )?propose\b"
)


def among_people(text: str) -> bool:
    """Said to whoever is near, or told of what somebody else offered; help that is offered to all is neither."""
    folded = plain(text)
    past = IN_THE_PAST.search(folded) is not None
    return past or (TO_SOMEBODY.search(folded) is not None and OF_HELP.search(folded) is None)
