"""Help: what one may do here, with an example of each in one's own language; nothing that one may not."""

from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Code, Names, Text, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.context import Context, Listed
from bot.skills.help.declare import skill
from bot.store.homes import Homes
from bot.understanding.fold import bare_words, plain
from bot.understanding.near import near

SWITCH = "house.switch"


@skill.command(
    "help.show",
    _("See what I can do here."),
    access=VISITOR,
    names={"en": "help", "fr": "aide"},
    phrases={
        "en": (
            "(help|help me|commands|menu|manual)",
            "(help|help me|some help) (with|on|about) {about}",
            "help (book|booking|cancel|cancelling|reserve|undo|move|add|close|rooms)",
            "(i need|i could use|can i get) [some] help [(with|on|about) {about}]",
            "(what|what else) (can|could|do) (you|i|we) (do|ask|ask you|say) [here]",
            "what are you (for|able to do|good for)",
            "(i'm|i am|we're|we are) lost [help|help me]",
            "how (does this work|does it work|do you work|does that work)",
            "how (do i|can i|do we|can we|do you|should i|does one|would i) {about}",
            "show [me] [the] (help|commands|menu)",
            "what are (the|your) commands",
            "(i don't|i do not|we don't) (understand|get it) [anything|any of this|how this works]",
            "(i don't|i do not|we don't) know how [to do this|this works|it works]",
            "what are you for [exactly]",
        ),
        "fr": (
            "(aide|aidez|help|mode d'emploi|commandes|menu)",
            "(avoir de l'aide|m'aider|nous aider|à l'aide|au secours)",
            "c'est quoi (les|tes|vos) commandes",
            "je [ne] sais pas comment (faire|ça marche|m'y prendre)",
            "(tu fais|tu sers à) quoi",
            "je suis (perdu|perdue|paumé|paumée)",
            "je [ne|n'y] comprends (rien|pas) [aide-moi|aidez-moi]",
            "(aide|aide-moi|aidez-moi) (sur|pour|avec|à) {about}",
            "aide (réserver|annuler|réservation|réservations|salle|salles|fermer|ajouter|modifier)",
            "(j'ai|j'aurais) besoin d'aide [(sur|pour|avec) {about}]",
            "(que|qu'est-ce que|quoi|qu'est-ce qu') (peux-tu faire|tu sais faire|sais-tu faire|tu peux faire|on peut faire ici|vous savez faire|pouvez-vous faire|je peux faire|je peux te demander|puis-je faire|on peut te demander)",
            "(tu sais|tu peux|vous pouvez) faire quoi",
            "on peut te demander quoi",
            "comment (ça marche|ça fonctionne|tu marches|tu fonctionnes)",
            "comment (faire|fait-on|on fait|je fais|puis-je|je peux|on peut) [pour] {about}",
            "comment (réserver|annuler|proposer|déplacer|participer|s'inscrire|on réserve|on annule|je réserve|j'annule) [{about}]",
            "(à quoi tu sers|à quoi sers-tu|à quoi ça sert)",
            "(explique|expliquez)-moi {about}",
        ),
    },
    examples={"en": "help", "fr": "aide"},
)
async def show(
    ctx: Context,
    *,
    about: Annotated[
        UserText, Arg(_("About what?"), names={"en": "about", "fr": "sujet"}, rest=True)
    ] = NO_WORDS,
) -> Reply:
    """All commands that the asker may use, or the ones that a word is about."""
    allowed = [command for command in _commands(ctx) if command.manner.access.allows(ctx.asker.standing)]
    if await _at_home_in_one(ctx):
        allowed = [command for command in allowed if command.id != SWITCH]
    if about:
        allowed = _about(allowed, about, ctx.asker.language[:2])
    close = _("Say it in your own words, or type {command}.", command=Names("help.show"))
    return Reply(
        Card(
            _("Here is what I can do for you:"),
            tuple(_line(c, ctx.asker.language[:2]) for c in allowed),
            close,
        )
    )


async def _at_home_in_one(ctx: Context) -> bool:
    """Whether there is no other house to speak of."""
    homes = Homes(ctx.work)
    known = {home.house.id for account in ctx.person.identities for home in await homes.of(account)}
    return len(known) < 2  # noqa: PLR2004 - one, or none yet


def _commands(ctx: Context) -> list[Listed]:
    return [command for command in ctx.skills.commands() if command.names] if ctx.skills else []


def _about(commands: list[Listed], about: str, language: str) -> list[Listed]:
    word = about.lstrip("!/").strip()
    names = {
        name: command for command in commands for name in (*command.names.values(), command.id.split(".")[0])
    }
    long_enough = [name for name in names if len(name) > len("moi") or name == plain(word)]
    skills = {names[name].id.split(".")[0] for name in near(word, long_enough)}
    spoken = [one.rstrip("s") for one in bare_words(word) if len(one) > len("les")] or [plain(word)]
    found = [
        command
        for command in commands
        if command.id.split(".")[0] in skills or _speaks_of(command, spoken, language)
    ]
    if not found:
        raise Refused(
            _(
                "I have no help about {about}. {help} shows all I can do.",
                about=UserText(about),
                help=Names("help.show"),
            )
        )
    return found


def _speaks_of(command: Listed, words: list[str], language: str) -> bool:
    """Whether its example holds one of these words."""
    example = plain((command.examples or {}).get(language, ""))
    return any(word in example for word in words)


def _line(command: Listed, language: str) -> Text:
    example = (command.examples or {}).get(language)
    if example is None or example in command.names.values():
        return _("{what} {name}", what=command.summary, name=Names(command.id))
    return _(
        "{what} {name}, or: {example}", what=command.summary, name=Names(command.id), example=Code(example)
    )
