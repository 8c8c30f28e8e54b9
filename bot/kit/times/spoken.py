"""Words that answer "when?": the times in them, or what is wrong with them."""

from datetime import date, datetime

from bot.core.text import Text, UserText, _
from bot.understanding.times import Mention, Trouble, read_times, read_troubles


def mentioned(words: str, now: datetime, language: str) -> Mention | None:
    mentions = read_times(words, now, language[:2], asked=True)
    return next((m for m in mentions if m.start), mentions[0] if mentions else None)


def beginnings(words: str, now: datetime, language: str) -> list[Mention]:
    """Every time that begins somewhere, « de 9 à 5 » too: these words answer "when?"."""
    return [one for one in read_times(words, now, language[:2], asked=True) if one.start]


def measured(words: str, now: datetime, language: str) -> bool:
    """Whether they tell how long it is rather than when it ends: « de 1 h, pendant 3 h » is three true hours."""
    return any(one.measured for one in beginnings(words, now, language))


def trouble_with(words: str, now: datetime, language: str) -> Text | None:
    troubles = read_troubles(words, now, language[:2])
    if not troubles:
        return None
    said = UserText.clean(troubles[0].text, 60)
    match troubles[0].kind:
        case "no-such-hour":
            return _("There is no such hour: {said}.", said=said)
        case "no-such-date":
            return _("There is no such date: {said}.", said=said)
        case "unknown-days" | "unknown-exception":
            return _("I do not know when that is: {said}.", said=words_at(words, troubles[0]))
        case _:
            return _("That would end before it starts: {said}.", said=said)


def words_at(words: str, trouble: Trouble) -> UserText:
    """What of them is the trouble."""
    return UserText.clean(words[slice(*trouble.at)], 60)


def not_read() -> Text:
    return _("I could not read a time there.")


def mentioned_day(words: str, now: datetime, language: str) -> date | None:
    """The day that words speak of, in the house's zone; None when they name none."""
    starts = (one.start for one in read_times(words, now, language[:2]) if one.start)
    return next((start.date() for start in starts), None)
