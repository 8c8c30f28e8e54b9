"""What the documents say is so: transcripts are played again, the example skill runs, links lead somewhere."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType

import pytest

from bot.adapters.discord.declarations import paths
from bot.app import OURS
from bot.cli.common import house_file
from bot.cli.explain import _explain_all
from bot.cli.play import _text
from bot.engine.registry import Registry
from bot.kit.skill import Skill
from bot.testing.network import Heard
from bot.testing.story import Step, read
from bot.testing.theatre import Theatre
from scripts.reference import PAGE, page

ROOT = Path(__file__).resolve().parent.parent
README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
MEMBERS, HOUSE = ROOT / "docs" / "members.md", ROOT / "docs" / "house.md"
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(ROOT.glob("docs/*.md"))]
HOUR = re.compile(r"\d\d:\d\d → | {8}")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
SLASHED = re.compile(r"`/([^`]+)`")
TYPED = re.compile(r"`!([^`\s]+)`")


def block(file: Path, language: str) -> str:
    """The first fenced block of a language."""
    found = re.search(
        rf"^```{language}\n(.*?)^```$", file.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert found, f"{file.name} has no block of {language}"
    return found[1]


def told(transcript: str) -> str:
    """The story in a transcript: the lines that are not the lodge's."""
    return "\n".join(line for line in transcript.splitlines() if not HOUR.match(line))


async def replayed(story: str, database: Path, skills: Sequence[Skill] = ()) -> str:
    """The story's lines, each followed by what the lodge said then."""
    theatre = Theatre(house_file(None), database, skills)
    lines: list[str] = []

    def said(heard: Heard) -> None:
        lines.append(_text(heard, theatre.zone))

    def steps() -> Iterator[tuple[int, Step]]:
        for number, step in read(story):
            lines.append(story.splitlines()[number - 1])
            yield number, step

    theatre.tell_to(said)
    await theatre.play(steps())
    return "\n".join(lines) + "\n"


async def test_the_afternoon_in_the_readme_is_what_the_lodge_says(tmp_path: Path) -> None:
    shown = block(README, "text")
    story = (ROOT / "docs" / "stories" / "a-day.txt").read_text(encoding="utf-8")

    assert told(shown) == told(story).partition("\n")[2]
    assert await replayed(told(shown), tmp_path / "story.sqlite3") == shown


async def test_the_example_of_a_skill_runs_and_its_story_is_true(tmp_path: Path) -> None:
    module = ModuleType("wifi")
    exec(compile(block(CONTRIBUTING, "python"), "CONTRIBUTING.md", "exec"), module.__dict__)  # noqa: S102 - our own page
    shown = block(CONTRIBUTING, "text")

    assert await replayed(told(shown), tmp_path / "story.sqlite3", (*OURS, module.skill)) == shown


async def test_what_the_readme_explains_is_what_explain_says(capsys: pytest.CaptureFixture[str]) -> None:
    asked, *shown = block(README, "console").splitlines()
    said = [line for line in shown if not line.startswith(" ")]

    await _explain_all(said, house_file(None), None, asked.rpartition(" ")[2], as_json=False)

    assert capsys.readouterr().out.splitlines() == shown


def test_the_page_of_commands_says_what_the_declarations_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()  # else: scripts/commands


def test_every_command_is_on_the_page_of_commands() -> None:
    told_of = set(re.findall(r"^### ([\w.]+):", PAGE.read_text(encoding="utf-8"), re.MULTILINE))

    assert {command.id for command in Registry(OURS).commands()} == told_of


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_link_leads_to_a_file(page: Path) -> None:
    links = LINK.findall(page.read_text(encoding="utf-8"))

    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", [page for page in PAGES if page != CONTRIBUTING], ids=lambda path: path.name)
def test_a_command_that_a_page_names_is_one(page: Path) -> None:
    registry = Registry(OURS)
    names = set(TYPED.findall(page.read_text(encoding="utf-8"))) - {"name", "names"}

    assert {name for name in names if registry.typed(name) is None} == set()


def test_a_slash_command_that_a_page_names_is_one_on_discord() -> None:
    declared = paths(Registry(OURS).specs())
    french = {declared[path].names["fr"] for path in declared if " " not in path}
    pages = (ROOT / "docs" / "discord.md", ROOT / "docs" / "release-checklist.md")
    named = {name for page in pages for name in SLASHED.findall(page.read_text(encoding="utf-8"))}

    assert len(named) > 5
    assert named - declared.keys() - french == set()


def floors_of(picture: str) -> list[set[str]]:
    """The floors from top to bottom; each arrow must begin where the last one ended."""
    arrows = [line.strip().partition(" --> ") for line in picture.splitlines() if "-->" in line]
    floors = [set(above.split(" & ")) for above, _, _ in arrows] + [set(arrows[-1][2].split(" & "))]
    assert [set(below.split(" & ")) for _, _, below in arrows] == floors[1:]
    return floors


def test_the_picture_of_the_house_is_its_contract() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = project["tool"]["importlinter"]["contracts"][0]

    assert floors_of(block(HOUSE, "mermaid")) == [set(layer.split(" | ")) for layer in contract["layers"]]


def test_the_picture_tells_of_every_room_of_the_house() -> None:
    entries = [path for path in (ROOT / "bot").iterdir() if path.suffix == ".py" or path.is_dir()]
    there = {path.stem for path in entries} - {"__init__", "__pycache__"}
    listed = re.findall(r"^- `(\w+)`:", HOUSE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted(there)


def test_the_page_of_the_house_tells_of_each_folder_of_its_larger_rooms() -> None:
    rooms = [ROOT / "bot" / name for name in ("engine", "kit", "store", "understanding")]
    there = {f"{room.name}/{inner.parent.name}" for room in rooms for inner in room.glob("*/__init__.py")}
    listed = re.findall(r"^- `(\w+/\w+)`:", HOUSE.read_text(encoding="utf-8"), re.MULTILINE)

    assert sorted(listed) == sorted(there)


def test_both_commands_stand_at_the_top_of_the_readme_and_are_there() -> None:
    top = README.read_text(encoding="utf-8").partition("\n## ")[0]
    commands = re.findall(r"^    (scripts/\w+)", top, re.MULTILINE)

    assert commands == ["scripts/demo", "scripts/test"]
    assert all((ROOT / command).stat().st_mode & 0o111 for command in commands)
