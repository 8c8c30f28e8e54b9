"""Newcomers: greeted once, together and not at once, shown the house if they like, met by a human; a raid is met with calm."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from bot.core.address import Address
from bot.core.incoming import Joined, Pressed, Uncounted
from bot.store.alarms import Alarms
from bot.store.community.arrivals import Arrivals
from bot.store.community.newcomers import Newcomers
from bot.store.community.people import People, Role
from bot.store.community.portrait import portrait
from bot.store.house.channels import Channels, Purpose
from bot.store.house.houses import Houses
from bot.store.spaces.rooms import Rooms
from bot.testing import MEANS, Actor, Stage
from tests.stories.house import GENERAL, NOW, PARIS, all_heard, know, read_by
from tests.stories.test_a_month import most_within, quiet

HALL, TEAM = "#accueil", "#coulisses"
A_LITTLE, A_WHILE = timedelta(seconds=90), timedelta(minutes=10)


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here, but where a test says otherwise."""
    return "terminal"


@pytest.fixture
def spoken() -> str | None:
    """The language of the channels, where it is not the house's first."""
    return None


@pytest.fixture
async def stage(stage: Stage, spoken: str | None) -> Stage:
    """The house, with a channel where newcomers come in and one for the team."""
    async with stage.lodge.database.work() as work:
        channels = Channels(work, 1)
        for network in MEANS:
            await channels.put(Address(network, HALL), HALL, Purpose.WELCOME, language=spoken)
            await channels.put(Address(network, TEAM), TEAM, Purpose.TEAM, members=True, language=spoken)
    return stage


@pytest.fixture
async def zoe(stage: Stage, means: str) -> Actor:
    """A concierge who reads French."""
    actor = stage.actor("zoe", means, "Zoé")
    await know(stage, actor, Role.CONCIERGE, language="fr")
    return actor


@pytest.fixture
def comer(stage: Stage, means: str) -> Callable[[str], Actor]:
    """Somebody whom nobody knows yet."""
    return lambda name: stage.actor(name, means)


async def crowd(stage: Stage, count: int, network: str = "terminal") -> list[Actor]:
    """So many come, one every five seconds."""
    actors = [stage.actor(f"raider{number}", network) for number in range(count)]
    for actor in actors:
        await actor.joins(HALL)
        await stage.wait(timedelta(seconds=4.5))
    return actors


@dataclass(frozen=True)
class Words:
    """What one newcomer says and reads in their language."""

    said: str
    asked: str
    purpose: str
    shown: str
    about: str


FRENCH = Words(
    "1", "Bonjour Sasha. Tu viens pour :", "fabriquer", "Tu peux juste regarder.", "français, pour fabriquer"
)
ENGLISH = Words(
    "2",
    "Hello Sasha. Are you here to:",
    "make things",
    "You may just look around.",
    "anglais, pour fabriquer",
)


@pytest.mark.parametrize("words", [FRENCH, ENGLISH], ids=["fr", "en"])
async def test_a_newcomer_is_greeted_in_one_line_chooses_a_language_and_is_shown_the_house_in_private(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor, words: Words
) -> None:
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE - timedelta(seconds=1))
    assert all_heard(stage) == []
    await stage.wait(timedelta(seconds=1))
    (greeting,) = read_by(sasha, HALL)
    assert greeting.startswith("Bienvenue Sasha, welcome !")
    assert "un robot tenu par La Manivelle" in greeting
    assert [one.label for one in sasha.standing(HALL)[-1].presentation.options] == ["Français", "English"]
    assert len(all_heard(stage)) == 1
    await stage.restart()
    await sasha.says(words.said, to=HALL)
    assert sasha.reads.startswith(words.asked)
    assert "22" in sasha.reads
    assert "robot" not in sasha.reads
    assert read_by(zoe, TEAM) == []
    await sasha.says(words.purpose)
    assert words.shown in sasha.reads
    assert "Atelier bois" in sasha.reads
    assert f"Sasha vient d'arriver ({words.about}). Qui l'accueille ?" in zoe.sees(TEAM)
    assert greeting == read_by(sasha, HALL)[0]


