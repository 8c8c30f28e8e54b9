"""Correct an announcement: not said yet, it is replaced; said, its message is edited and marked with the hour."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated, Final

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Gone, Refused
from bot.core.text import Text, UserText, _
from bot.kit.access import CONCIERGE
from bot.kit.arguments import Arg
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Heard
from bot.kit.house.places import channels_of
from bot.kit.kinds import TextKind
from bot.rules.announcing import corrected
from bot.skills.announce.declare import change as changed_to
from bot.skills.announce.declare import number_of, skill
from bot.skills.announce.ledger import WHICH
from bot.skills.announce.saying import LONGEST, body_of, post_of
from bot.store.community.people import People
from bot.store.shelf import Shelf
from bot.store.telling.announcements import COMING, Announcement, Announcements
from bot.understanding.corrections import read_correction

WORDS: Final = Arg(Text("words"), hidden=True, kind=TextKind(limit=LONGEST))
SAID: Final = frozenset({"said", "late", "nowhere"})
LATELY: Final = timedelta(hours=24)
BOTH: Final = timedelta(hours=1)
KIND: Final = "edited"


def taken_apart(heard: Heard) -> Mapping[str, str] | None:
    """« A-12 : 19h30 au lieu de 19h »."""
    read = read_correction(heard.text, asked=heard.asked)
    if read is None:
        return None
    return {"announcement": read[0], **({"change": read[1]} if read[1] else {})}


@skill.command(
    "announce.edit",
    _("Correct an announcement."),
    access=CONCIERGE,
    names={"en": "edit-announcement", "fr": "corriger-annonce"},
    ears=Ears(apart=taken_apart),
    exact=True,
    examples={
        "en": "announcement A-12: 19:30 instead of 19:00",
        "fr": "l'annonce A-12 : 19h30 au lieu de 19h",
    },
)
async def edit(
    ctx: Context,
    *,
    announcement: Annotated[Announcement, replace(WHICH, rest=False)],
    change: Annotated[
        UserText,
        Arg(
            _("What is to be changed? The new text, or for example: 19:30 instead of 19:00"),
            names={"en": "change", "fr": "changement"},
            rest=True,
            kind=TextKind(limit=LONGEST, declinable=True),
        ),
    ],
) -> Reply:
    """Some of its words, or all of them."""
    words = corrected(announcement.words, change)
    if not words:
        raise Refused(
            _("I do not find once in it what is to be changed: {words}", words=announcement.words),
            close=_("Say all of the new text instead."),
        )
    new = await changed_to(ctx, replace(announcement, words=UserText.clean(words, LONGEST)))
    edited = await _edited(ctx, new)
    await _tell_the_other(ctx, new)
    lead = _("Corrected, and marked so ({number}): {words}", number=number_of(new), words=new.words)
    if not edited:
        lead = _("Replaced ({number}): {words}", number=number_of(new), words=new.words)
    return Reply(lead, undo=None if edited else put_back.to(announcement=new, words=announcement.words))


async def _edited(ctx: Context, new: Announcement) -> bool:
    """The message of its last time, where that was of late, or the only one."""
    last = next((one for one in await ctx.store(Announcements).of(new.id) if one.outcome in SAID), None)
    if last is None or (new.state in COMING and ctx.now - last.at > LATELY):
        return False
    for channel in await channels_of(ctx, new.channels):
        body = body_of(new, channel.language or ctx.house.languages[0], ctx.now)
        ctx.tell(
            channel, Reply(body, urgency=Urgency.RING, language=channel.language), post=post_of(new, last.due)
        )
    return True


async def _tell_the_other(ctx: Context, new: Announcement) -> None:
    """Of two who correct the same, the last one's words stand, and the other learns it."""
    shelf = Shelf(ctx.work, ctx.house.id, skill.name)
    kept = await shelf.get(KIND, str(new.id))
    await shelf.put(KIND, str(new.id), {"by": ctx.person.id, "at": ctx.now.isoformat()}, due=ctx.now + BOTH)
    for old in await shelf.due(ctx.now):
        if old.kind == KIND and old.id != str(new.id):
            await shelf.delete(KIND, old.id)
    if (
        kept is None
        or kept.body["by"] == ctx.person.id
        or ctx.now - datetime.fromisoformat(str(kept.body["at"])) > BOTH
    ):
        return
    said = _(
        "{name} has changed {number} after you: {words}",
        name=ctx.person.name,
        number=number_of(new),
        words=new.words,
    )
    try:
        other = await ctx.store(People).get(int(str(kept.body["by"])))
    except Gone:
        return
    ctx.tell(other, Reply(Card(said), urgency=Urgency.INFORM))


@skill.job("announce.put_back", _("Put the words of an announcement back"), access=CONCIERGE)
async def put_back(
    ctx: Context,
    *,
    announcement: Announcement,
    words: Annotated[UserText, WORDS],
) -> Reply:
    """Undo, while it was not said."""
    if announcement.state not in COMING:
        raise Refused(_("That is over already."))
    new = await changed_to(ctx, replace(announcement, words=words))
    return Reply(_("Replaced ({number}): {words}", number=number_of(new), words=new.words))
