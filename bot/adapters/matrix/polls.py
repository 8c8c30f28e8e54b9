"""Polls as events: sent in the family that clients show (MSC3381), answers read in both."""

from bot.adapters.matrix.fields import Json, names, table, words
from bot.adapters.matrix.render import lines_of
from bot.core.presentation import Presentation, Shape

UNSTABLE = "org.matrix.msc3381.poll"
TEXT = "org.matrix.msc1767.text"
START, END = f"{UNSTABLE}.start", f"{UNSTABLE}.end"
ANSWERED = ("m.poll.response", f"{UNSTABLE}.response")
"""The types of a vote, in both families."""

LONGEST_QUESTION = 2_000
MOST_ANSWERS = 20
LONGEST_TOKEN = 64


def start(presentation: Presentation) -> Json:
    """The poll, and beside it all its words for clients that show none."""
    asked = [line for line in presentation.lines if line.shape is not Shape.OPTION]
    question = "\n".join(line.plain for line in asked)[:LONGEST_QUESTION]
    answers = [{"id": option.token, TEXT: option.label} for option in presentation.options]
    poll = {
        "kind": f"{UNSTABLE}.disclosed",
        "max_selections": presentation.poll,
        "question": {TEXT: question, "body": question, "msgtype": "m.text"},
        "answers": answers,
    }
    return {START: poll, TEXT: _all_words(presentation), "m.mentions": {}}


def end(message: str, presentation: Presentation) -> Json:
    """The end of a poll of ours, with what came of it in words."""
    related = {"rel_type": "m.reference", "event_id": message}
    return {END: {}, TEXT: _all_words(presentation), "m.relates_to": related, "m.mentions": {}}


def chosen(content: Json) -> tuple[str, tuple[str, ...]]:
    """Which poll somebody answers, and what they chose: nothing where it makes no sense."""
    related = table(content, "m.relates_to")
    poll = words(related, "event_id") if related.get("rel_type") == "m.reference" else ""
    answers = names(content, "m.selections") or names(content, f"{UNSTABLE}.response", "answers")
    sound = len(answers) <= MOST_ANSWERS and all(0 < len(one) <= LONGEST_TOKEN for one in answers)
    return poll, tuple(dict.fromkeys(answers)) if sound else ()


def _all_words(presentation: Presentation) -> str:
    return "\n".join(line.plain for line in lines_of(presentation))
