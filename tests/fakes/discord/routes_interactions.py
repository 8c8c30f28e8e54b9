"""Routes on which the bot answers an interaction: the callback at once, then what follows by its token."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.components import numbered
from tests.fakes.discord.deeds import delete, post
from tests.fakes.discord.form_commands import check_choices
from tests.fakes.discord.form_components import check_modal
from tests.fakes.discord.interaction import Answered, Did, Use
from tests.fakes.discord.message import COMMAND_ANSWER, Flag, Message
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.views import shown
from tests.fakes.discord.wire import Json
from tests.fakes.discord.writing import compose, rewrite

routes = Routes(needs_token=False)

FITS = {
    Did.COMMAND: {Answered.MESSAGE, Answered.LATER, Answered.MODAL},
    Did.COMPONENT: set(Answered) - {Answered.CHOICES},
    Did.AUTOCOMPLETE: {Answered.CHOICES},
    Did.MODAL: {Answered.MESSAGE, Answered.LATER, Answered.UPDATE_LATER, Answered.UPDATE},
}
"""Which answers may be given to what; a form that no message opened has no message to update."""


@routes("POST", "/interactions/{interaction}/{token}/callback")
def callback(call: Call) -> Json | None:
    use = call.world.uses.get(call.names["token"])
    if use is None or use.id != call.number("interaction") or use.is_late(call.world.clock.now()):
        raise RefusalError(10062)
    if use.answered is not None:
        raise RefusalError(40060)
    kind = _fitting(use, call.wants["type"])
    try:
        _answer(call, use, kind, call.wants.get("data") or {})
    except RefusalError as refusal:  # its faults stand within the data
        raise RefusalError(refusal.code, refusal.errors and {"data": refusal.errors}) from None
    use.answered = kind
    use.done.set()
    return _told(call, use) if call.query.get("with_response") in {"1", "true"} else None


def _fitting(use: Use, number: int) -> Answered:
    fits = number in FITS[use.did]
    if not fits or (number in {Answered.UPDATE, Answered.UPDATE_LATER} and use.message is None):
        form = Form()
        form.wrong(("type",), "INTERACTION_INVALID_RESPONSE_TYPE", "This answer does not fit the interaction")
        form.settle()
    return Answered(number)


def _answer(call: Call, use: Use, kind: Answered, data: Json) -> None:
    if kind is Answered.MESSAGE:
        use.original = _say(call, use, data)
    elif kind is Answered.LATER:
        use.original = _think(call, use, Flag(data.get("flags") or 0))
    elif kind is Answered.UPDATE_LATER:
        use.original = use.message
    elif kind is Answered.UPDATE:
        assert use.message is not None
        if use.message.deleted:
            raise RefusalError(10008)
        use.original = rewrite(call, use.message, data)
    elif kind is Answered.CHOICES:
        form = Form()
        check_choices(form, ("choices",), data["choices"])
        form.settle()
        use.choices = data["choices"]
    else:
        form = Form()
        check_modal(form, data)
        form.settle()
        use.modal = data | {"components": numbered(data["components"])}


def _say(call: Call, use: Use, data: Json) -> Message:
    message = compose(call, use.channel, data)
    return _post(call, use, message)


def _think(call: Call, use: Use, flags: Flag) -> Message:
    """Show that it is thinking: private from here on, or not."""
    message = Message(use.channel, call.world.bot, flags=Flag.LOADING | (flags & Flag.EPHEMERAL))
    return _post(call, use, message)


def _post(call: Call, use: Use, message: Message) -> Message:
    message.metadata = use.metadata()
    message.type = COMMAND_ANSWER if use.did is Did.COMMAND else message.type
    if Flag.EPHEMERAL in message.flags:
        message.only_for = use.user.id
    return post(call.world, message)


def _told(call: Call, use: Use) -> Json:
    about: Json = {"id": str(use.id), "type": int(use.did)}
    body: Json = {"interaction": about}
    if use.original is not None and use.answered is not Answered.MODAL:
        about["response_message_id"] = str(use.original.id)
        about["response_message_loading"] = use.original.is_thinking
        about["response_message_ephemeral"] = use.original.only_for is not None
        assert use.answered is not None
        resource: Json = {"type": int(use.answered), "message": _shown(call, use.original)}
        body["resource"] = resource
    return body


def _shown(call: Call, message: Message) -> Json:
    return shown(message, call.world.bot.id, reads_all=True)


# What follows, for a quarter of an hour

FOLLOW = "/webhooks/{application}/{token}"


def _use(call: Call) -> Use:
    use = call.world.uses.get(call.names["token"])
    if use is None or use.is_dead(call.world.clock.now()):
        raise RefusalError(50027)
    if use.answered is None:
        raise RefusalError(10015)
    return use


@routes("POST", FOLLOW)
def follow_up(call: Call) -> Json:
    """The first one after "thinking…" takes its place, and its privacy."""
    use = _use(call)
    if use.original is not None and use.original.is_thinking:
        return _shown(call, rewrite(call, use.original, call.wants))
    message = _say(call, use, call.wants)
    use.followups.append(message)
    return _shown(call, message)


def _said(call: Call) -> Message:
    use = _use(call)
    if call.names["message"] == "@original":
        found = use.original
    else:
        number = call.number("message")
        known = [one for one in (use.original, use.message, *use.followups) if one is not None]
        found = next((one for one in known if one.id == number), None)
    if found is None or found.deleted:
        raise RefusalError(10008)
    return found


@routes("GET", FOLLOW + "/messages/{message}")
def read(call: Call) -> Json:
    return _shown(call, _said(call))


@routes("PATCH", FOLLOW + "/messages/{message}")
def edit(call: Call) -> Json:
    return _shown(call, rewrite(call, _said(call), call.wants))


@routes("DELETE", FOLLOW + "/messages/{message}")
def take_back(call: Call) -> None:
    delete(call.world, _said(call), call.world.bot)
