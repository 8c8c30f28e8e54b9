"""A day of a house on Discord, told through all its skills: what each sees, who alone sees it, and whose phone rings."""

from datetime import UTC, datetime, timedelta

from tests.adapters.discord.day import Day

DAY = datetime.now(UTC) + timedelta(days=9)
WHEN = f"le {DAY:%d/%m/%Y} de 14h à 17h"


async def test_a_day_of_the_house(day: Day) -> None:
    """Each part leaves something to be told when its time has come."""
    zoe = day.fake.person("Zoé", day.garage.guild)
    await is_proposed_published_joined_and_moved(day)
    await the_team_is_called(day)
    await everybody_is_called_by_two_and_the_missing_right_is_told(day)
    day.passes(12)

    assert (await day.reads(zoe, "Bienvenue Zoé", day.hall)).only_for is None
    asked = await day.reads(day.ben, "Repair café")
    assert asked.calls(day.ben.id)
    assert not [one for one in day.ana.messages(day.ana.direct()) if "Toujours d'accord" in one.text]
    await is_forgotten(day)
    await is_cancelled_and_another_finished(day)


async def is_proposed_published_joined_and_moved(day: Day) -> None:
    ana, guild = day.ana, day.garage.guild
    ana.slash(day.general, "proposer", title="repair café", quand=WHEN, salle="verte", places=8)
    assert (await day.reads(ana, "Brouillon E-1", day.general)).only_for == ana.id
    await day.presses(day.nora, "On publie", "publier", day.team)
    await day.until(lambda: len(guild.events) == 1)
    await day.reads(day.nora, "C'est publié", day.team)
    await day.reads(ana, "Ton événement est publié")
    (once,) = day.nora.messages(day.team, by=day.fake.bot)
    assert (once.text.startswith("C'est publié"), once.components) == (True, [])
    await day.presses(day.ben, "Repair café", "j'y vais", day.prog)
    assert (await day.reads(day.ben, "Noted: you come", day.prog)).only_for == day.ben.id
    await day.reads(ana, "1 sur 8", day.prog)

    shown, *_others = guild.events.values()
    before = shown.wire()["scheduled_start_time"]
    event, *_more = await ana.completes(day.general, "event move-event", "événement", "rep")
    ana.slash(day.general, "event move-event", événement=event, quand=f"le {DAY:%d/%m/%Y} à 15h")
    await day.reads(ana, "C'est déplacé", day.general)
    await day.until(lambda: shown.wire()["scheduled_start_time"] != before)
    assert list(guild.events.values()) == [shown]
    assert day.ben.messages(day.ben.direct()) == []


async def the_team_is_called(day: Day) -> None:
    day.ben.says(day.general, f"{day.fake.mention} @perm where is the key?")
    await day.reads(day.ben, "I answered you in private", day.general)
    asked = await day.reads(day.samy, "parler à un humain")
    assert asked.calls(day.samy.id)
    day.samy.presses(asked, "je peux")
    told = await day.reads(day.ben, "Samy is there for you")
    assert day.samy.mention in told.text
    assert not told.calls(day.samy.id)


async def everybody_is_called_by_two_and_the_missing_right_is_told(day: Day) -> None:
    day.nora.writes("annonce à @everyone dans #annonces : exercice incendie à 17h")
    await day.presses(day.nora, "exercice incendie", "oui")
    told = await day.reads(day.nora, "je n'ai pas le droit d'appeler tout le monde")
    assert told.calls(day.nora.id)
    await day.presses(day.samy, "exercice incendie", "oui")
    said = await day.reads(day.ben, "exercice incendie", day.news)
    assert not said.mentions_everyone


async def is_forgotten(day: Day) -> None:
    ben = day.ben
    ben.slash(day.general, "welcome introduce", text="I sew and bake")
    await day.presses(ben, "I will say this", "yes", day.general)
    told = await day.reads(ben, "Ben se présente", day.hall)
    ben.slash(day.general, "account erase-me")
    await day.presses(ben, "Shall I erase", "take back", day.general)
    await day.reads(ben, "nothing here knows of you", day.general)
    await day.until(lambda: told.deleted)


async def is_cancelled_and_another_finished(day: Day) -> None:
    """What is cancelled is gone from the guild's events; what took place is Discord's to close."""
    ana, guild = day.ana, day.garage.guild
    ana.slash(day.general, "proposer", title="bal", quand=WHEN, salle="bleue")
    await day.presses(day.nora, "Bal", "publier", day.team)
    await day.until(lambda: len(guild.events) == 2)
    ana.slash(day.general, "event cancel-event", événement="E-1")
    await day.presses(ana, "J'annule", "oui", day.general)
    await day.until(lambda: [one.body["name"] for one in guild.events.values()] == ["Bal"])
    assert (await day.reads(ana, "annulé", day.prog)).components == []

    day.passes(12 * 24 * 60)
    assert (await day.reads(ana, "C'est passé", day.prog)).components == []
    assert [one.body["name"] for one in guild.events.values()] == ["Bal"]
