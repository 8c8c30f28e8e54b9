"""From a Reply to rows: the message in the outbox, the question it asks, the undo it allows."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cached_property

from bot.core.attachment import Attachment, Enclosure
from bot.core.call import Call
from bot.core.capabilities import Capabilities
from bot.core.card import Card, Reply, Urgency
from bot.core.groups import grouped
from bot.core.presentation import Presentation, dump, names_in
from bot.core.text import _
from bot.engine.houses.from_which import from_which_house
from bot.engine.networks.voting import STANDS, asked, offers, receipt, with_post
from bot.engine.present import labels, present, shown_at_once
from bot.engine.questions.asked_in import AskedIn
from bot.engine.questions.lapse import lapse_key
from bot.engine.speaking.budget import put_by, spend
from bot.engine.speaking.envelope import Envelope, addressed_to, draft_of, readers_of
from bot.engine.speaking.place import Place, in_private
from bot.engine.speaking.silence import SPEAK, silent, unsaid
from bot.engine.speaking.simple import without_pictures
from bot.engine.wording import Reader, plain
from bot.kit.context import Context
from bot.kit.effects import Tell
from bot.kit.people.hello import hello
from bot.kit.people.team import team_of
from bot.store.alarms import Alarms, Late
from bot.store.community.people import People
from bot.store.house.channels import Channel
from bot.store.house.houses import House
from bot.store.letters.enclosures import Enclosures
from bot.store.letters.mentions import Mentions
from bot.store.letters.outbox import Letter, Outbox
from bot.store.questions import Offered, Questions
from bot.store.telling.notices import Reader as Reads
from bot.store.undos import Undos

QUESTION_LASTS = timedelta(minutes=10)
PRIVATE_QUESTION_LASTS = timedelta(days=2)


@dataclass(frozen=True)
class Saying:
    """Knows the networks' means and the commands' names; writes what is said into a transaction."""

    capabilities: Mapping[str, Capabilities]
    names: Mapping[str, Mapping[str, str]]
    believed: frozenset[str] = frozenset()
    asked_in: AskedIn = field(default_factory=AskedIn)

    def reader(self, house: House, language: str, now: datetime, network: str = "") -> Reader:
        """Who will read: their language, the house's zone and words, how commands are typed there."""
        slash = network in self.capabilities and self.capabilities[network].slash
        names, prefix = (self._grouped, "/") if slash else (self.names, "!")
        return Reader(
            locale=language, zone=house.zone, now=now, words=house.words, names=names, prefix=prefix
        )

    @cached_property
    def _grouped(self) -> Mapping[str, Mapping[str, str]]:
        return {command: grouped(command, names) for command, names in self.names.items()}

    async def answer(self, ctx: Context, reply: Reply, place: Place, call: str) -> list[Letter]:
        """Say it to who asked, where they asked, or in private with a word in the channel."""
        asker = ctx.asker.person
        letters: list[Letter] = []
        reply = receipt(reply, place, call)
        if silent(ctx, place) and not place.handle and (reply.private or call != SPEAK):
            return letters
        if reply.private and not place.direct and place.identity and (reply.kept or not place.handle):
            pointer = Reply(_("I answered you in private."), private=place.handle is not None)
            if reply.pointed or place.handle:
                letters.append(await self._write(ctx, pointer, Envelope(place, ctx.asker.language, call)))
            place = in_private(place.identity)
        if asker and not asker.greeted:
            reply = await self._greeted(ctx, reply, asker.id)
        if asker and reply.undo:
            await ctx.store(Undos).keep(asker.id, reply.undo, ctx.now)
        letters.append(await self._write(ctx, reply, Envelope(place, ctx.asker.language, call, asker)))
        return letters

    async def _greeted(self, ctx: Context, reply: Reply, person: int) -> Reply:
        """With our greeting, unless the handler knows that they were greeted before."""
        known = await ctx.store(People).get(person)
        if known.greeted:
            return reply
        await ctx.store(People).save(replace(known, greeted=True))
        return _with_greeting(ctx, reply)

    async def tell(self, ctx: Context, tell: Tell, call: str) -> list[Letter]:
        """Say something to somebody else: each in their language; under a post's name it is edited."""
        letters = []
        for reader in await readers_of(ctx, tell.to, self.capabilities):
            envelope = addressed_to(reader, ctx.house, call, tell.post)
            if isinstance(reader, Channel) and reader.hush:
                letters += await self._unsaid(ctx, tell, reader, envelope)
                continue
            reply = await from_which_house(ctx, tell.reply, reader)
            if not await self._waits(ctx, reply, reader, envelope):
                letters.append(await self._write(ctx, reply, envelope))
        return letters

    async def _unsaid(self, ctx: Context, tell: Tell, channel: Channel, envelope: Envelope) -> list[Letter]:
        """Where the bot is silent: the team hears what was not said there; that something is not edited, nobody."""
        if await self._edits(ctx, envelope):
            return []
        reply = unsaid(channel, self._in_one_line(ctx, tell.reply, envelope), tell.reply.urgency)
        told = [await self.tell(ctx, Tell(team, reply), envelope.call) for team in await team_of(ctx)]
        return [letter for letters in told for letter in letters]

    def _in_one_line(self, ctx: Context, reply: Reply, envelope: Envelope) -> str:
        network = envelope.place.network
        voice = self.reader(ctx.house, reply.language or envelope.language, ctx.now, network)
        said = present(reply, (), voice, self.capabilities[network])
        return " ".join(line.plain for line in said.lines)

    async def _waits(self, ctx: Context, reply: Reply, reader: Reads, envelope: Envelope) -> bool:
        """What nobody asked for counts, and beyond its reader's budget waits; a question, which would lapse, does not."""
        if reply.urgency not in {Urgency.INFORM, Urgency.LATER} or await self._edits(ctx, envelope):
            return False
        later = reply.urgency is Urgency.LATER
        if not later and await spend(
            ctx, reader, anyway=bool(reply.choices or reply.asks or reply.vote or reply.files)
        ):
            return False
        await put_by(ctx, reader, self._in_one_line(ctx, reply, envelope), envelope.post, later=later)
        return True

    async def _edits(self, ctx: Context, envelope: Envelope) -> bool:
        post = envelope.post
        return post is not None and await self._posted(ctx, post, envelope.place) is not None

    async def _write(self, ctx: Context, reply: Reply, envelope: Envelope) -> Letter:
        network = envelope.place.network
        reader = self.reader(ctx.house, reply.language or envelope.language, ctx.now, network)
        if envelope.person and envelope.person.plain:
            reader = replace(reader, simple=True)
            reply = replace(reply, files=without_pictures(reply.files))
        envelope = replace(envelope, post=with_post(reply, envelope.post))
        place, choices = envelope.place, offers(reply)
        at_once = shown_at_once(len(choices), self.capabilities[place.network])
        named = zip(labels(choices, reader), choices, strict=True)
        offered = tuple(
            Offered.fresh(label, choice.words, choice.call, hidden=number >= at_once)
            for number, (label, choice) in enumerate(named)
        )
        shown = [(one.label, one.token) for one in offered]
        presentation = _called(present(reply, shown, reader, self.capabilities[place.network]), place)
        if reply.vote:
            place = replace(place, edits=None)  # a poll is a message of its own
        elif envelope.post and place.edits is None:
            place = replace(place, edits=await self._posted(ctx, envelope.post, place))
        draft = draft_of(ctx, replace(envelope, place=place), dump(presentation))
        letter = await ctx.store(Outbox).add(draft, presentation)
        if not place.direct:
            await ctx.store(Mentions).note(letter.edits or letter.id, names_in(presentation))
        await ctx.store(Enclosures).add(letter.id, [_enclosed(file, reader) for file in reply.files])
        if reply.vote:
            await asked(ctx, reply.vote, place.key, offered, letter, in_poll=presentation.poll > 0)
            self.asked_in.add(place, reply.vote.until)
        if reply.choices or reply.asks or reply.call:
            await self._ask(ctx, reply, envelope, offered, letter)
        return letter

    async def _posted(self, ctx: Context, post: str, place: Place) -> int | None:
        where = None if place.direct else place.key
        earlier = await ctx.store(Outbox).latest_post(ctx.house.id, post, where)
        return earlier.id if earlier else None

    async def _ask(
        self, ctx: Context, reply: Reply, envelope: Envelope, offered: tuple[Offered, ...], letter: Letter
    ) -> None:
        """The question that a message asks, as a row; where its lapse must be heard, with an alarm."""
        place, person = envelope.place, envelope.person
        usual = PRIVATE_QUESTION_LASTS if place.direct else QUESTION_LASTS
        question = await ctx.store(Questions).ask(
            person.id if person else None,
            place.key,
            call=Call(STANDS) if reply.stays and person is None else reply.call,
            asks=reply.asks,
            options=offered,
            letter=letter.edits or letter.id,
            source=place.reply_to,
            expires=reply.until or ctx.now + usual,
        )
        self.asked_in.add(place, question.expires)
        if reply.believed and reply.call and reply.call.name in self.believed:
            lapse = Call("question.lapse", {"question": question.id})
            await ctx.store(Alarms).set(
                lapse_key(question.id), lapse, ctx.now + QUESTION_LASTS, Late.always()
            )


def _enclosed(file: Attachment, reader: Reader) -> Enclosure:
    return Enclosure(file.name, file.media_type, file.content, plain(file.alternative, reader))


def _called(presentation: Presentation, place: Place) -> Presentation:
    """What rings calls whom it is for, also where their name is not in the words."""
    if not presentation.rings or place.identity is None:
        return presentation
    return replace(presentation, calls=tuple(dict.fromkeys((*presentation.calls, str(place.identity)))))


def _with_greeting(ctx: Context, reply: Reply) -> Reply:
    """First contact: who runs it, that it is a robot, what it reads, and the word that tells more."""
    card = reply.body if isinstance(reply.body, Card) else Card(reply.body)
    return replace(reply, body=replace(card, notes=(*card.notes, hello(ctx.house))))
