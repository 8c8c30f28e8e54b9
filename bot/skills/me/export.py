"""Everything that is known of me: `!my-data`, « mes données »; in words and as a file, in private."""

import json
from collections.abc import Mapping

from bot.core.attachment import Attachment
from bot.core.card import Card, Reply
from bot.core.text import Listing, Names, Text, UserText, Value, _
from bot.kit.access import VISITOR
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.people.roles import ROLE_NAMES
from bot.skills.me.declare import LANGUAGES, skill
from bot.skills.me.forget import everywhere
from bot.skills.me.words.leaving import EXPORT
from bot.store.community.people import Person
from bot.store.community.portrait import Portrait, portrait
from bot.store.house.houses import Houses

NAMED: Mapping[str, Text] = {
    "bookings": _("bookings"),
    "series": _("series of bookings"),
    "tickets": _("what you wait for"),
    "requests": _("what you asked others for"),
    "questions": _("what I asked you"),
    "alarms": _("what I am to do for you"),
    "undos": _("what you can undo"),
    "letters": _("what I told you, without the words"),
    "enclosures": _("files I sent you"),
    "notices": _("what waits to be told to you"),
    "polls": _("votes I sent you"),
    "votes": _("votes"),
    "pauses": _("pauses"),
    "asked": _("how often I asked you for something"),
    "rallies": _("whom I looked for on your behalf"),
    "memberships": _("channels you are in"),
    "channels": _("channels you had me silent in"),
    "rsvps": _("events you answered"),
    "events": _("events you proposed"),
    "occasions": _("dates of these events"),
    "announcements": _("announcements you planned"),
    "sayings": _("times these were announced"),
    "holders": _("shifts you hold or held"),
    "regulars": _("shifts that come again"),
    "handovers": _("what you left for the next shift"),
    "volunteers": _("how you take part in the rota"),
    "signs": _("when you opened or closed the house"),
    "offers": _("what you offer"),
    "needs": _("help you asked for"),
    "reminders": _("reminders"),
    "links": _("codes and accounts you joined"),
    "changes": _("changes you are to hear of"),
    "shelf": _("wishes of yours"),
    "arrivals": _("when you came"),
    "newcomers": _("what you came for"),
    "acceptances": _("charters you accepted"),
}
"""What each kind of row is called; another one goes by its own name."""
FILE = {"fr": "mes-donnees.json", "en": "my-data.json"}
TOLD_APART = frozenset({"people", "identities"})


@skill.command(
    "me.export",
    _("Get all that I know of you, in words and as a file."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    exact=True,
    names={"en": "my-data", "fr": "mes-données"},
    phrases=EXPORT,
    examples={"en": "give me all my data", "fr": "donne-moi toutes mes données"},
)
async def export(ctx: Context) -> Reply:
    """The words name it, the file holds every row; of others nothing."""
    houses: list[object] = []
    lines: list[Text] = list(_who(ctx))
    for one in await everywhere(ctx):
        known, name = await portrait(ctx.work, one.id), (await Houses(ctx.work).get(one.house)).name
        houses.append({"house": str(name), "known": known})
        lines.append(_counted(name, known))
    body = {"made": ctx.now.isoformat(), "houses": houses}
    content = json.dumps(body, ensure_ascii=False, indent=2).encode()
    file = Attachment(FILE[ctx.asker.language[:2]], "application/json", content, _("All of it, row by row"))
    close = _("To have it erased: {forget}.", forget=Names("me.forget"))
    return Reply(Card(_("All that I know of you:"), tuple(lines), close), files=(file,), kept=True)


def _who(ctx: Context) -> tuple[Text, ...]:
    person: Person = ctx.person
    accounts: list[Value] = [UserText(str(one)) for one in person.identities]
    roles: list[Value] = [ROLE_NAMES[role] for role in sorted(person.held, key=lambda one: one.value)]
    return (
        _("Name: {name}", name=person.name),
        _("Accounts: {accounts}", accounts=Listing(accounts)),
        _("Language: {language}", language=LANGUAGES.label(ctx.asker.language)),
        *((_("Roles: {roles}", roles=Listing(roles)),) if roles else ()),
    )


def _place(item: tuple[str, object]) -> int:
    return [*NAMED].index(item[0]) if item[0] in NAMED else len(NAMED)


def _counted(house: UserText, known: Portrait) -> Text:
    """So many rows of each kind, the words of which stand in the file."""
    told: list[Value] = [
        _("{what}: {count}", what=NAMED.get(table, Text(table)), count=len(rows))
        for table, rows in sorted(known.items(), key=_place)
        if table not in TOLD_APART
    ]
    if not told:
        return _("In {house}: nothing else.", house=house)
    return _("In {house}: {things}.", house=house, things=Listing(told))
