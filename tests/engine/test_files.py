"""Files: those that go with an answer, and those that people show us."""

from datetime import timedelta
from pathlib import Path

import pytest
from typing_extensions import override

from bot.core.attachment import LARGEST_FILE, Attachment, Enclosure, Fetched
from bot.core.card import Reply
from bot.core.errors import SendFailed
from bot.core.network import Destination
from bot.core.text import Text, UserText, _
from bot.engine.later.housekeeping import sweep
from bot.kit.access import VISITOR
from bot.kit.context import Context
from bot.kit.files import fetch
from bot.kit.skill import Skill
from bot.store.community.people import People
from bot.store.letters.enclosures import Enclosures
from bot.testing import MEANS, Stage, StageNetwork
from tests.engine.test_machinery import lit
from tests.stories.house import all_heard

CALENDAR = Attachment("mine.ics", "text/calendar", b"BEGIN:VCALENDAR", _("Your {count} bookings.", count=2))
SAID = "mine.ics: Your 2 bookings."


def clerk() -> Skill:
    """A skill that gives a file out, and takes one in."""
    skill = Skill("clerk", Text("Clerk"))

    @skill.command("clerk.give", Text("Give."), names={"en": "calendar", "fr": "calendrier"}, access=VISITOR)
    async def give(_: Context) -> Reply:
        return Reply(Text("Here it is."), files=(CALENDAR, CALENDAR))

    @skill.job("clerk.taken", Text("A file came"))
    async def taken(ctx: Context, *, person: int, result: Fetched) -> None:
        what = UserText(result.content.decode() or result.trouble)
        told = _("{name}: {what}", name=UserText(result.name), what=what)
        ctx.tell(await ctx.store(People).get(person), Reply(told))

    @skill.command("clerk.take", Text("Take."), names={"en": "take", "fr": "prends"}, access=VISITOR)
    async def take(ctx: Context) -> Reply:
        for file in ctx.files:
            fetch(ctx, file, taken.ask(person=ctx.person.id), largest=20)
        return Reply(_("Looking at {count}.", count=len(ctx.files)))

    return skill


async def waiting(stage: Stage) -> int:
    """How many files lie in the database."""
    async with stage.lodge.database.reading() as work:
        return len([file for letter in range(1, 20) for file in await Enclosures(work).of(letter)])


class Sticky(StageNetwork):
    """Files do not go through at once."""

    troubles: list[SendFailed]

    @override
    async def enclose(self, to: Destination, file: Enclosure, key: str) -> None:
        if self.troubles:
            raise self.troubles.pop()
        await super().enclose(to, file, key)


@pytest.mark.parametrize("network", sorted(MEANS))
async def test_files_follow_their_words_and_nothing_of_them_is_left(tmp_path: Path, network: str) -> None:
    async with lit(tmp_path, clerk()) as stage:
        ana = stage.actor("ana", network)
        await ana.says("!calendar")
        words, *files = ana.standing()
        assert words.text.startswith("Here it is.")
        assert [one.file for one in files] == [
            Enclosure("mine.ics", "text/calendar", b"BEGIN:VCALENDAR", "Your 2 bookings.")
        ] * 2
        assert [one.text for one in files] == [SAID, SAID]
        assert await waiting(stage) == 0


@pytest.mark.parametrize("ending", ["kill", "stop"])
async def test_a_file_that_did_not_go_through_is_sent_once_after_a_restart(
    tmp_path: Path, ending: str
) -> None:
    async with lit(tmp_path, clerk()) as stage:
        ana = stage.actor("ana")
        sticky = Sticky("terminal", stage.clock)
        sticky.troubles = [SendFailed("away", 0.0), SendFailed("away", 0.0)]
        stage.networks["terminal"] = sticky
        await stage.restart()
        await ana.says("!calendar")
        await (stage.kill() if ending == "kill" else stage.stop())
        await stage.start()
        assert [heard.text.splitlines()[0] for heard in ana.standing()] == ["Here it is.", SAID, SAID]
        assert await waiting(stage) == 0


async def test_what_a_network_never_takes_is_forgotten_with_its_words(tmp_path: Path) -> None:
    async with lit(tmp_path, clerk()) as stage:
        sticky = Sticky("terminal", stage.clock)
        sticky.troubles = [SendFailed("banned")]
        stage.networks["terminal"] = sticky
        await stage.restart()
        await stage.actor("ana").says("!calendar")
        assert await waiting(stage) == 2
        await sweep(stage.lodge.database, stage.clock.now() + timedelta(hours=25))
        assert await waiting(stage) == 0


async def test_a_skill_gets_the_file_that_it_asks_for_or_why_it_cannot_be_had(tmp_path: Path) -> None:
    async with lit(tmp_path, clerk()) as stage:
        ana = stage.actor("ana")
        await ana.shows("list.csv", b"a;b;c", "!take")
        assert ana.reads == "list.csv: a;b;c"
        await ana.shows("long.csv", b"a;b;c" * 5, "!take")
        assert ana.reads == "long.csv: there is no such file, or it is too large"


UNSEEN = "I cannot look into files or listen to recordings: tell me in words what you need."


@pytest.mark.parametrize("network", sorted(MEANS))
async def test_a_file_that_nobody_reads_is_told_once_in_private_and_never_in_a_channel(
    tmp_path: Path, network: str
) -> None:
    async with lit(tmp_path, clerk()) as stage:
        ana = stage.actor("ana", network)
        for _nth in range(3):
            await ana.shows("photo.png", b"x")
        assert [heard.text.splitlines()[0] for heard in ana.standing()] == [UNSEEN]
        await stage.wait(timedelta(minutes=2))
        await ana.shows("photo.png", b"x", "what a strange lamp this is")
        assert ana.standing()[-1].text == UNSEEN
        said = len(all_heard(stage))
        await ana.shows("photo.png", b"x", to="#annonces")
        await ana.shows("photo.png", b"x", "what a lamp", to="#annonces")
        await ana.shows("photo.png", b"x", "@loge what a lamp", to="#annonces")
        assert len(all_heard(stage)) == said


async def test_words_beside_a_file_are_done_as_ever(tmp_path: Path) -> None:
    async with lit(tmp_path, clerk()) as stage:
        ana = stage.actor("ana")
        await ana.shows("photo.png", b"x", "!calendar")
        assert [heard.text.splitlines()[0] for heard in ana.standing()] == ["Here it is.", SAID, SAID]


def test_a_file_is_neither_empty_nor_endless_and_there_are_a_few_at_most() -> None:
    for content in (b"", b"x" * (LARGEST_FILE + 1)):
        with pytest.raises(ValueError, match=r"odd\.bin"):
            Attachment("odd.bin", "application/octet-stream", content, Text("Odd."))
    with pytest.raises(ValueError, match="at most 4 files"):
        Reply(Text("Many."), files=(CALENDAR,) * 5)
