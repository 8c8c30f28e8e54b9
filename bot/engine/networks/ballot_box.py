"""The ballot box: what a network reports of its polls, one vote a person, none after the end."""

from dataclasses import dataclass

from bot.core.incoming import Voted
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.written import NOTHING, Written
from bot.store.database import Work
from bot.store.letters.outbox import Outbox
from bot.store.polls import Poll, Polls
from bot.store.questions import Question, Questions


@dataclass(frozen=True)
class BallotBox:
    """What a network reports of its polls."""

    meeting: Meeting

    async def asked(self, work: Work, voted: Voted) -> Poll | None:
        """The poll of ours that they answer."""
        letter = await Outbox(work).by_native(str(voted.origin.channel), voted.message)
        return await Polls(work).shown_in(letter.id) if letter else None

    async def voted(self, work: Work, voted: Voted) -> Written:
        """What was sent after the end, or says what was never offered, is no vote; silence either way."""
        poll = await self.asked(work, voted)
        if poll is None or poll.letter is None or not poll.open_at(voted.origin.sent_at):
            return NOTHING
        guest = await self.meeting.meet(work, voted.origin)
        if guest is None or guest.house.id != poll.house:
            return NOTHING
        question = await Questions(work, poll.house).shown_in(poll.letter)
        polls = Polls(work, poll.house)
        said = _keys(question, voted.answers) if question else ()
        choices = said[: poll.most]
        if voted.change != "all":
            before = await polls.chosen(poll, guest.person.id)
            choices = _with(before, said, voted.change)[-poll.most :]
        await polls.cast(poll, guest.person.id, choices, voted.origin.sent_at, voted.vote)
        return NOTHING


def _with(before: tuple[str, ...], said: tuple[str, ...], change: str) -> tuple[str, ...]:
    """All that they choose now, the newest last."""
    kept = tuple(key for key in before if key not in said)
    return kept if change == "less" else (*kept, *said)


def _keys(question: Question, answers: tuple[str, ...]) -> tuple[str, ...]:
    """The keys behind the tokens; one that was never offered spoils the vote."""
    offered = [(one.token, str(one.call.arguments["choice"])) for one in question.options if one.call]
    numbered = {f"#{number}": key for number, (_token, key) in enumerate(offered, 1)}
    known = {**dict(offered), **numbered}
    return tuple(known[one] for one in answers) if known.keys() >= set(answers) else ()
