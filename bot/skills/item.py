"""What can be borrowed or used beside the rooms: « y a quoi comme matériel ? »."""

from typing import Annotated

from bot.core.card import Card, Reply
from bot.core.text import NO_WORDS, Names, UserText, _
from bot.kit.access import VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.nouns import entity_of, sized
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.skill import Skill
from bot.store.rooms import Rooms
from bot.understanding.near import matching

skill = Skill("item", _("Equipment"))


@skill.command(
    "item.list",
    _("See which equipment there is."),
    access=VISITOR,
    confirm=Confirm.NEVER,
    names={"en": "items", "fr": "matériel"},
    phrases={
        "en": (
            "(what|which) (equipment|tools|machines|gear|kit|things|items|stuff) (do you have|have you got|are there|is there|can be booked|can i use|can i book|can we use)",
            "(what|which) [kind of|sort of] (equipment|tools|machines|gear|kit) (is|are) (there|available)",
            "(list|show|see) [me|us] [the|your|all the] (equipment|tools|machines|gear|kit|items)",
            "(do you have|have you got|is there|are there) [any] (equipment|tools|machines|gear)",
            "(equipment list|list of equipment|list of tools)",
        ),
        "fr": (
            "(y a|il y a|vous avez|avez-vous|on a|t'as|tu as) quoi comme (matériel|machines|outils|équipement|équipements|objets)",
            "(quel|quels|quelles) (matériel|outils|machines|équipements|équipement) (avez-vous|vous avez|il y a|y a-t-il|y a|as-tu|tu as|sont disponibles|est disponible|on peut utiliser|peut-on utiliser|on a)",
            "(c'est quoi|quels sont|quelles sont|quel est|quelle est) (le|les|vos|votre) (matériel|machines|outils|équipements)",
            "(liste|lister|montre|montrez|voir|affiche) [le|les|du|des|vos] (matériel|machines|outils|équipements)",
            "(vous avez|avez-vous|il y a|y a-t-il|y a) [du|des] (matériel|machines|outils)",
        ),
    },
    examples={"en": "what equipment do you have?", "fr": "y a quoi comme matériel ?"},
)
async def listed(
    ctx: Context,
    *,
    about: Annotated[UserText, Arg(_("About what?"), names={"en": "about", "fr": "sujet"})] = NO_WORDS,
    page: Annotated[int, PAGE] = 1,
) -> Reply:
    """All of it, or what a word names."""
    items = [one for one in await ctx.store(Rooms).all() if one.kind == "item"]
    named = matching(about, [entity_of(one) for one in items]).keys if about else ()
    items = [one for one in items if str(one.id) in named] or items
    if not items:
        return Reply(_("No equipment is noted here."))
    some = page_of([sized(one) for one in items], page)
    how = _("It is booked like {word.room:a}: {book}.", book=Names("room.book"))
    return paged(
        Card(_("Here is what there is:"), some.things, how), some.left, listed.ask(about=about, page=page + 1)
    )
