"""What can be used beside the rooms: « y a quoi comme matériel ? »; who was trained for it, who signed what: « Ana est formée au laser »."""

from dataclasses import replace
from typing import Annotated

from bot.core.card import Card, Reply, Urgency
from bot.core.errors import Refused
from bot.core.text import NO_WORDS, Names, UserText, _
from bot.kit.access import CONCIERGE, COORDINATOR, VISITOR
from bot.kit.arguments import Arg
from bot.kit.command import Confirm
from bot.kit.context import Context
from bot.kit.ears import Ears
from bot.kit.heard import Sentence
from bot.kit.nouns import entity_of, sized, told_apart
from bot.kit.pages import PAGE, page_of, paged
from bot.kit.skill import Skill
from bot.rules.booker import flag_for, trained
from bot.store.community.people import People, Person
from bot.store.spaces.rooms import Room, Rooms
from bot.understanding.asked_in_words import quoted_in
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
            "(what|which) [kind of|sort of] (equipment|tools|machines|gear|kit) (is|are) (there|available) [here|in the house|in the place]",
            "(list|show|see) [me|us] [the|your|all the] (equipment|tools|machines|gear|kit|items)",
            "(do you have|have you got|is there|are there) [any] (equipment|tools|machines|gear)",
            "(equipment list|list of equipment|list of tools)",
            "(what|which) (machines|tools|equipment|gear) (are there|is there|do you have|have you got|have you|can we use) in {about}",
            "(what|which) (equipment|tools|machines|gear|kit|stuff) (have you got|have you|have we got|do we have|are available|is available)",
            "(list|lists) of [the|your] (gear|machines|equipment|tools|kit)",
            "(which|what) (equipment|tools|machines|gear) can be (used|borrowed|booked)",
        ),
        "fr": (
            "(y a|il y a|vous avez|avez-vous|on a|t'as|tu as) quoi comme (matériel|machines|outils|équipement|équipements|objets)",
            "(quel|quels|quelles) (matériel|outils|machines|équipements|équipement) (avez-vous|vous avez|il y a|y a-t-il|y a|as-tu|tu as|sont disponibles|est disponible|on peut utiliser|peut-on utiliser|on a)",
            "(c'est quoi|quels sont|quelles sont|quel est|quelle est) (le|les|vos|votre) (matériel|machines|outils|équipements) [dispo|disponibles|disponible] [ici|dans le lieu|dans la maison]",
            "(liste|lister|montre|montrez|voir|affiche) [le|les|du|des|vos] (matériel|machines|outils|équipements)",
            "(vous avez|avez-vous|il y a|y a-t-il|y a) [du|des] (matériel|machines|outils)",
            "(y a|il y a|vous avez|avez-vous|on a|t'as|tu as) (quelles|quels|quel) (machines|outils|matériel|équipements|matos) [dans {about}]",
            "(qu'est-ce que|qu'est-ce qu'|que) (vous avez|il y a|y a|on a|tu as|avez-vous) comme (outils|machines|matériel|matos|équipement|équipements)",
            "(la|une) liste (du|de|des) (matériel|matos|machines|outils|équipements)",
            "(quelles|quels|quel) (machines|outils|matériel|matos|équipements) (y a-t-il|il y a|avez-vous|vous avez) dans {about}",
            "(une|la) liste (du|de|des) (matos|matériel|machines|outils)",
            "(vous avez|avez-vous|il y a|y a-t-il|y a) (une|la) liste (du|de|des) (matériel|matos|machines|outils|équipements)",
            "quel (matériel|équipement|outillage) est (à disposition|disponible|utilisable)",
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


PERSON = Arg(_("Who?"), names={"en": "person", "fr": "personne"})
THING = Arg(_("For which {word.room:one} or thing?"), names={"en": "item", "fr": "objet"})


@skill.command(
    "item.train",
    _("Note that somebody was trained for a {word.room:one} or a thing."),
    access=CONCIERGE | COORDINATOR,
    names={"en": "trained", "fr": "habilitation"},
    phrases={
        "en": (
            "{person} (is trained|was trained|has been trained|got trained) (for|on|in|to use) {item}",
            "{person} (did|has done|has|had) the training (for|on|of|in) {item}",
            "{person} (did|has done|had|followed) the {item} training",
            "{person} is (certified|qualified) (for|on|in|to use) {item}",
            "(i|we) trained {person} (for|on|in|to use) {item}",
            "(note|write down) that {person} (is|was|has been) trained (for|on|in|to use) {item}",
            "{person} (did|has done|finished|has finished|completed|took|passed) (his|her|their|the) {item} training",
            "{person} (did|has done|finished|completed|took|passed) (his|her|their) training (for|on|of|in) {item}",
            "{person} (is|is now) (allowed|certified|qualified|authorised|authorized|cleared) to use {item}",
            "(i|we) (have|'ve) trained {person} (on|for|to use) {item}",
        ),
        "fr": (
            "{person} (est formé|est formée|a été formé|a été formée|est habilité|est habilitée) (à|au|pour|sur|en|dans) {item}",
            "{person} a (fait|suivi|eu|passé) la formation [de|du|pour|sur|à|au] {item}",
            "(formation|habilitation) de {person} (pour|sur|à|au) {item}",
            "(noter|note|notez) que {person} (est formé|est formée|a été formé|a été formée|est habilité|est habilitée) (à|au|pour|sur) {item}",
            "(j'ai|on a|nous avons) formé {person} (à|au|pour|sur) {item}",
            "{person} a (passé|fait|suivi|fini|terminé|eu) (sa|la) formation [de|du|pour|sur|à|au] {item}",
            "{person} est (habilité|habilitée|autorisé|autorisée|formé|formée) (pour|sur|à|au) {item}",
            "(j'ai|on a|nous avons) formé {person} (à|au|sur|pour) {item}",
            "(j'ai|on a|nous avons) formé {person} (à|au|sur|pour) {item} (hier|aujourd'hui|ce matin|cet après-midi) [tu peux noter|note-le|notez-le]",
        ),
    },
    examples={"en": "Sam is trained for the wood workshop", "fr": "Sam est formé à l'atelier bois"},
    exact=True,
)
async def train(ctx: Context, *, person: Annotated[Person, PERSON], item: Annotated[Room, THING]) -> Reply:
    """They hear of it. Once somebody's is noted, a booking where a training is needed asks for it."""
    name = await told_apart(ctx, person)
    if trained(item, person.flags):
        raise Refused(_("That is noted already: {name}, {thing}.", name=name, thing=item.name))
    await ctx.store(People).save(replace(person, flags=person.flags | {flag_of(item)}))
    if person.id != ctx.person.id:
        ctx.tell(
            person, Reply(_("Your training is noted: {thing}.", thing=item.name), urgency=Urgency.INFORM)
        )
    return Reply(
        _("Noted: {name} is trained for {thing}.", name=name, thing=item.name),
        undo=untrain.to(person=person, item=item),
    )


def flag_of(item: Room) -> str:
    """As a house's file notes it, in the words of the house."""
    return flag_for(item.name)


@skill.job("item.untrain", _("Take the note of a training back"), access=CONCIERGE | COORDINATOR)
async def untrain(ctx: Context, *, person: Annotated[Person, PERSON], item: Annotated[Room, THING]) -> Reply:
    """Undo it."""
    await ctx.store(People).save(replace(person, flags=person.flags - {flag_of(item)}))
    return Reply(_("Undone: {name}, {thing}.", name=await told_apart(ctx, person), thing=item.name))


WHAT = Arg(
    _("What is noted of them? For example: “agreement signed”"), names={"en": "what", "fr": "quoi"}, rest=True
)


def quotes_nothing(said: Sentence) -> bool:
    """« Note que Léa arrive demain » is for a notebook: what is noted of somebody stands in quotation marks."""
    return not quoted_in(said.text)


@skill.command(
    "item.note",
    _("Note of somebody what a booking asks for: an agreement, a deposit."),
    access=COORDINATOR,
    names={"en": "note-of", "fr": "noter-de"},
    phrases={
        "en": (
            "(note|write down|record) {what} (for|of|about) {person}",
            "(note|write down|record) that {person} (has|has got|did|gave|signed) {what}",
            "{person} (has|has got|did|gave) {what}",
        ),
        "fr": (
            "(note|noter|notez|inscris|inscrivez) {what} (pour|chez|de) {person}",
            "(note|noter|notez) que {person} a {what}",
            "{person} a {what}",
        ),
    },
    ears=Ears(unless=quotes_nothing),
    examples={"en": "note “agreement signed” for Sam", "fr": "note « charte signée » pour Sam"},
    exact=True,
)
async def note(ctx: Context, *, person: Annotated[Person, PERSON], what: Annotated[UserText, WHAT]) -> Reply:
    """They hear of it; what a room asks for first is that from then on."""
    flag = UserText.clean(next(iter(quoted_in(what)), what), 60)
    name = await told_apart(ctx, person)
    if flag in person.flags:
        raise Refused(_("That is noted already: {name}, {thing}.", name=name, thing=flag))
    await ctx.store(People).save(replace(person, flags=person.flags | {flag}))
    if person.id != ctx.person.id:
        ctx.tell(person, Reply(_("This is noted of you now: {thing}.", thing=flag), urgency=Urgency.INFORM))
    undo = unnote.to(person=person, what=flag)
    return Reply(_("Noted of {name}: {thing}.", name=name, thing=flag), undo=undo)


@skill.job("item.unnote", _("Take a note of somebody back"), access=COORDINATOR)
async def unnote(
    ctx: Context, *, person: Annotated[Person, PERSON], what: Annotated[UserText, WHAT]
) -> Reply:
    """Undo it."""
    await ctx.store(People).save(replace(person, flags=person.flags - {what}))
    return Reply(_("Undone: {name}, {thing}.", name=await told_apart(ctx, person), thing=what))
