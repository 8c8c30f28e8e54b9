"""What the bot says, as events: quiet or ringing, in the thread or under the message it answers."""

from bot.adapters.matrix.fields import Json
from bot.adapters.matrix.pages import first_page, pages
from bot.adapters.matrix.render import Rendered, mentioned
from bot.core.network import Destination
from bot.core.presentation import Presentation

MESSAGE = "m.room.message"


def messages(to: Destination, presentation: Presentation) -> list[Json]:
    """The contents to be sent, in order; the first one answers and calls, the others only go on."""
    first, *more = pages(presentation)
    said = [_content(first, presentation, mentioned(presentation))]
    said += [_content(page, presentation, []) for page in more]
    for index, content in enumerate(said):
        if place := _place(to, answers=index == 0):
            content["m.relates_to"] = place
    return said


def edit(message: str, presentation: Presentation) -> Json:
    """The content that replaces a message of ours; it calls nobody, since no phone would ring for it."""
    page = first_page(presentation)
    new = _content(page, presentation, [])
    starred = Rendered(f"* {page.body}", f"* {page.formatted_body}")
    related = {"rel_type": "m.replace", "event_id": message}
    return {**_content(starred, presentation, []), "m.new_content": new, "m.relates_to": related}


def _content(page: Rendered, presentation: Presentation, calls: list[str]) -> Json:
    return {
        "msgtype": "m.text" if presentation.rings else "m.notice",
        "body": page.body,
        "format": "org.matrix.custom.html",
        "formatted_body": page.formatted_body,
        "m.mentions": {"user_ids": calls} if calls else {},
    }


def _place(to: Destination, *, answers: bool) -> Json:
    if to.thread:
        shown_under = (to.reply_to if answers else None) or to.thread
        falls_back = {"is_falling_back": True, "m.in_reply_to": {"event_id": shown_under}}
        return {"rel_type": "m.thread", "event_id": to.thread, **falls_back}
    if to.reply_to and answers:
        return {"m.in_reply_to": {"event_id": to.reply_to}}
    return {}
