"""Who I am here: `!me`, « moi »; my language, whether my name shows; what the bot keeps of me."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import Listing, Names, Text, UserText, Value, Word, _, _n
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.people.roles import ROLE_NAMES
from bot.rules.retention import Retention
from bot.skills.me.declare import LANGUAGES, VISIBILITIES, skill
from bot.skills.me.peace import peace_lines
from bot.skills.me.recurring import together
from bot.skills.me.standing import changes, manner_line, owed_lines, reach_lines
from bot.skills.me.words.oneself import LANGUAGE, NAME, PRIVACY, SHOW
from bot.store.community.people import People, Role


@skill.command(
    "me.show",
    _("See what I know of you."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    private=True,
    names={"en": "me", "fr": "moi"},
    phrases=SHOW,
    examples={"en": "what do you know about me?", "fr": "que sais-tu de moi ?"},
)
async def show(ctx: Context, *, page: Annotated[int, PAGE] = 1) -> Reply:
    """Language, roles, whether the name shows, what is booked."""
    person = ctx.person
    held = [role for role in Role if role in ctx.asker.standing]
    roles = [ROLE_NAMES[role] for role in held[1:] or held]
    items = [
        _("Language: {language}", language=LANGUAGES.label(ctx.asker.language)),
        _("Roles: {roles}", roles=Listing(roles)),
        _("Your name on bookings: {shown}", shown=_shown(ctx)),
        manner_line(ctx),
        *await reach_lines(ctx),
        *await peace_lines(ctx),
        *await owed_lines(ctx),
    ]
    belongings = together(await ctx.skills.belongings(ctx)) if ctx.skills else []
    some = page_of(belongings, page)
    mine = tuple(Text("{label}", {"label": one.label}) for one in some.things)
    if page > 1:
        return paged(Card(_("The next ones:"), mine), some.left, show.ask(page=page + 1))
    card = Card(_("You are {name}.", name=person.name), (*items, *mine), changes())
    return replace(paged(card, some.left, show.ask(page=page + 1)), kept=True)


@skill.command(
    "me.language",
    _("Choose the language I answer you in."),
    access=VISITOR,
    names={"en": "language", "fr": "langue"},
    phrases=LANGUAGE,
    examples={"en": "speak English", "fr": "parle français"},
)
async def language(
    ctx: Context,
    *,
    language: Annotated[
        str, Arg(_("Which language?"), names={"en": "language", "fr": "langue"}, kind=LANGUAGES)
    ],
) -> Reply:
    """Answer this person so from now on, wherever they write."""
    await ctx.store(People).save(replace(ctx.person, language=language))
    done = {
        "fr": _("From now on I answer you in French, with tu."),
        "fr@vous": _("From now on I answer you in French, with vous."),
        "en": _("From now on I answer you in English."),
    }
    return Reply(done[language], language=language)


@skill.command(
    "me.name",
    _("Show or hide your name on your bookings."),
    access=VISITOR,
    names={"en": "my-name", "fr": "mon-nom"},
    phrases=NAME,
    examples={"en": "hide my name", "fr": "cache mon nom"},
)
async def name(
    ctx: Context,
    *,
    shown: Annotated[
        str,
        Arg(
            _("Should members see your name on your bookings?"),
            names={"en": "shown", "fr": "visible"},
            kind=VISIBILITIES,
        ),
    ],
) -> Reply:
    """A person's own word on whether members see who holds a booking."""
    await ctx.store(People).save(replace(ctx.person, shows_name=shown == "shown"))
    if shown == "shown":
        return Reply(_("Members now see your name on your bookings."))
    return Reply(
        _(
            "Members do not see your name on your bookings any more; {people} do when they cancel or move one.",
            people=Word("concierge", "the_many"),
        )
    )


@skill.command(
    "me.privacy",
    _("See what I read here and what I keep."),
    access=VISITOR,
    aside=True,
    names={"en": "privacy", "fr": "vie-privée"},
    phrases=PRIVACY,
    examples={"en": "what do you keep?", "fr": "c'est confidentiel ?"},
)
async def privacy(ctx: Context) -> Reply:
    """Six lines, all true; where others read along, none of it tells of whoever asks."""
    keeper = UserText(ctx.house.operator or ctx.house.name)
    items = (
        _("I am a robot kept by {keeper}; no company and no cloud is behind me.", keeper=keeper),
        _("I read only what is addressed to me: private chats, my name, commands. All else I neither look at nor keep."),
        _("I keep, on this house's own machine: your account, your name, your language, your roles; what you told me: what you came for, offer, wait for, said yes to, want to be reminded of, when I may write to you; when you last wrote; for {months} months, that a booking or a shift was yours; for two, how often I asked you for something.",
          months=Retention.of(ctx.house.policy).with_names),
        *(await _of_them(ctx) if ctx.asker.alone else (_("What I have of you I tell you in private: {me}.", me=Names("me.show")),)),
        _("All that I keep of you, in a file: {export}. To have it erased at once: {forget}.",
          export=Names("me.export"), forget=Names("me.forget")),
    )  # fmt: skip
    return Reply(Card(_("What I read and keep:"), items))


async def _of_them(ctx: Context) -> tuple[Text, ...]:
    kept = await ctx.skills.belongings(ctx) if ctx.skills else ()
    bookings = sum(one.key.startswith("booking:") for one in kept)
    return (
        _n("Of you I have {count} booking to come.", "Of you I have {count} bookings to come.", bookings)
        if bookings else _("Of you I have no booking to come."),
        _("Your name on your bookings: {shown}. To change that: {name}.", shown=_shown(ctx), name=Names("me.name")),
    )  # fmt: skip


def _shown(ctx: Context) -> Value:
    """Whether members see the name on bookings: the person's own word, else what the house does."""
    said = ctx.person.shows_name
    shown = ctx.house.policy.names_on_bookings if said is None else said
    return VISIBILITIES.label("shown" if shown else "hidden")
