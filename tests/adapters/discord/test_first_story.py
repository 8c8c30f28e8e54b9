"""Ana books on Discord: by a command and a press, in a form, in words; the bot restarts in between."""

from datetime import UTC, datetime, timedelta

from tests.adapters.discord.garage import Garage

CALLBACK = "POST /interactions/{interaction}/{token}/callback"
DAY = f"{datetime.now(UTC) + timedelta(days=9):%d/%m/%Y}"


async def test_a_command_a_restart_a_press_and_the_room_is_hers(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    used = await ana.is_answered(ana.slash(general, "réserver", quand=f"le {DAY} de 14h à 16h"))
    asked = await ana.reads("Quel", channel=general)
    assert used.original is asked

    await garage.restart()
    ana.picks(asked, "loge:pick", "Salle bleue")

    answer = await ana.reads("Numéro R-", channel=general)
    assert "Salle bleue" in answer.text
    assert answer is asked
    assert not answer.components


async def test_a_form_asks_for_what_is_missing_and_a_restart_does_not_lose_it(garage: Garage) -> None:
    ana = garage.ana
    used = await ana.is_answered(ana.slash(garage.general, "réserver"))
    assert used.modal is not None
    assert used.modal["title"] == "Réserver une salle"

    await garage.restart()
    sent = ana.submits(used, room="bleue", when=f"le {DAY} de 14h à 16h")

    await ana.is_answered(sent)
    assert "Salle bleue" in (await ana.reads("Numéro R-", channel=garage.general)).text


async def test_a_form_whose_line_was_cut_is_there_once(garage: Garage) -> None:
    garage.fake.faults.cuts(CALLBACK)
    used = await garage.ana.is_answered(garage.ana.slash(garage.general, "réserver"))
    await garage.ana.is_answered(garage.ana.submits(used, room="bleue", when=f"le {DAY} de 14h à 16h"))

    await garage.ana.reads("Numéro R-", channel=garage.general)
    garage.ana.writes("bonjour")
    await garage.ana.reads("Bonjour", channel=garage.ana.direct())
    assert len(garage.ana.messages(garage.general)) == 1


async def test_a_form_that_discord_does_not_take_is_asked_in_words(garage: Garage) -> None:
    garage.fake.faults.fails(CALLBACK, status=400)

    garage.ana.slash(garage.general, "réserver")

    asked = await garage.ana.reads("Quel", channel=garage.general)
    assert asked.components


async def test_in_words_with_a_mention(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    request = ana.says(general, f"{garage.fake.mention} réserve la salle verte le {DAY} de 14h à 16h")

    answer = await ana.reads("Numéro R-", channel=general)
    assert "Salle verte" in answer.text
    assert answer.answers is request


async def test_what_is_private_is_for_her_eyes_only(garage: Garage) -> None:
    ana, general = garage.ana, garage.general
    leo = garage.fake.person("Léo", garage.guild)
    used = await ana.is_answered(ana.slash(general, "mes-réservations"))

    seen = await ana.reads("réservation", channel=general)
    assert used.original is seen
    assert seen.only_for == ana.id
    assert leo.messages(general) == []


async def test_what_is_nobody_elses_business_is_answered_aside_and_in_words_where_it_was_said(
    garage: Garage,
) -> None:
    """Nobody else has seen what she typed after the stroke."""
    ana, general = garage.ana, garage.general
    leo = garage.fake.person("Léo", garage.guild)
    ana.slash(general, "rappeler", quoi="appeler le dentiste", quand="demain 9h")
    assert (await ana.reads("dentiste", channel=general)).only_for == ana.id
    ana.slash(general, "aide")
    assert (await ana.reads("Un humain", channel=general)).only_for == ana.id
    assert leo.messages(general) == []

    ana.says(general, f"{garage.fake.mention} fais-moi visiter")
    assert (await leo.reads("en une minute", channel=general)).only_for is None


async def test_an_argument_is_offered_while_it_is_typed(garage: Garage) -> None:
    ana = garage.ana
    ana.says(garage.general, f"{garage.fake.mention} bonjour")
    await ana.reads("Bonjour", channel=garage.general)

    assert await ana.completes(garage.general, "réserver", "salle", "verte") == ["Salle verte"]
    assert await ana.completes(garage.general, "réserver", "salle", "é" * 4000) == []
