"""Rules of a room as people say them, in both languages."""

import pytest

from bot.understanding.rules_in_words import read_rules


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("tampon 15 min, 2 h au plus, sur accord", {"after": 15, "longest": 120, "approval": True}),
        ("15 minutes de ménage", {"after": 15}),
        ("au moins 30 min et pas plus de 1h30", {"shortest": 30, "longest": 90}),
        ("4 h par semaine", {"quota": 240}),
        ("60 jours à l'avance", {"ahead": 60 * 24 * 60}),
        ("réservée à l'équipe", {"roles": ["concierge", "coordinator"]}),
        ("plus besoin d'accord", {"approval": False}),
        ("needs a yes from the team", {"approval": True}),
        ("sans accord, sans tampon", {"approval": False, "after": 0}),
        ("sans limite de durée", {"longest": None}),
        ("cleaning 10 min, buffer 5 min before", {"after": 10, "before": 5}),
        ("at most 2 hours at a time, on approval", {"longest": 120, "approval": True}),
        ("4 hours a week at most; 2 weeks ahead", {"quota": 240, "ahead": 14 * 24 * 60}),
        ("2 h au plus, 3 h au plus", {"longest": 180}),
    ],
)
def test_each_rule_is_read_and_nothing_is_left(words: str, rules: dict[str, object]) -> None:
    read = read_rules(words)

    assert read.rules == rules
    assert read.unread == ()


@pytest.mark.parametrize("words", ["bleu", "2 h", "jamais le lundi", "tampon"])
def test_what_is_no_rule_is_told_as_it_was_written(words: str) -> None:
    read = read_rules(f"2 h au plus, {words}")

    assert read.unread == (words,)
