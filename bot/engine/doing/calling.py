"""« @garde, … » in a house that says « la garde » for « la perm »: whoever is on duty is called by the house's own words."""

from collections.abc import Iterator
from dataclasses import replace

from bot.core.incoming import Incoming, Said
from bot.core.short_words import CALLING
from bot.store.database import Work
from bot.store.house.doorstep import Doorstep
from bot.store.house.houses import Forms, Houses
from bot.understanding.fold import bare_words

OURS = "@perm "
NOUNS, FORMS = ("shift", "concierge"), ("one", "many")


async def in_our_words(work: Work, incoming: Incoming) -> Incoming:
    """The same; what calls them in the house's words calls them in ours, and is for us. Reads names only."""
    called = CALLING.match(incoming.text) if isinstance(incoming, Said) else None
    if not isinstance(incoming, Said) or called is None:
        return incoming
    met = await Doorstep(work).meet(incoming.origin.author, incoming.origin.channel)
    words = (await Houses(work).get(met.house)).words if met.house is not None else {}
    if _solid(called[1]) not in set(_on_duty(words)):
        return incoming
    return replace(incoming, text=OURS + incoming.text[called.end() :], addressed=True)


def _on_duty(words: Forms) -> Iterator[str]:
    for nouns in words.values():
        for noun in NOUNS:
            yield from (_solid(said) for form, said in nouns.get(noun, {}).items() if form in FORMS)


def _solid(said: str) -> str:
    """« @bénévole-de-garde » is « bénévole de garde »."""
    return "".join(bare_words(said))
