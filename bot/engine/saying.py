"""From a Reply to rows: the message in the outbox, the question it asks, the undo it allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.core.call import Call
from bot.core.capabilities import Capabilities
from bot.core.card import Card, Reply
from bot.core.presentation import Presentation, dump
from bot.core.text import Names, UserText, _
from bot.engine.lapse import lapse_key
from bot.engine.place import Place, in_private
from bot.engine.present import labels, present
from bot.engine.wording import Reader
from bot.kit.context import Context, Tell
from bot.store.alarms import Alarms, Late
from bot.store.channels import Channel
from bot.store.houses import House
from bot.store.outbox import Draft, Letter, Outbox
from bot.store.people import People, Person, Role
from bot.store.questions import Offered, Questions
from bot.store.undos import Undos

QUESTION_LASTS = timedelta(minutes=10)
PRIVATE_QUESTION_LASTS = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Envelope:
    """Where a message goes, in which language, to whom, answering which Call, under which name."""

    place: Place
    language: str
    call: str
    person: Person | None = None
    post: str | None = None


@dataclass
class AskedIn:
    """The places (by their key) in which something was asked: in a channel, a short answer then needs no mention."""

    until: dict[str, datetime] = field(default_factory=dict)

    def add(self, place: Place, expires: datetime) -> None:
        self.until[place.key] = max(expires, self.until.get(place.key, expires))

    def open(self, place: str, now: datetime) -> bool:
        """Whether a question may be open there; places whose last one is over are forgotten."""
        if place in self.until and self.until[place] < now:
            del self.until[place]
        return place in self.until


@dataclass(frozen=True)
class Saying:
    """Knows the networks' means and the commands' names; writes what is said into a transaction."""

    capabilities: Mapping[str, Capabilities]
    names: Mapping[str, Mapping[str, str]]
    believed: frozenset[str] = frozenset()
    asked_in: AskedIn = field(default_factory=AskedIn)

    def reader(self, house: House, language: str, now: datetime) -> Reader:
        """Who will read: their language, the house's zone and words."""
        return Reader(locale=language, zone=house.zone, now=now, words=house.words, names=self.names)

    async def answer(self, ctx: Context, reply: Reply, place: Place, call: str) -> list[Letter]:
        """Say it to who asked, where they asked, or in private with a word in the channel."""
        asker = ctx.asker.person
        letters = []
        if reply.private and not place.direct and place.identity:
            pointer = Reply(_("I answered you in private."))
            letters.append(await self._write(ctx, pointer, Envelope(place, ctx.asker.language, call)))
            place = in_private(place.identity)
        if asker and not asker.greeted:
            reply = _with_greeting(ctx, reply)
            people = ctx.store(People)
            await people.save(replace(await people.get(asker.id), greeted=True))  # as the handler left them
        if asker and reply.undo:
            await ctx.store(Undos).keep(asker.id, reply.undo, ctx.now)
        letters.append(await self._write(ctx, reply, Envelope(place, ctx.asker.language, call, asker)))
        return letters

    async def tell(self, ctx: Context, tell: Tell, call: str) -> list[Letter]:
        """Say something to somebody else: each in their language; under a post's name it is edited."""
        if isinstance(tell.to, Channel):
            language = tell.to.language or default_language(ctx.house)
            place = Place(tell.to.address.network, tell.to.address)
            return [await self._write(ctx, tell.reply, Envelope(place, language, call, None, tell.post))]
        people = await ctx.store(People).with_role(tell.to) if isinstance(tell.to, Role) else [tell.to]
        return [
            await self._write(ctx, tell.reply, self._to(person, ctx.house, call, tell.post))
            for person in people
            if person.identities
        ]

    def _to(self, person: Person, house: House, call: str, post: str | None) -> Envelope:
        return Envelope(in_private(person.identities[0]), language_of(person, house), call, person, post)

    async def _write(self, ctx: Context, reply: Reply, envelope: Envelope) -> Letter:
        reader = self.reader(ctx.house, reply.language or envelope.language, ctx.now)
        place = envelope.place
        offered = tuple(
            Offered.fresh(label, (), choice.call)
            for label, choice in zip(labels(reply.choices, reader), reply.choices, strict=True)
        )
        shown = [(one.label, one.token) for one in offered]
        presentation = _called(present(reply, shown, reader, self.capabilities[place.network]), place)
        if envelope.post and place.edits is None:
            place = replace(place, edits=await self._posted(ctx, envelope.post, place))
        draft = _draft(ctx, replace(envelope, place=place), dump(presentation))
        letter = await ctx.store(Outbox).add(draft)
        if reply.choices or reply.asks:
            await self._ask(ctx, reply, envelope, offered, letter)
        return letter

    async def _posted(self, ctx: Context, post: str, place: Place) -> int | None:
        earlier = await ctx.store(Outbox).latest_post(ctx.house.id, post, place.key)
        return earlier.id if earlier else None

    async def _ask(
        self, ctx: Context, reply: Reply, envelope: Envelope, offered: tuple[Offered, ...], letter: Letter
    ) -> None:
        """The question that a message asks, as a row; where its lapse must be heard, with an alarm."""
        place, person = envelope.place, envelope.person
        lasts = PRIVATE_QUESTION_LASTS if place.direct else QUESTION_LASTS
        question = await ctx.store(Questions).ask(
            person.id if person else None,
            place.key,
            call=reply.call,
            asks=reply.asks,
            options=offered,
            letter=letter.edits or letter.id,
            source=place.reply_to,
            expires=ctx.now + lasts,
        )
        self.asked_in.add(place, question.expires)
        if reply.call and reply.call.name in self.believed:
            lapse = Call("question.lapse", {"question": question.id})
            await ctx.store(Alarms).set(
                lapse_key(question.id), lapse, ctx.now + QUESTION_LASTS, Late.always()
            )


