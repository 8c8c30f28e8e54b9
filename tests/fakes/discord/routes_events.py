"""Routes of a guild's scheduled events."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.permission import May, ask_guild
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.scheduled import EXTERNAL, Scheduled
from tests.fakes.discord.wire import Json

routes = Routes()


@routes("GET", "/guilds/{guild}/scheduled-events")
def all_of(call: Call) -> list[Json]:
    return [event.wire() for event in call.guild.events.values()]


@routes("POST", "/guilds/{guild}/scheduled-events")
def add(call: Call) -> Json:
    guild, body = call.guild, call.wants
    ask_guild(guild, call.world.bot.id, May.CREATE_EVENTS)
    _check(body)
    event = Scheduled(guild, call.world.bot, {})
    event.change(body)
    guild.events[event.id] = event
    call.note("GUILD_SCHEDULED_EVENT_CREATE")
    call.world.tell_guild("GUILD_SCHEDULED_EVENT_CREATE", guild, event.wire())
    return event.wire()


@routes("GET", "/guilds/{guild}/scheduled-events/{event}")
def read(call: Call) -> Json:
    return _event(call).wire()


@routes("PATCH", "/guilds/{guild}/scheduled-events/{event}")
def change(call: Call) -> Json:
    event = _event(call)
    _may_change(call, event)
    _check(event.body | call.wants)
    event.change(call.wants)
    call.note("GUILD_SCHEDULED_EVENT_UPDATE")
    call.world.tell_guild("GUILD_SCHEDULED_EVENT_UPDATE", call.guild, event.wire())
    return event.wire()


@routes("DELETE", "/guilds/{guild}/scheduled-events/{event}")
def remove(call: Call) -> None:
    event = _event(call)
    _may_change(call, event)
    del call.guild.events[event.id]
    call.note("GUILD_SCHEDULED_EVENT_DELETE")
    call.world.tell_guild("GUILD_SCHEDULED_EVENT_DELETE", call.guild, event.wire())


@routes("GET", "/guilds/{guild}/scheduled-events/{event}/users")
def interested(call: Call) -> list[Json]:
    event = _event(call)
    return [
        {"guild_scheduled_event_id": str(event.id), "user": call.world.user(number).wire()}
        for number in event.interested
    ]


def _event(call: Call) -> Scheduled:
    found = call.guild.events.get(call.number("event"))
    if found is None:
        raise RefusalError(10070)
    return found


def _may_change(call: Call, event: Scheduled) -> None:
    """One's own with the right to create, others' with the right to manage."""
    own = event.creator is call.world.bot
    ask_guild(call.guild, call.world.bot.id, May.CREATE_EVENTS if own else May.MANAGE_EVENTS)


def _check(body: Json) -> None:
    form = Form()
    form.between(("name",), body.get("name"), 100)
    form.at_most(("description",), body.get("description"), 1000)
    if body.get("entity_type") == EXTERNAL:
        form.between(
            ("entity_metadata", "location"), (body.get("entity_metadata") or {}).get("location"), 100
        )
        form.between(("scheduled_end_time",), body.get("scheduled_end_time"), 100)
    form.settle()
