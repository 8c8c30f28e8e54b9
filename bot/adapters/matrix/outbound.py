"""What the bot says, as events: quiet or ringing, in the thread or under the message it answers."""

from dataclasses import dataclass
from itertools import zip_longest

from bot.adapters.matrix import polls
from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.pages import pages
from bot.adapters.matrix.render import Rendered, mentioned
from bot.core.network import Destination, Natives
from bot.core.presentation import Presentation

MESSAGE = "m.room.message"


@dataclass(frozen=True, slots=True)
class Change:
    """One step of an edit: this message is replaced, or taken back (no content); or one is added (no message)."""

    message: str | None
    content: Json | None
    kind: str = MESSAGE


def events(to: Destination, presentation: Presentation) -> list[tuple[str, Json]]:
    """What is to be sent, in order, each with its type: one message, the parts of a long one, or a poll."""
    if presentation.poll and not presentation.ends:
        return [(polls.START, {**polls.start(presentation), **place(to, answers=True)})]
    return [(MESSAGE, content) for content in messages(to, presentation)]


def messages(to: Destination, presentation: Presentation) -> list[Json]:
    """The contents to be sent, in order; the first one answers and calls, the others only go on."""
    first, *more = pages(presentation)
    content = _content(first, presentation, mentioned(presentation), everybody=presentation.everybody)
    said = [{**content, **place(to, answers=True)}]
    said += [{**_content(page, presentation, []), **place(to, answers=False)} for page in more]
    return said


def changes(to: Destination, standing: Natives, presentation: Presentation) -> list[Change]:
    """From the messages that stand to what they should say: parts that are too many are taken back."""
    if presentation.ends:
        return [Change(None, polls.end(standing[0], presentation), polls.END)]
    wanted = pages(presentation) if presentation.lines else []
    return [_change(to, message, page, presentation) for message, page in zip_longest(standing, wanted)]


def _change(
    to: Destination, message: str | None, page: Rendered | None, presentation: Presentation
) -> Change:
    if page is None:
        return Change(message, None)
    new = _content(page, presentation, [])
    if message is None:
        return Change(None, {**new, **place(to, answers=False)})
    return Change(message, _replacing(message, page, presentation))


def _replacing(message: str, page: Rendered, presentation: Presentation) -> Json:
    """The content that replaces a message of ours; it calls nobody, since no phone would ring for it."""
    starred = Rendered(f"* {page.body}", f"* {page.formatted_body}")
    related = {"rel_type": "m.replace", "event_id": message}
    new = _content(page, presentation, [])
    return {**_content(starred, presentation, []), "m.new_content": new, "m.relates_to": related}


def _content(
    page: Rendered, presentation: Presentation, calls: list[str], *, everybody: bool = False
) -> Json:
    return {
        "msgtype": "m.text" if presentation.rings else "m.notice",
        "body": page.body,
        "format": "org.matrix.custom.html",
        "formatted_body": page.formatted_body,
        "m.mentions": mentions(calls, everybody=everybody),
    }


def mentions(calls: list[str], *, everybody: bool = False) -> Json:
    """Whose phones ring: these accounts, or all who are in the room."""
    called: Json = {"user_ids": calls} if calls else {}
    return {**called, "room": True} if everybody else called


def words(text: str, place: Json) -> Json:
    """A quiet message of a few words, as they stand."""
    return {"msgtype": "m.notice", "body": text, "m.mentions": {}, **place}


def place(to: Destination, *, answers: bool) -> Json:
    """What an event says of where it belongs: the thread, and for the first the message that it answers."""
    if related := _related(to, answers=answers):
        return {"m.relates_to": related}
    return {}


def _related(to: Destination, *, answers: bool) -> Json:
    if to.thread:
        shown_under = (to.reply_to if answers else None) or to.thread
        falls_back = {"is_falling_back": True, "m.in_reply_to": {"event_id": shown_under}}
        return {"rel_type": "m.thread", "event_id": to.thread, **falls_back}
    if to.reply_to and answers:
        return {"m.in_reply_to": {"event_id": to.reply_to}}
    return {}