def _called(presentation: Presentation, place: Place) -> Presentation:
    """What rings calls whom it is for, also where their name is not in the words."""
    if not presentation.rings or place.identity is None:
        return presentation
    return replace(presentation, calls=tuple(dict.fromkeys((*presentation.calls, str(place.identity)))))


def _draft(ctx: Context, envelope: Envelope, body: str) -> Draft:
    place = envelope.place
    return Draft(
        house=ctx.house.id,
        network=place.network,
        body=body,
        made_at=ctx.now,
        due_at=ctx.now,
        channel=str(place.channel) if place.channel else None,
        to_person=envelope.person.id if envelope.person and not place.direct else None,
        identity=str(place.identity) if place.identity and place.direct else None,
        thread=place.thread,
        reply_to=place.reply_to,
        post=envelope.post,
        edits=place.edits,
        call=envelope.call,
    )


def default_language(house: House) -> str:
    """The house's first language, with vous where it says so."""
    first = house.languages[0] if house.languages else "en"
    return "fr@vous" if first == "fr" and house.polite else first


def language_of(person: Person, house: House) -> str:
    """A person's choice, else the language of their last clear words, else the house's."""
    return person.language or polite(person.spoken or default_language(house), house)


def polite(language: str, house: House) -> str:
    """French as this house says it."""
    return "fr@vous" if language == "fr" and house.polite else language


def _with_greeting(ctx: Context, reply: Reply) -> Reply:
    """First contact: who runs it, that it is a robot, what it reads, and the word that tells more."""
    keeper = ctx.house.operator or ctx.house.name
    hello = _(
        "I am La Loge, a robot kept by {keeper}. I read only what is addressed to me; {privacy} says what I keep.",
        keeper=UserText(keeper),
        privacy=Names("me.privacy"),
    )
    card = reply.body if isinstance(reply.body, Card) else Card(reply.body)
    return replace(reply, body=replace(card, notes=(*card.notes, hello)))
