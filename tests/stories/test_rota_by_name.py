"""The rota in the house's own words: its slots by their names, each day for itself, whose turn it is, and what goes to somebody else."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.store.house.houses import Houses
from bot.store.house_file import apply, read_text, save
from bot.testing import Actor, Stage
from tests.stories.house import GENERAL, NOW, read_by
from tests.stories.test_handing_over import at, team

Told = Mapping[str, str]
LANGUAGES = ("fr", "en")


@pytest.fixture
def means() -> str:
    """Told once: the networks' means are the same here."""
    return "terminal"


NAMED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "fr": {
        "slots": ("crée une perm accueil du mardi au samedi 14h-18h, une personne", "crée une perm bar tous les vendredis 18h-22h, deux personnes"),
        "yes": ("oui",),
        "bar": ("je tiens le bar vendredi", "C'est à ton nom au planning : Bar, vendredi 4 décembre, de 18 h à 22 h."),
        "dated": ("jprends l'acueil du jeudi 10 décembre stp", "C'est à ton nom au planning : Accueil, jeudi 10 décembre, de 14 h à 18 h."),
        "none": ("je tiens le bar jeudi", "  1 Bar, vendredi 4 décembre"),
        "who": ("qui tient le bar vendredi ?", "Le planning : il manque encore quelqu'un.\n  - Bar, vendredi 4 décembre, de 18 h à 22 h (P-46) : Zoé ; il manque 1 personne"),
        "drop": ("je peux plus tenir le bar vendredi", "C'est noté, prends soin de toi : Bar, vendredi 4 décembre, de 18 h à 22 h."),
        "change": ("l'accueil du mardi finit à 19h désormais", "Désormais : Accueil, le mardi, de 14 h à 19 h, 1 personne"),
        "rest": ("", "Les autres jours ne changent pas : Accueil, du mercredi au samedi, de 14 h à 18 h, 1 personne."),
        "tuesday": ("planning de mardi", "Accueil, mardi 8 décembre, de 14 h à 19 h"),
        "wednesday": ("planning de mercredi", "Accueil, mercredi 9 décembre, de 14 h à 18 h"),
        "own": ("je prends la garde de samedi", "C'est à ton nom au planning : Accueil, samedi 5 décembre, de 14 h à 18 h."),
    },
    "en": {
        "slots": ("new shift welcome desk Tuesday to Saturday 14:00 to 18:00, one person", "new shift bar every Friday 18:00 to 22:00, two people"),
        "yes": ("yes",),
        "bar": ("I'll do the bar on Friday", "You are on the rota: Bar, Friday 4 December, 18:00 to 22:00."),
        "dated": ("I take the welcome desk shift on Thursday 10 December", "You are on the rota: Welcome desk, Thursday 10 December, 14:00 to 18:00."),
        "none": ("I take the bar on Thursday", "  1 Bar, Friday 4 December"),
        "who": ("who's on the bar on Friday?", "The rota: somebody is still looked for.\n  - Bar, Friday 4 December, 18:00 to 22:00 (P-46): Zoé; 1 person is missing"),
        "drop": ("I can't do the bar on Friday", "Noted, take care of yourself: Bar, Friday 4 December, 18:00 to 22:00."),
        "change": ("the Tuesday welcome desk shift ends at 19:00 from now on", "From now on: Welcome desk, on Tuesdays, 14:00 to 19:00, 1 person"),
        "rest": ("", "The other days stay as they are: Welcome desk, from Wednesday through Saturday, 14:00 to 18:00, 1 person."),
        "tuesday": ("rota for Tuesday", "Welcome desk, Tuesday 8 December, 14:00 to 19:00"),
        "wednesday": ("rota for Wednesday", "Welcome desk, Wednesday 9 December, 14:00 to 18:00"),
        "own": ("I take the duty on Saturday", "You are on the rota: Welcome desk, Saturday 5 December, 14:00 to 18:00."),
    },
}  # fmt: skip
WORDS = {
    "fr": {"shift": {"one": "garde", "many": "gardes", "a": "une garde"}},
    "en": {"shift": {"one": "duty", "many": "duties"}},
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_on_the_rota_is_called_by_its_name_and_a_day_changes_for_itself(
    stage: Stage, language: str
) -> None:
    told = NAMED[language]
    ref, zoe = await team(stage, language, "Ref", "Zoé")
    for slot in told["slots"]:
        await ref.says(slot)
        await ref.says(told["yes"][0])
    for name in ("bar", "dated", "none", "who", "drop"):
        said, answer = told[name]
        await zoe.says(said)
        assert answer in zoe.reads, name
    said, answer = told["change"]
    await ref.says(said)
    assert answer in ref.reads
    assert told["rest"][1] in ref.reads
    await ref.says(told["yes"][0])
    for name in ("tuesday", "wednesday"):
        said, answer = told[name]
        await zoe.says(said)
        assert answer in zoe.reads
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        await Houses(work).save(replace(house, words=WORDS))
    said, answer = told["own"]
    await zoe.says(said)
    assert answer in zoe.reads


async def test_who_holds_a_day_each_time_holds_it_with_its_new_hours_and_so_do_those_of_the_other_days(
    stage: Stage,
) -> None:
    ref, zoe, marc = await team(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift desk Tuesday to Saturday 14:00 to 18:00, two people")
    await ref.says("yes")
    for actor, days in (
        (zoe, "take the shift every Tuesday"),
        (marc, "take the shift every Tuesday and Thursday"),
    ):
        await actor.says(days)
        await actor.says("yes, each time")
    await ref.says("the Tuesday shift ends at 19:00 from now on")
    assert "It touches, and I tell them: Zoé and Marc." in ref.reads
    await ref.says("yes")
    await stage.wait(timedelta(minutes=10))
    assert zoe.reads.startswith("Other hours on the rota from now on: Desk, on Tuesdays, 14:00 to 19:00")
    await stage.until(at(31, 12) + timedelta(weeks=9))
    await ref.says("rota for Tuesday 9 March")
    assert "Desk, Tuesday 9 March, 14:00 to 19:00 (P-69): Zoé and Marc" in ref.reads
    await ref.says("rota for Thursday 11 March")
    assert "14:00 to 18:00" in ref.reads
    assert "Marc; 1 person is missing" in ref.reads


TURN: Mapping[str, Told] = {
    "fr": {
        "slots": "crée une perm {name} tous les {day} 18h-21h, une personne", "yes": "oui",
        "ask": "c'est qui la semaine prochaine et pourquoi ?", "week": "Semaine du lundi 7 décembre : {name}",
        "one": "c'est qui au bar la semaine prochaine et pourquoi ?",
        "why": "Pourquoi Inès : pas encore eu de tour, dans le lieu depuis plus longtemps que les autres dans le même cas et rien de noté contre ces dates.",
        "pause": "pause perms jusqu'au 20 décembre", "passed": "La prochaine fois, car la place dans le tour est gardée : Inès (absence).",
        "days": "mardis,jeudis,vendredis", "rotate": "propose un roulement équitable", "which": "Qu'est-ce qui est concerné, au planning ?", "bar": "bar",
        "turns": "Bar, à qui le tour :", "no": "non",
    },
    "en": {
        "slots": "new shift {name} every {day} 18:00 to 21:00, one person", "yes": "yes",
        "ask": "who's on next week and why?", "week": "Week of Monday 7 December: {name}",
        "one": "who is on the bar next week and why?",
        "why": "Why Inès: never had a turn yet, in the house longer than the others of whom that is true and nothing noted against that time.",
        "pause": "pause shifts until 20 December", "passed": "Next time all the same, for they keep their place: Inès (away).",
        "days": "Tuesday,Thursday,Friday", "rotate": "propose a fair rotation", "which": "Which one on the rota?", "bar": "bar",
        "turns": "Bar, whose turn it is:", "no": "no",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_b_3_a_week_goes_round_among_all_and_each_choice_says_why(stage: Stage, language: str) -> None:
    told = TURN[language]
    ref, ines, _paul, _zoe = await team(stage, language, "Ref", "Inès", "Paul", "Zoé")
    for name, day in zip(("bar", "desk", "garden"), told["days"].split(","), strict=True):
        await ref.says(told["slots"].format(name=name, day=day))
        await ref.says(told["yes"])
    await ref.says(told["ask"])
    assert [told["week"].format(name=name) in ref.reads for name in ("Inès", "Paul", "Zoé")] == [True] * 3
    assert told["why"] in ref.reads
    await ref.says(told["rotate"])
    assert ref.reads.startswith(told["which"])
    await ref.says(told["bar"])
    assert told["turns"] in ref.reads
    await ref.says(told["no"])
    await ines.says(told["pause"])
    await ref.says(told["one"])
    assert told["passed"] in ref.reads
    assert "Garden" not in ref.reads


GIVE: Mapping[str, Told] = {
    "fr": {
        "slot": "crée une perm bar tous les vendredis 18h-22h, une personne", "yes": "oui", "take": "je tiens le bar vendredi",
        "give": "donne la perm de vendredi à Marc", "asked": "J'ai demandé à Marc ; rien ne change avant sa réponse.",
        "question": "Zoé demande si tu peux prendre sa place : Bar, vendredi 4 décembre, de 18 h à 22 h.",
        "no": "non", "kept": "Marc ne peut pas ; ça reste à toi : Bar",
        "again": "refile le bar de vendredi à Marc", "silent": "Marc n'a pas répondu : ça reste à toi",
        "his": "Marc prend : Bar, vendredi 11 décembre", "undo": "oups", "back": "De nouveau à toi : Bar, vendredi 11 décembre",
        "next": "je tiens le bar le 11 décembre", "pass": "passe ma perm du 11 décembre à Marc",
    },
    "en": {
        "slot": "new shift bar every Friday 18:00 to 22:00, one person", "yes": "yes", "take": "I'll do the bar on Friday",
        "give": "give the shift on Friday to Marc", "asked": "I asked Marc; until they answer, nothing changes.",
        "question": "Zoé asks whether you can take this over: Bar, Friday 4 December, 18:00 to 22:00.",
        "no": "no", "kept": "Marc cannot take it; it stays yours: Bar",
        "again": "give the bar on Friday to Marc", "silent": "Marc did not answer: it stays yours",
        "his": "Marc has: Bar, Friday 11 December", "undo": "oops", "back": "Yours again: Bar, Friday 11 December",
        "next": "I'll do the bar on 11 December", "pass": "give my shift on 11 December to Marc",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_mine_goes_to_somebody_on_their_yes_alone(stage: Stage, language: str) -> None:
    told = GIVE[language]
    ref, zoe, marc = await team(stage, language, "Ref", "Zoé", "Marc")
    for said in (told["slot"], told["yes"]):
        await ref.says(said)
    await zoe.says(told["take"])
    await zoe.says(told["give"])
    assert zoe.reads.startswith(told["asked"])
    assert marc.reads.startswith(told["question"])
    await marc.says(told["no"])
    assert zoe.reads.startswith(told["kept"])
    await zoe.says(told["again"])
    await stage.until(at(4, 17, 1))
    assert any(said.startswith(told["silent"]) for said in read_by(zoe))
    await zoe.says(told["next"])
    await zoe.says(told["pass"])
    await stage.restart()
    await marc.says(told["yes"])
    assert told["his"] in zoe.reads
    await zoe.says("!undo")  # of having taken what is Marc's by now
    await marc.says(told["undo"])
    assert zoe.reads.startswith(told["back"])


async def test_what_nobody_holds_goes_to_whom_it_is_given_and_what_another_holds_does_not(
    stage: Stage,
) -> None:
    ref, zoe, marc = await team(stage, "en", "Ref", "Zoé", "Marc")
    await ref.says("new shift bar every Friday 18:00 to 22:00, one person")
    await ref.says("yes")
    await ref.says("give Marc the bar on Friday")
    assert ref.reads.startswith("Marc holds it, and is told")
    await zoe.says("give the bar on Friday to Zoé")
    assert zoe.reads.startswith("That is you")
    await zoe.says("give the bar on Friday to Ref")
    assert zoe.reads.startswith("You do not hold that: Bar, Friday 4 December")
    assert "put you on the rota" in marc.reads


WISH: Mapping[str, Told] = {
    "fr": {
        "me": "français", "said": "je veux devenir bénévole", "news": "Sam aimerait être au planning.", "role": "rôle", "yes": "oui",
        "thanks": "Merci ! Les personnes de la coordination le savent et t'écrivent.",
    },
    "en": {
        "me": "english", "said": "I'd like to become a volunteer", "news": "Sam would like to be on the rota.", "role": "role", "yes": "yes",
        "thanks": "Thank you! The coordinators know, and write to you.",
    },
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_would_like_to_be_on_the_rota_is_heard_once(
    stage: Stage, sam: Actor, language: str
) -> None:
    told = WISH[language]
    ref, zoe = await team(stage, language, "Ref", "Zoé")
    await ref.says("new shift bar every Friday 18:00 to 22:00, one person")
    await ref.says("1")
    await zoe.says("I'll do the bar on Friday")
    await sam.joins(GENERAL)
    await sam.says(told["me"])
    for _twice in range(2):
        await sam.says(told["said"])
        assert sam.reads.startswith(told["thanks"])
    assert "1 Bar" in sam.reads
    assert sum(told["news"] in one for one in read_by(ref)) == 1
    await ref.presses(told["role"])
    await sam.says(told["yes"])
    await sam.says(told["said"])
    assert not sam.reads.startswith(told["thanks"])


async def test_at_the_house_s_own_word_whoever_opened_hears_it_until_somebody_relieves_them(
    stage: Stage, ana: Actor
) -> None:
    ref, zoe, marc = await team(stage, "en", "Ref", "Zoé", "Marc")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0]
        await Houses(work).save(replace(house, words=WORDS))
    await ref.says("new shift desk every Thursday 14:00 to 18:00, one person")
    await ref.says("yes")
    await marc.says("take today's shift")
    await ana.says("who is on duty?")
    assert ana.reads.startswith("As far as I know nobody is on duty now.")
    await zoe.says("we open")
    await ana.says("who is on duty?")
    assert ana.reads == "Somebody welcomes you until 22:00."
    await ana.says("@garde there is no more paper", to=GENERAL)
    assert zoe.reads.startswith("Somebody of the house would like to talk to a human")
    await ana.says("@someone there is no more paper", to=GENERAL)
    await stage.until(NOW + timedelta(hours=6))
    await ana.says("who is on duty?")
    assert ana.reads == "Somebody welcomes you until 18:00."


async def test_a_closure_that_came_with_the_file_is_told_to_whoever_holds_a_shift_then(stage: Stage) -> None:
    ref, zoe = await team(stage, "en", "Ref", "Zoé")
    await ref.says("new shift desk every Thursday 14:00 to 18:00, one person")
    await ref.says("yes")
    await zoe.says("take the shift on 10 December")
    async with stage.lodge.database.work() as work:
        house = (await Houses(work).all())[0].id
        text = await save(work, house)
        closed = '\n[[closures]]\nfrom = "2026-12-10 00:00"\nuntil = "2026-12-11 00:00"\nreason = "works"\n'
        for _twice in range(2):
            await apply(work, read_text(text + closed, "the house"), house, over=False)
    await stage.wait(timedelta(minutes=30))
    news = [one for one in read_by(zoe) if one.startswith("The house will be closed")]
    assert len(news) == 1
    assert "Desk, Thursday 10 December, 14:00 to 18:00" in news[0]


A_TIME: Mapping[str, Sequence[str]] = {
    "fr": (
        "crée une perm la soirée tous les jeudis de 18h à 21h, une personne", "oui",
        "je prends la soirée de ce soir", "C'est à ton nom au planning : Soirée, jeudi 3 décembre, de 18 h à 21 h.",
        "je prends la soirée du 10 décembre", "C'est à ton nom au planning : Soirée, jeudi 10 décembre, de 18 h à 21 h.",
        "je peux pas faire la soirée de jeudi 10", "prends soin de toi : Soirée, jeudi 10 décembre",
        "les perms de ce soir ?", "Soirée, jeudi 3 décembre, de 18 h à 21 h (P-1) : Marc",
    ),
    "en": (
        "new shift evening every Thursday 18:00 to 21:00, one person", "yes",
        "I take the evening shift tonight", "You are on the rota: Evening, Thursday 3 December, 18:00 to 21:00.",
        "I take the evening shift on 10 December", "You are on the rota: Evening, Thursday 10 December, 18:00 to 21:00.",
        "I can't do the evening shift on 10 December", "take care of yourself: Evening, Thursday 10 December",
        "who holds the shifts tonight?", "Evening, Thursday 3 December, 18:00 to 21:00 (P-1): Marc",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_called_by_a_time_of_the_day_is_named_like_anything_else(
    stage: Stage, language: str
) -> None:
    define, yes, *said = A_TIME[language]
    ref, marc, _zoe = await team(stage, language, "Ref", "Marc", "Zoé")
    await ref.says(define)
    await ref.says(yes)
    for words, answer in zip(said[::2], said[1::2], strict=True):
        await marc.says(words)
        assert answer in marc.reads
