"""Whether the bot's device is signed by its own identity, as apps that talk with signed devices only ask for."""

from bot.adapters.matrix.diagnosis.found import ok, wrong
from bot.adapters.matrix.fields import Json, table, words
from bot.adapters.matrix.wire import Wire
from bot.core.finding import Finding

SIGN = "start the bot: it makes an identity, and signs its device with it"
FOREIGN = (
    "give the bot its identity back (laloge keys recover), or a new one (laloge keys reset), and start it"
)


async def shown(wire: Wire) -> Json:
    """What the homeserver shows others of our keys: this device's, and the account's. Raises Unreachable, Denied."""
    me, device = wire.user_id, str(wire.client.device_id or "")
    answer = await wire.post("keys", "query", body={"device_keys": {me: []}})
    return answer | {"us": {"account": me, "device": device}}


def judged(shown: Json) -> Finding:
    """Pure."""
    me, device = words(shown, "us", "account"), words(shown, "us", "device")
    keys = table(shown, "device_keys", me, device, "keys")
    if not keys:
        return wrong("device", f"device {device or '(none)'} shows no keys", SIGN)
    identity = table(shown, "self_signing_keys", me, "keys")
    if not identity:
        said = f"device {device} is not signed: the account has no identity (cross-signing keys)"
        return wrong("device", said, SIGN)
    signatures = table(shown, "device_keys", me, device, "signatures", me)
    if identity.keys().isdisjoint(signatures):
        return wrong("device", f"device {device} is not signed by the account's identity", FOREIGN)
    return ok("device", f"device {device} is signed by the account's own identity")
