"""Whom a request for help asks, and in which words: who asks is told after a yes, who could not is told to nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.core.call import Call
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.text import Names, Text, _
from bot.kit.access import MEMBER
from bot.kit.context import Context
from bot.kit.people.peace import house_quiet
from bot.kit.people.reach import reach
from bot.kit.rallies.rally import Round
from bot.kit.rallies.rings import Ring
from bot.rules.helping import FIRST, WIDER, a_day_of
from bot.skills.helper.declare import TOPICS, skill
from bot.skills.helper.endings import in_vain, undecided
from bot.skills.helper.finding import channel_for, members_of, ways_to
from bot.skills.helper.needs import LATER, NEVER, ask_whether_solved, need_of, readers_are_settled, subject_of
from bot.store.community.people import People, Person, Role
from bot.store.helping.needs import Need
from bot.store.helping.rallies import Rallies, Rally

LATER_WORDS = (
    "later",
    "plus tard",
    "not now",
    "pas maintenant",
    "maybe later",
    "peut-être plus tard",
    "on verra",
)
NEVER_WORDS = ("never", "jamais", "plus jamais", "never again", "stop", "stop asking", "stop asking me")


@dataclass(frozen=True)
class HelpCaller:
    """Those who offered it, three and then five more; then, where the asker agrees, the channel; then whoever is on duty."""

    topics: Sequence[str] = TOPICS

    async def rings(self, ctx: Context, rally: Rally) -> Sequence[Ring]:
        """As far as the need has come. Those who were asked may still say yes, whatever became of it."""
        need = await need_of(ctx, rally)
        asked = await ctx.store(Rallies).asked(rally.id) if rally.id else []
        before = Ring("asked", await members_of(ctx, asked))
        day = a_day_of(house_quiet(ctx.house), ctx.now)
        if need.state == "people":
            return (before, *await _people(ctx, need, asked, day))
        if need.state not in {"posted", "duty"}:
            return (before,)
        people = ctx.store(People)
        duty = await ctx.skills.on_duty(ctx) if ctx.skills else ()
        keepers = duty or await people.with_role(Role.CONCIERGE) or await people.with_role(Role.COORDINATOR)
        channel = await channel_for(ctx, need) if need.state == "posted" else None
        posts = (Ring("channel", patience=2 * day, channels=(channel,)),) if channel else ()
        waves = -(-len(keepers) // FIRST) or 1  # however many they are, the honest end comes after three days
        return (before, *posts, Ring("duty", keepers, 3 * day / waves, at_once=FIRST))

    async def name(self, ctx: Context, rally: Rally) -> Text:
        return _("“{words}”", words=(await need_of(ctx, rally)).words)

    async def question(self, ctx: Context, rally: Rally) -> Card:
        need = await need_of(ctx, rally)
        if need.state in {"posted", "duty"}:
            lead = _(
                "Nobody could help yet with “{words}”. Can you, or do you know who could?", words=need.words
            )
        else:
            lead = _("Somebody of the house looks for help: “{words}”. Can you?", words=need.words)
        return Card(
            lead,
            close=_("Your name is told only if you say yes, and so is theirs. Nobody learns of a no."),
        )

    async def more(self, ctx: Context, rally: Rally) -> Sequence[Choice]:
        later = Choice(_("ask me later"), Call(LATER, {"rally": rally.id}), words=LATER_WORDS)
        if (await need_of(ctx, rally)).state != "people":
            return (later,)
        return (later, Choice(_("never for this again"), Call(NEVER, {"rally": rally.id}), words=NEVER_WORDS))

    async def taken(self, ctx: Context, rally: Rally) -> Reply:
        """The one meets the other."""
        need = await need_of(ctx, rally)
        asker = await ctx.store(People).get(need.person)
        ask_whether_solved(ctx, need)
        await readers_are_settled(ctx, need)
        lines = (_("It is about “{words}”.", words=need.words), reach(asker, ctx.person))
        return Reply(Card(introduced(ctx.person, asker), lines, _("I told them that you can help.")))

    async def found(self, ctx: Context, rally: Rally) -> Reply:
        need = await need_of(ctx, rally)
        asker = await ctx.store(People).get(need.person)
        lines = (_("It is about “{words}”.", words=need.words), reach(ctx.person, asker))
        close = _("When it is done, a word is enough: {done}.", done=Names("helper.done"))
        return Reply(Card(introduced(ctx.person, asker), lines, close), urgency=Urgency.RING)

    async def nobody(self, ctx: Context, rally: Rally) -> Reply | None:
        """Of those who offered it nobody could: the asker says how to go on. After that, the honest end."""
        need = await need_of(ctx, rally)
        if need.state == "people":
            return await undecided(ctx, need)
        if need.state in {"posted", "duty"}:
            return await in_vain(ctx, need)
        return None


async def _people(ctx: Context, need: Need, asked: Sequence[int], day: timedelta) -> Sequence[Ring]:
    """At first those who surely can, whoever was not asked for it before first; a day later five more, and those who perhaps can."""
    if len(asked) > FIRST:
        return ()
    ways = await ways_to(ctx, need)
    able, near = await members_of(ctx, ways.able), await members_of(ctx, ways.near)
    if asked:
        return (Ring("wider", [*able, *near], day, at_once=WIDER),)
    known = await ctx.store(Rallies).asked_about(skill.name, subject_of(need))
    new = [one for one in able if one.id not in known]
    return (
        Ring("new", new, day, at_once=FIRST),
        Ring("able", able, day, at_once=FIRST),
        Ring("near", near, day, at_once=WIDER),
    )


def introduced(helper: Person, asker: Person) -> Text:
    return _("{helper}, this is {asker}. {asker}, this is {helper}.", helper=helper.name, asker=asker.name)


calls = Round(skill, HelpCaller(), access=MEMBER)