async def test_on_discord_the_choice_is_pressed_and_each_newcomer_has_one_of_their_own(
    stage: Stage,
) -> None:
    ana, ben = stage.actor("ana", "discord"), stage.actor("ben", "discord")
    await ana.joins(HALL)
    await ben.joins(HALL)
    await stage.wait(A_LITTLE)
    (greeting,) = read_by(ana, HALL)
    assert greeting.startswith("Bienvenue Ana et Ben, welcome !")
    await ana.presses("English")
    await ben.presses("Français")
    assert ana.reads.startswith("Hello Ana.")
    assert ben.reads.startswith("Bonjour Ben.")
    assert read_by(ana, HALL)[0] == greeting


async def test_who_leaves_at_once_is_told_nothing_and_nothing_of_them_is_kept(
    stage: Stage, comer: Callable[[str], Actor]
) -> None:
    sasha = comer("sasha")
    for _time in range(3):
        await sasha.joins(HALL)
        await stage.wait(timedelta(seconds=30))
        await sasha.leaves(HALL)
    await stage.wait(timedelta(hours=1))
    assert all_heard(stage) == []
    async with stage.lodge.database.reading() as work:
        assert await People(work, 1).by_identity(sasha.identity) is None
        assert await Alarms(work).parked() == []


async def test_who_comes_after_a_greeting_waits_for_the_others_and_coming_often_is_coming_once(
    stage: Stage, comer: Callable[[str], Actor]
) -> None:
    ana, ben, chi = map(comer, ("ana", "ben", "chi"))
    await ana.joins(HALL)
    await stage.wait(timedelta(seconds=60))
    await ben.joins(HALL)
    await stage.wait(timedelta(seconds=120))
    await chi.joins(HALL)
    await stage.wait(timedelta(minutes=6))
    await ana.leaves(HALL)
    await ana.joins(HALL)
    assert [said.split("!")[0].strip() for said in read_by(ana, HALL)] == ["Bienvenue Ana, welcome"]
    await stage.wait(timedelta(minutes=10))
    assert read_by(ana, HALL)[1].startswith("Bienvenue Ben et Chi, welcome !")
    await stage.wait(timedelta(days=1))
    assert len(all_heard(stage)) == 2


async def test_who_is_here_already_and_whoever_is_of_the_team_are_no_newcomers(
    stage: Stage, ana: Actor, zoe: Actor
) -> None:
    await ana.joins(HALL)
    await zoe.joins(HALL)
    await stage.wait(timedelta(hours=1))
    assert all_heard(stage) == []


async def test_who_comes_by_another_channel_a_moment_before_is_one(
    stage: Stage, comer: Callable[[str], Actor]
) -> None:
    sasha = comer("sasha")
    await sasha.joins(GENERAL)
    await stage.wait(timedelta(minutes=1))
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    assert read_by(sasha, HALL)[0].startswith("Bienvenue Sasha")


async def test_back_after_a_year_is_a_short_hello_again(stage: Stage, comer: Callable[[str], Actor]) -> None:
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("1", to=HALL)
    await sasha.leaves(HALL)
    await stage.until(datetime(2028, 1, 10, 9, tzinfo=PARIS))
    before = len(read_by(sasha, HALL))
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    assert read_by(sasha, HALL)[before:][0].startswith("Re-bonjour Sasha !")


async def test_one_person_on_two_networks_is_greeted_once(stage: Stage) -> None:
    here, there = stage.actor("sasha", "matrix"), stage.actor("sasha", "discord")
    await here.joins(HALL)
    await stage.wait(A_LITTLE)
    await here.says("2", to=HALL)
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        person = await people.by_identity(here.identity)
        assert person
        await people.add_identity(person, there.identity)
    await there.joins(HALL)
    await stage.wait(A_WHILE)
    assert read_by(there, HALL) == []


async def test_where_the_network_greets_by_itself_only_the_hosts_are_told(stage: Stage) -> None:
    sasha = stage.actor("sasha", "discord")
    await sasha.joins(HALL, greeted=True)
    await stage.wait(A_WHILE)
    assert read_by(sasha, HALL) == []
    assert "Arrivée de Sasha à l'instant" in stage.actor("zoe", "discord").sees(TEAM)
    assert read_by(sasha) == []


