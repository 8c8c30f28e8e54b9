"""Rules of a room as people say them, in both languages."""

import pytest

from bot.understanding.rules_in_words import read_rules

SATURDAY = {"5": [["17:00", "20:00"]]}


@pytest.mark.parametrize(
    ("words", "rules"),
    [
        ("tampon 15 min, 2 h au plus, sur accord", {"after": 15, "longest": 120, "approval": True}),
        ("15 minutes de ménage", {"after": 15}),
        ("freed when nobody comes within 10 minutes", {"check_in": 10}),
        ("se libère si personne ne vient", {"check_in": 15}),
        ("il faut pointer, sinon la place est rendue après 20 min", {"check_in": 20}),
        ("si personne n'est là au bout de 10 min", {"check_in": 10}),
        ("nobody shows up", {"check_in": 15}),
        ("4 h au plus par personne à la semaine", {"quota": 240}),
        ("au moins 30 min et pas plus de 1h30", {"shortest": 30, "longest": 90}),
        ("4 h par semaine", {"quota": 240}),
        ("60 jours à l'avance", {"ahead": 60 * 24 * 60}),
        ("réservée à l'équipe", {"roles": ["concierge", "coordinator"]}),
        ("plus besoin d'accord", {"approval": False}),
        ("needs a yes from the team", {"approval": True}),
        ("sans accord, sans tampon", {"approval": False, "after": 0}),
        ("sans limite de durée", {"longest": None}),
        ("sans limite par semaine, no limit ahead", {"quota": None, "ahead": None}),
        ("réservée aux coordinateurs", {"roles": ["coordinator"]}),
        ("for the treasurer", {"roles": ["treasurer"]}),
        ("heures de pointe le samedi de 17h à 20h, 2 h par semaine", {"peak": SATURDAY, "quota": 120}),
        ("heures de pointe samedi 17h-20h, 1h30 au plus", {"peak": SATURDAY, "peak_longest": 90}),
        ("busy hours on Saturday 5pm to 8pm at most 90 min", {"peak": SATURDAY, "peak_longest": 90}),
        ("1 h au plus aux heures de pointe", {"peak_longest": 60}),
        ("at most one hour at peak times, 2 h at most", {"peak_longest": 60, "longest": 120}),
        ("plus d'heures de pointe", {"peak": None, "peak_longest": None}),
        ("demande la formation", {"training": True}),
        ("no longer needs a training", {"training": False}),
        ("needs the training 'laser'", {"training": "laser"}),
        (
            "il faut « charte signée » et « caution versée », 2 h au plus",
            {"flags": ["charte signée", "caution versée"], "longest": 120},
        ),
        ('needs "charter signed"', {"flags": ["charter signed"]}),
        ("sans « charte signée »", {"no_flags": ["charte signée"]}),
        (
            'no longer needs "deposit paid", needs "charter signed"',
            {"flags": ["charter signed"], "no_flags": ["deposit paid"]},
        ),
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
