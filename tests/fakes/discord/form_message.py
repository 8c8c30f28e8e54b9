"""What the service refuses in a message: lengths, counts, what does not go together."""

from tests.fakes.discord.form_components import Path, check_layout, check_rows
from tests.fakes.discord.message import Flag
from tests.fakes.discord.refusal import Form, RefusalError
from tests.fakes.discord.wire import Json

LONGEST_CONTENT = 2000
LONGEST_NONCE = 25
LONGEST_EMBEDS = 6000
LONGEST_FILE = 10 * 1024 * 1024
MOST_HOURS = 32 * 24
TEXTS_OF_EMBED = {"title": 256, "description": 4096}
TEXTS_OF_FIELD = {"name": 256, "value": 1024}


def check_message(body: Json, files: int = 0) -> None:
    form = Form()
    form.at_most(("content",), body.get("content"), LONGEST_CONTENT)
    nonce = body.get("nonce")
    if nonce is not None and len(str(nonce)) > LONGEST_NONCE:
        form.wrong(("nonce",), "NONCE_TYPE_TOO_LONG", f"Nonce must be {LONGEST_NONCE} or fewer characters.")
    _check_embeds(form, body.get("embeds") or [])
    _check_mentions(form, body.get("allowed_mentions") or {})
    if body.get("poll"):
        _check_poll(form, body["poll"])
    if Flag.COMPONENTS_V2 in Flag(body.get("flags") or 0):
        _check_alone(form, body)
        check_layout(form, body.get("components") or [])
    else:
        check_rows(form, body.get("components") or [])
    if files > 10:
        form.count(("files",), files, 0, 10)
    form.settle()


def check_not_empty(body: Json, files: int = 0) -> None:
    if not (
        files or any(body.get(name) for name in ("content", "embeds", "components", "poll", "sticker_ids"))
    ):
        raise RefusalError(50006)


def _check_alone(form: Form, body: Json) -> None:
    for name in ("content", "embeds", "poll", "sticker_ids"):
        if body.get(name):
            words = f"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            form.wrong((name,), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", words)


def _check_embeds(form: Form, embeds: list[Json]) -> None:
    if len(embeds) > 10:
        form.wrong(("embeds",), "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length.")
    total = 0
    for number, embed in enumerate(embeds):
        texts = list(_texts(number, embed))
        total += sum(len(text) for _, text, _ in texts)
        for path, text, longest in texts:
            form.at_most(path, text, longest)
        if len(embed.get("fields", [])) > 25:
            form.wrong(("embeds", number, "fields"), "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")
    if total > LONGEST_EMBEDS:
        words = f"Embed size exceeds maximum size of {LONGEST_EMBEDS}"
        form.wrong(("embeds",), "MAX_EMBED_SIZE_EXCEEDED", words)


def _texts(number: int, embed: Json) -> list[tuple[Path, str, int]]:
    """Each text of an embed: where it is, what it says, how long it may be."""
    place: Path = ("embeds", number)
    found: list[tuple[Path, str, int]]
    found = [((*place, name), embed.get(name) or "", most) for name, most in TEXTS_OF_EMBED.items()]
    found.append(((*place, "footer", "text"), embed.get("footer", {}).get("text", ""), 2048))
    found.append(((*place, "author", "name"), embed.get("author", {}).get("name", ""), 256))
    for at, one in enumerate(embed.get("fields", [])):
        found += [((*place, "fields", at, name), one[name], most) for name, most in TEXTS_OF_FIELD.items()]
    return found


def _check_mentions(form: Form, allowed: Json) -> None:
    for name in ("users", "roles"):
        if name in allowed.get("parse", []) and allowed.get(name):
            words = f"parse:['{name}'] and {name}: [ids...] are mutually exclusive."
            form.wrong(("allowed_mentions",), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", words)


def _check_poll(form: Form, poll: Json) -> None:
    form.between(("poll", "question", "text"), poll["question"].get("text"), 300)
    form.count(("poll", "answers"), len(poll["answers"]), 1, 10)
    for number, answer in enumerate(poll["answers"]):
        form.between(("poll", "answers", number, "poll_media", "text"), answer["poll_media"].get("text"), 55)
    if not 1 <= poll.get("duration", 24) <= MOST_HOURS:
        words = f"int value should be between 1 and {MOST_HOURS}."
        form.wrong(("poll", "duration"), "NUMBER_TYPE_MAX", words)
