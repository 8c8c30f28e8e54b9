"""The tables of the house, the same on SQLite and PostgreSQL; migrations make them, a test compares the two."""

from bot.store.tables.announced import announcements, reminders, sayings
from bot.store.tables.common import WAITING, metadata
from bot.store.tables.doors import handovers, signs
from bot.store.tables.helping import needs, offers
from bot.store.tables.later import alarms, errands, undos
from bot.store.tables.links import links, mentions
from bot.store.tables.notes import notes, shelf
from bot.store.tables.programme import events, occasions, rsvps
from bot.store.tables.queues import requests, tickets
from bot.store.tables.rallies import asked, changes, rallies
from bot.store.tables.rooms import bookings, closures, holds, rooms, series
from bot.store.tables.rota import holders, regulars, shifts, slots, volunteers
from bot.store.tables.said import enclosures, parts, polls, votes
from bot.store.tables.talk import inbox, letters, notices, questions, tokens
from bot.store.tables.welcome import acceptances, arrivals, newcomers
from bot.store.tables.who import channels, counters, houses, identities, memberships, pauses, people

__all__ = [
    "WAITING",
    "acceptances",
    "alarms",
    "announcements",
    "arrivals",
    "asked",
    "bookings",
    "changes",
    "channels",
    "closures",
    "counters",
    "enclosures",
    "errands",
    "events",
    "handovers",
    "holders",
    "holds",
    "houses",
    "identities",
    "inbox",
    "letters",
    "links",
    "memberships",
    "mentions",
    "metadata",
    "needs",
    "newcomers",
    "notes",
    "notices",
    "occasions",
    "offers",
    "parts",
    "pauses",
    "people",
    "polls",
    "questions",
    "rallies",
    "regulars",
    "reminders",
    "requests",
    "rooms",
    "rsvps",
    "sayings",
    "series",
    "shelf",
    "shifts",
    "signs",
    "slots",
    "tickets",
    "tokens",
    "undos",
    "volunteers",
    "votes",
]
