"""Routes of the application's commands: everywhere, or in one guild."""

from tests.fakes.discord.call import Call, Routes
from tests.fakes.discord.form_commands import MOST_COMMANDS, SLASH, check_command, check_commands
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.wire import Json, new_id

routes = Routes()

EVERYWHERE = "/applications/{application}/commands"
IN_GUILD = "/applications/{application}/guilds/{guild}/commands"


def _kept(call: Call) -> list[Json]:
    number = call.guild.id if "guild" in call.names else 0
    return call.world.application.commands.setdefault(number, [])


def _registered(call: Call, body: Json, earlier: Json | None) -> Json:
    """As the service gives it back: with ids, and what was not said filled in."""
    own: Json = {"id": earlier["id"] if earlier else str(new_id()), "version": str(new_id())}
    own["application_id"] = str(call.world.bot.id)
    if "guild" in call.names:
        own["guild_id"] = call.names["guild"]
    common: Json = {"type": SLASH, "nsfw": False, "default_member_permissions": None, "description": ""}
    return common | body | own


def _find(commands: list[Json], body: Json) -> Json | None:
    kind = body.get("type", SLASH)
    return next((one for one in commands if (one["name"], one["type"]) == (body["name"], kind)), None)


def overwrite(call: Call) -> list[Json]:
    check_commands(call.body)
    kept = _kept(call)
    kept[:] = [_registered(call, body, _find(kept, body)) for body in call.body]
    return kept


def all_of(call: Call) -> list[Json]:
    return _kept(call)


def upsert(call: Call) -> Json:
    form = Form()
    check_command(form, (), call.wants)
    form.settle()
    kept = _kept(call)
    earlier = _find(kept, call.wants)
    if earlier is None and len(kept) >= MOST_COMMANDS:
        raise RefusalError(30032)
    fresh = _registered(call, call.wants, earlier)
    kept[:] = [one for one in kept if one is not earlier] + [fresh]
    return fresh


def read(call: Call) -> Json:
    found = next((one for one in _kept(call) if one["id"] == call.names["command"]), None)
    if found is None:
        raise RefusalError(10063)
    return found


def remove(call: Call) -> None:
    _kept(call).remove(read(call))


for place in (EVERYWHERE, IN_GUILD):
    routes("PUT", place)(overwrite)
    routes("GET", place)(all_of)
    routes("POST", place)(upsert)
    routes("GET", place + "/{command}")(read)
    routes("DELETE", place + "/{command}")(remove)
