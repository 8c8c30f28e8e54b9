"""An announcement as it is read back before anything is said, and what speaks against it."""

from bot.core.errors import Refused
from bot.core.text import Text, UserText, Value, _
from bot.kit.context import Context
from bot.kit.house.places import Places
from bot.kit.house.places import told as told_places
from bot.kit.times.dues import Due
from bot.kit.times.dues import told as told_due
from bot.rules.announcing import ASK
from bot.skills.announce.declare import number_of
from bot.skills.announce.second import others
from bot.skills.announce.windows import ExpiresKind
from bot.store.telling.announcements import Announcements
from bot.understanding.fold import plain


def previewed(
    *,
    text: UserText,
    where: Places,
    when: Due | None = None,
    late: str = "",
    expires: str = "",
    **_more: object,
) -> Text:
    """Read back, as it would be said."""
    values: dict[str, Value] = {"channels": told_places(where), "words": text}
    if when is None:
        return _("I announce now in {channels}: {words}", **values)
    limit = _limit(late, expires)
    if limit is None:
        return _("I announce in {channels}, {when}: {words}", when=told_due(when), **values)
    return _(
        "I announce in {channels}, {when} ({limit}): {words}", when=told_due(when), limit=limit, **values
    )


def _limit(late: str, expires: str) -> Text | None:
    if expires:
        return _("not after {hour}", hour=ExpiresKind.clock(expires))
    if late == ASK:
        return _("late only if you say so")
    return _("never late") if late == "0" else None


async def sound(
    ctx: Context, *, text: UserText, where: Places, when: Due | None = None, **_more: object
) -> None:
    """Nobody calls everybody alone, and nothing is planned twice."""
    coming = await ctx.store(Announcements).coming() if when else ()
    said = (plain(text), when.at if when else None, where.channels)
    if same := next((one for one in coming if (plain(one.words), one.due, one.channels) == said), None):
        raise Refused(
            _("That is planned already ({number}): {words}", number=number_of(same), words=same.words)
        )
    if where.everybody and not await others(ctx):
        raise Refused(
            _(
                "Calling everybody takes the yes of a second person, and there is nobody else to ask. Say it without calling."
            )
        )
