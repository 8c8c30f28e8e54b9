"""A request is taken back: so is what we asked about it, and what we answered where nothing was done."""

from dataclasses import dataclass
from datetime import timedelta

from bot.core.address import Address
from bot.core.call import Call
from bot.core.incoming import Deleted, Edited
from bot.engine.arriving.meeting import Meeting
from bot.engine.doing.written import Written
from bot.engine.questions.lapse import lapse_key
from bot.engine.speaking.withdrawal import withdrawn
from bot.store.alarms import Alarms, Late
from bot.store.database import Work
from bot.store.letters.outbox import Letter, Outbox
from bot.store.questions import Questions
from bot.store.undos import Undos

KNOWN = timedelta(days=1)
"""How long it is known whether an answer tells of a deed: as long as undos are kept."""


def source_of(channel: Address, message: str | None) -> str:
    """How a skill names the message that asked it for something."""
    return f"{channel} {message}" if message else ""


@dataclass(frozen=True)
class TakingBack:
    """What stands for a deed stays: a message that is gone would look like a deed undone."""

    meeting: Meeting

    async def of(self, work: Work, deleted: Deleted) -> Written:
        """Our answers to this message go, by whomever it was taken back."""
        answers = await self.answers(work, deleted)
        gone = [gone for letter in answers for gone in await self._letter(work, letter)]
        unsaid = [await self._unsaid(work, letter, deleted) for letter in answers]
        return Written(tuple(gone), alarms=any(unsaid))

    def unsaid(self, letter: Letter) -> str:
        """The job that ends what the request goes on doing, where its command names one."""
        command = self.meeting.registry.get(letter.call or "")
        return command.unsaid if command else ""

    async def _unsaid(self, work: Work, letter: Letter, deleted: Deleted) -> bool:
        """What a request goes on doing ends with it."""
        name = self.unsaid(letter)
        if not name:
            return False
        source = source_of(deleted.origin.channel, deleted.message)
        call = Call(name, {"source": source})
        key = f"unsaid {source}"
        await Alarms(work, letter.house).set(key, call, self.meeting.clock.now(), Late.always())
        return True

    async def answers(self, work: Work, deleted: Edited | Deleted) -> list[Letter]:
        """What we said in answer to it, where it was said."""
        return await Outbox(work).answering(str(deleted.origin.channel), deleted.message)

    async def _letter(self, work: Work, letter: Letter) -> list[Letter]:
        question = await Questions(work, letter.house).shown_in(letter.id)
        if question:
            await Questions(work, letter.house).close(question.id, "lapsed")
            await Alarms(work, letter.house).cancel(lapse_key(question.id))
        now = self.meeting.clock.now()
        if now - letter.made_at > KNOWN or await Undos(work, letter.house).told_in(letter.id):
            return []
        return [await withdrawn(work, letter, now)]
