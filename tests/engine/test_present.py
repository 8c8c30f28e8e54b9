"""What a reader sees of a reply, by what their network can do."""

from dataclasses import replace

import pytest

from bot.core.address import Address
from bot.core.call import Call
from bot.core.capabilities import Capabilities
from bot.core.card import Card, Choice, Reply, Urgency
from bot.core.presentation import Shape, dump, load
from bot.core.text import Listing, Named, UserText, _
from bot.engine.present import labels, present, widget
from tests.engine.readers import ENGLISH, FORMAL, FRENCH

DISCORD = Capabilities("discord", 2000, buttons=5, menu=25)
MATRIX = Capabilities("matrix", 16000)


def offered(count: int) -> list[tuple[str, str]]:
    return [(f"Room {n}", f"token-{n}") for n in range(1, count + 1)]


def test_a_card_is_read_from_its_lead_to_its_close() -> None:
    card = Card(_("Free tomorrow:"), (_("{room}", room=UserText("Rouge")), _("Bleue")), _("Which one?"))

    seen = present(Reply(card), [], ENGLISH, MATRIX)

    assert [(line.shape, line.plain) for line in seen.lines] == [
        (Shape.SENTENCE, "Free tomorrow:"),
        (Shape.ITEM, "Rouge"),
        (Shape.ITEM, "Bleue"),
        (Shape.SENTENCE, "Which one?"),
    ]


@pytest.mark.parametrize("means", [DISCORD, MATRIX])
def test_choices_stand_in_the_text_as_numbered_words_on_every_network(means: Capabilities) -> None:
    seen = present(Reply(_("Which room?")), [("Rouge", "a"), ("Bleue", "b")], ENGLISH, means)

    assert seen.plain == "Which room?\n1 Rouge\n2 Bleue"
    assert [line.shape for line in seen.lines[1:]] == [Shape.OPTION, Shape.OPTION]
    assert [(option.number, option.label, option.token) for option in seen.options] == [
        (1, "Rouge", "a"),
        (2, "Bleue", "b"),
    ]


@pytest.mark.parametrize(
    ("choices", "on_discord", "on_matrix"),
    [
        (0, "numbers", "numbers"),
        (1, "buttons", "numbers"),
        (5, "buttons", "numbers"),
        (6, "menu", "numbers"),
        (25, "menu", "numbers"),
        (26, "numbers", "numbers"),
    ],
)
def test_the_widget_follows_from_how_many_choices_there_are(
    choices: int, on_discord: str, on_matrix: str
) -> None:
    assert (widget(choices, DISCORD), widget(choices, MATRIX)) == (on_discord, on_matrix)


def test_more_choices_than_a_page_are_cut_and_the_reader_told_to_name_one() -> None:
    seen = present(Reply(_("Which room?")), offered(13), FORMAL, MATRIX)

    assert len(seen.options) == 10
    assert seen.lines[-2].plain == "10 Room 10"
    assert (
        seen.lines[-1].plain
        == "Il y en a encore 3\u00a0: dites «\u00a0la suite\u00a0», ou une partie du nom."
    )


def test_a_menu_holds_more_than_a_page() -> None:
    seen = present(Reply(_("Which room?")), offered(13), ENGLISH, DISCORD)

    assert (seen.widget, len(seen.options), seen.lines[-1].plain) == ("menu", 13, "13 Room 13")


def test_only_what_rings_calls_people_and_only_those_of_this_network_once_each() -> None:
    ana, bob, zoe = (
        Named(UserText(name), Address(network, name.lower()))
        for name, network in (("Ana", "matrix"), ("Bob", "discord"), ("Zoé", "matrix"))
    )
    body = _("{all}: {first} first.", all=Listing([ana, bob, zoe, Named(UserText("Tom"))]), first=ana)

    assert present(Reply(body), [], ENGLISH, MATRIX).calls == ()
    ringing = present(Reply(body, urgency=Urgency.RING), [], ENGLISH, MATRIX)

    assert (ringing.rings, ringing.calls) == (True, ("matrix:ana", "matrix:zoé"))


def test_what_is_private_stays_so_and_the_language_is_told_to_the_network() -> None:
    seen = present(Reply(_("midnight"), private=True), [], FORMAL, MATRIX)

    assert (seen.private, seen.language, seen.plain) == (True, "fr", "minuit")


def test_labels_are_kept_as_they_are_shown() -> None:
    choices = (Choice(_("{room}", room=UserText("{Rouge}")), Call("room.book")), Choice(_("midnight"), None))

    assert labels(choices, FRENCH) == ("{Rouge}", "minuit")


def test_a_message_waits_in_the_outbox_without_losing_anything() -> None:
    ana = Named(UserText("Ana"), Address("matrix", "@ana:example.org"))
    seen = present(
        Reply(_("{ana}", ana=ana), urgency=Urgency.RING), offered(3), replace(ENGLISH, prefix="/"), DISCORD
    )

    assert load(dump(seen)) == seen