async def test_zoe_says_hello_on_thursday_if_it_suits(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("1", to=HALL)
    await sasha.says("jsuis là pour participer")
    await zoe.presses("moi")
    assert "Sasha attend un mot de toi (français, pour participer)" in zoe.reads
    await stage.restart()
    await zoe.says("samedi")
    assert sasha.reads.startswith("Zoé passe te dire bonjour samedi ?")
    await sasha.says("oui")
    assert zoe.reads == "Ça va à Sasha : samedi."
    await stage.until(datetime(2026, 12, 5, 9, 1, tzinfo=PARIS))
    assert zoe.reads == "Aujourd'hui vient Sasha, à qui tu dis bonjour."


async def test_a_greeter_who_says_no_day_is_named_all_the_same_and_a_day_can_be_declined(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha, ben = comer("sasha"), comer("ben")
    for one in (sasha, ben):
        await one.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("2", to=HALL)
    await stage.wait(timedelta(minutes=31))
    assert "Sasha vient d'arriver (anglais)" in zoe.sees(TEAM)
    await zoe.presses("moi")
    await stage.wait(timedelta(minutes=31))
    assert sasha.reads == "Zoé of the house will write to you to say hello."
    await ben.says("1", to=HALL)
    await ben.says("regarder")
    await zoe.presses("moi")
    await zoe.says("demain")
    await ben.says("non")
    assert "Ça ne va pas à Ben : demain." in zoe.reads
    assert "Très bien, je l'ai dit à Zoé" in ben.reads


async def test_a_word_follows_after_two_days_and_a_week_only_while_it_is_answered(
    stage: Stage, comer: Callable[[str], Actor]
) -> None:
    sasha, ben = comer("sasha"), comer("ben")
    for one in (sasha, ben):
        await one.joins(HALL)
    await stage.wait(A_LITTLE)
    for one in (sasha, ben):
        await one.says("2", to=HALL)
        await one.says("work")
    await stage.until(NOW.replace(day=5, hour=10, minute=1))
    assert sasha.reads.startswith("You came two days ago.")
    await sasha.says("not yet")
    assert "!human" in sasha.reads
    await stage.restart()
    await stage.until(NOW.replace(day=10, hour=10, minute=1))
    assert sasha.reads.startswith("You have been here for a week.")
    await sasha.says("stop")
    assert sasha.reads.startswith("Very well: I write to you no more by myself.")
    await stage.wait(timedelta(days=60))
    assert sasha.reads.startswith("Very well: I write to you no more by myself.")
    assert ben.reads.startswith("You came two days ago.")


async def test_who_wants_nothing_or_leaves_is_left_alone_by_everybody(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha, ben = comer("sasha"), comer("ben")
    for one in (sasha, ben):
        await one.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("2", to=HALL)
    await sasha.says("stop")
    await ben.says("2", to=HALL)
    await ben.says("work")
    assert "Ben vient d'arriver" in zoe.sees(TEAM)
    await ben.leaves(HALL)
    assert "C'est fini, merci" in zoe.sees(TEAM)
    before = len(all_heard(stage))
    await stage.wait(timedelta(days=40))
    assert len(all_heard(stage)) == before


@pytest.mark.parametrize(
    ("spoken", "note", "choices"),
    [
        ("fr", "40 arrivées en 3 min", ("voir la liste", "accueillir tout le monde")),
        ("en", "40 arrivals in 3 min", ("show me the list", "greet all")),
    ],
)
async def test_of_forty_in_three_minutes_none_is_greeted_and_the_team_decides_once(
    stage: Stage, zoe: Actor, note: str, choices: tuple[str, str]
) -> None:
    await know(stage, zoe, Role.CONCIERGE, language="fr" if "arrivées" in note else "en")
    raiders = await crowd(stage, 40)
    await stage.wait(timedelta(minutes=2))
    assert read_by(zoe, HALL) == []
    (said,) = read_by(zoe, TEAM)
    assert said.startswith(note)
    for raider in raiders[:30]:
        await raider.leaves(HALL)
    await stage.restart()
    await zoe.presses(choices[0])
    assert "raider39" in zoe.sees(TEAM)
    assert "raider3 " not in zoe.sees(TEAM)
    await zoe.presses(choices[1])
    (greeting,) = read_by(zoe, HALL)
    assert "Raider30" in greeting
    assert ("2 autres" in greeting) or ("2 others" in greeting)
    await stage.wait(timedelta(days=2))
    assert len(read_by(zoe, HALL)) == 1


async def test_a_crowd_that_is_left_quiet_is_never_greeted(
    stage: Stage, zoe: Actor, comer: Callable[[str], Actor]
) -> None:
    await crowd(stage, 12)
    await stage.wait(timedelta(minutes=2))
    await zoe.presses("rester silencieux")
    sasha = comer("sasha")
    await stage.wait(timedelta(hours=23))
    await sasha.joins(HALL)
    await stage.wait(timedelta(minutes=30))
    assert read_by(zoe, HALL) == []
    ben = comer("ben")
    await stage.wait(timedelta(hours=1))
    await ben.joins(HALL)
    await stage.wait(A_LITTLE)
    assert read_by(zoe, HALL)[0].startswith("Bienvenue Ben, welcome !")


@pytest.mark.parametrize(
    ("spoken", "hello", "told"),
    [
        (
            "fr",
            "Pendant que je dormais, arrivée de Ana, Ben et Chi : bienvenue !",
            "Pendant mon sommeil, il y a plus d'un jour, arrivée de Old. Qui dit bonjour ?",
        ),
        (
            "en",
            "Ana, Ben and Chi arrived while I slept: welcome!",
            "While I slept, more than a day ago, Old came. Who says hello?",
        ),
    ],
)
async def test_who_came_while_it_slept_is_greeted_once_together_and_after_a_day_only_told_to_the_hosts(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor, hello: str, told: str
) -> None:
    ana, ben, chi, old = map(comer, ("ana", "ben", "chi", "old"))
    await stage.restart()
    await old.joins(HALL, late=30 * 3600)
    for number, actor in enumerate((ana, ben, chi)):
        await actor.joins(HALL, late=(5 - number) * 3600)
    await stage.wait(A_WHILE)
    (greeting,) = read_by(ana, HALL)
    assert greeting.startswith(hello)
    await stage.wait(timedelta(days=1))
    assert [said for said in read_by(zoe, TEAM) if "Old" in said] == [told]
    assert len(read_by(ana, HALL)) == 1


async def test_a_newcomer_introduces_themselves_after_reading_it_back(comer: Callable[[str], Actor]) -> None:
    sasha = comer("sasha")
    await sasha.says("présente-moi : je couds et je fais du pain")
    assert sasha.reads.startswith("Je ne connais aucun salon où nous soyons")
    await sasha.joins(HALL)
    await sasha.says("présente-moi : je couds et je fais du pain")
    assert "« je couds et je fais du pain »" in sasha.reads
    assert read_by(sasha, HALL) == []
    await sasha.says("oui")
    assert "Sasha se présente : « je couds et je fais du pain »" in sasha.sees(HALL)


async def test_words_that_cannot_be_said_anywhere_are_refused_once_and_what_is_said_next_is_heard(
    zoe: Actor,
) -> None:
    await zoe.says("!me-présenter")
    await zoe.says("je couds et je fais du pain")
    assert zoe.reads.startswith("Je ne connais aucun salon où nous soyons toi et moi")
    await zoe.says("remercie quelqu'un")
    assert "aucun salon" not in zoe.reads
    await zoe.says("!me-présenter")
    await zoe.says("non")
    assert zoe.reads == "Très bien, je ne change rien."


async def test_who_is_found_there_after_a_sleep_was_not_there_before_and_is_greeted(
    stage: Stage, comer: Callable[[str], Actor], ana: Actor
) -> None:
    ben, hall = comer("ben"), Address("terminal", HALL)
    await ana.joins(HALL)
    stage.networks["terminal"].members[hall] = [(one.identity, one.shown) for one in (ana, ben)]
    await stage.reports(Uncounted(stage.origin(ana, hall, stage.fresh_key())))
    await stage.wait(A_WHILE)
    (greeting,) = read_by(ben, HALL)
    assert greeting.startswith("Pendant que je dormais, arrivée de Ben : bienvenue !")


async def test_who_comes_and_who_goes_while_the_members_are_counted_is_counted_too(
    stage: Stage, comer: Callable[[str], Actor], ana: Actor
) -> None:
    """The network was asked before they came; its answer is written down after."""
    ben, zoe, hall = comer("ben"), comer("zoe"), Address("terminal", HALL)
    await zoe.joins(HALL)
    members = stage.networks["terminal"].members
    members[hall] = [(one.identity, one.shown) for one in (ana, zoe)]
    await stage.lodge.hub.receive(Uncounted(stage.origin(ana, hall, stage.fresh_key())))
    await stage.lodge.errands.collect()
    members[hall] = [(one.identity, one.shown) for one in (ana, ben)]
    await stage.lodge.hub.receive(Joined(stage.origin(ben, hall, stage.fresh_key())))
    await stage.lodge.ringer.ring(stage.clock.now())
    async with stage.lodge.database.reading() as work:
        assert ben.name in {one.native for one in await Channels(work, 0).inside(hall)}
    await zoe.leaves(HALL)
    async with stage.lodge.database.reading() as work:
        inside = await Channels(work, 0).inside(hall)
    assert {one.native for one in inside} == {ana.name, ben.name}


async def test_what_a_newcomer_and_the_team_hear_unasked_stays_within_the_budget(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("2", to=HALL)
    await sasha.says("work")
    asked_for = {id(one) for one in all_heard(stage)}
    for day in (5, 10):
        await stage.until(NOW.replace(day=day, hour=10, minute=1))
        asked_for |= {id(one) for one in sasha.standing()[-1:] if one.call == "welcome.went_well"}
        await sasha.says("yes")
        asked_for.add(id(sasha.standing()[-1]))
    await stage.wait(timedelta(days=40))
    unasked = [one for one in all_heard(stage) if id(one) not in asked_for]
    private = [one for one in unasked if one.channel == sasha.direct]
    assert [one.call for one in private] == ["welcome.ask"] * 3
    assert most_within(timedelta(days=7), quiet(private)) <= 2
    assert len([one for one in unasked if one.channel == zoe.direct]) == 0
    assert (
        len([said for said in read_by(zoe, TEAM) if "Personne n'a encore pu dire bonjour à Sasha" in said])
        == 1
    )


async def test_of_whoever_is_forgotten_no_arrival_is_left(
    stage: Stage, comer: Callable[[str], Actor]
) -> None:
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    await sasha.says("2", to=HALL)
    await sasha.says("work")
    async with stage.lodge.database.work() as work:
        people = People(work, 1)
        person = await people.by_identity(sasha.identity)
        assert person
        known = await portrait(work, person.id)
        assert (known["newcomers"][0]["purpose"], len(known["arrivals"])) == ("work", 1)
        await people.erase(person.id)
    async with stage.lodge.database.reading() as work:
        assert await Arrivals(work, 1).of(sasha.identity) is None
        assert await Newcomers(work, 1).of(person.id) is None
    await stage.wait(timedelta(days=40))
    async with stage.lodge.database.reading() as work:
        assert await Alarms(work).parked() == []


async def test_of_two_who_would_say_hello_one_does_and_a_double_tap_is_one(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha, ines = comer("sasha"), stage.actor("ines")
    await know(stage, ines, Role.CONCIERGE, language="en")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    for _time in range(2):
        await sasha.says("2", to=HALL)
    assert len(read_by(sasha)) == 1
    await sasha.says("work")
    moi = zoe.standing(TEAM)[-1].presentation.options[0]
    taps = [
        Pressed(stage.origin(one, Address("terminal", TEAM), stage.fresh_key()), moi.token)
        for one in (zoe, ines)
    ]
    await asyncio.gather(*(stage.lodge.hub.receive(tap) for tap in taps))
    await stage.settle()
    assert sorted("Sasha" in one.reads for one in (zoe, ines)) == [True, True]
    assert [
        one for one in (zoe, ines) if "waits for a word" in one.reads or "attend un mot" in one.reads
    ] != [zoe, ines]


async def test_the_tour_tells_of_the_doors_what_is_known_and_else_what_the_hours_say(
    comer: Callable[[str], Actor], zoe: Actor
) -> None:
    sasha = comer("sasha")
    await sasha.says("show me around")
    assert "By its hours the house is open until 22:00." in sasha.reads
    await zoe.says("on ouvre")
    await sasha.says("show me around")
    assert "The house is open until 22:00, and somebody is there to say hello." in sasha.reads
    await zoe.says("on ferme")
    await sasha.says("show me around")
    assert "The house is closed now; it opens" in sasha.reads


async def test_the_tour_goes_by_what_one_comes_for_and_never_says_who_is_there(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    async with stage.lodge.database.work() as work:
        rooms = Rooms(work, 1)
        await rooms.add("Bureau 1", "desk")
        await rooms.save(replace(await rooms.add("Fraiseuse", "item"), training=True))
    await know(stage, zoe, Role.COORDINATOR, Role.CONCIERGE, language="fr")
    await zoe.says("crée une perm bar tous les jeudis de 10h à 20h")
    await zoe.says("oui")
    await zoe.says("je prends la perm de jeudi")
    await zoe.says("1")
    await stage.until(NOW.replace(hour=11))
    sasha = comer("sasha")
    await sasha.says("show me around")
    assert "By its hours the house is open until 22:00, and somebody is there to say hello." in sasha.reads
    assert "Zoé" not in sasha.reads
    for purpose, told in (
        ("work", ("To work: Bureau 1.", "To begin: see what is free, !free.")),
        ("make things", ("To make things: Fraiseuse.", "A training comes first for: Fraiseuse.")),
        ("take part", ("What takes place: !agenda", "Who helps whom: !who-can", "Nobody must do anything")),
    ):
        await sasha.says("show me around")
        await sasha.presses(purpose)
        assert [one for one in told if one not in sasha.reads] == []
    await zoe.says("on ouvre jusqu'à 21h")
    await stage.until(NOW.replace(hour=21, minute=30))
    await sasha.says("show me around")
    assert "The house is open.\n" in sasha.reads
    await zoe.says("on ferme")
    await stage.until(NOW.replace(hour=22, minute=30))
    await sasha.says("show me around")
    assert "The house is closed now; it opens Friday 4 December at 09:00." in sasha.reads


async def test_in_a_house_of_one_language_without_a_team_channel_one_concierge_after_the_other_is_asked(
    stage: Stage, comer: Callable[[str], Actor], zoe: Actor
) -> None:
    ines = stage.actor("ines", zoe.network, "Inès")
    await know(stage, ines, Role.CONCIERGE, language="fr")
    async with stage.lodge.database.work() as work:
        for network in MEANS:
            await Channels(work, 1).forget(Address(network, TEAM))
        await Houses(work).save(replace((await Houses(work).all())[0], languages=("fr",)))
    sasha = comer("sasha")
    await sasha.joins(HALL)
    await stage.wait(A_LITTLE)
    assert [one.label for one in sasha.standing(HALL)[-1].presentation.options] == ["oui, je veux visiter"]
    await sasha.says("oui", to=HALL)
    await sasha.says("fabriquer")
    asked = "Sasha vient d'arriver (français, pour fabriquer)."
    assert [asked in one.reads for one in (zoe, ines)] == [True, False]
    await zoe.says("non")
    assert asked in ines.reads
    await ines.says("oui")
    assert "Sasha" in ines.reads
    await stage.until(NOW.replace(hour=23))
    await sasha.says("fais-moi visiter")
    assert "Le lieu est fermé maintenant ; il ouvre vendredi 4 décembre à 9 h." in sasha.reads


async def test_in_a_room_that_was_upgraded_nobody_is_a_newcomer(stage: Stage) -> None:
    sasha, new = stage.actor("sasha", "matrix"), Address("matrix", "#accueil-2")
    async with stage.lodge.database.work() as work:
        channels = Channels(work, 1)
        await channels.joined(Address("matrix", HALL), sasha.identity)
        await channels.move(Address("matrix", HALL), new)
    await sasha.joins("#accueil-2")
    await stage.wait(A_WHILE)
    assert all_heard(stage) == []
