"""Whether the bot's device is signed by its own identity, as apps that talk with signed devices only ask for."""

from bot.adapters.matrix.crypto.signing import is_signed
from bot.adapters.matrix.crypto.signing import shown as key_shown
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
    """Pure: as a strict app judges, which checks each signature from the identity down to the device."""
    me, device = words(shown, "us", "account"), words(shown, "us", "device")
    keys = table(shown, "device_keys", me, device)
    if not table(keys, "keys"):
        return wrong("device", f"device {device or '(none)'} shows no keys", SIGN)
    identity, vouching = key_shown(shown, "master", me), key_shown(shown, "self_signing", me)
    if not identity or not vouching:
        said = f"device {device} is not signed: the account has no identity (cross-signing keys)"
        return wrong("device", said, SIGN)
    if not is_signed(table(shown, "self_signing_keys", me), me, identity):
        return wrong(
            "device", "the account's identity does not vouch for the key that signs devices", FOREIGN
        )
    if not is_signed(keys, me, vouching):
        return wrong("device", f"device {device} is not signed by the account's identity", FOREIGN)
    return ok("device", f"device {device} is signed by the account's own identity")
