"""A house taken apart: one entry for each thing that can be added, edited or kept by itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from bot.core.address import Address
from bot.core.call import Json
from bot.core.toml import Table
from bot.store.house_file.folded import folded
from bot.store.house_file.form import DAYS, Closed, Held, HouseFile, Human, Offered, Talk, Thing
from bot.store.house_file.memory import Marks, mark, person_key
from bot.store.house_file.room_rules import KEYS, days_of
from bot.store.house_file.spelled import write_moment, write_night
from bot.store.house_file.welcome import TEXTS
from bot.store.spaces.rooms import Kind

Fields: TypeAlias = Mapping[str, Json]
Accounts: TypeAlias = Mapping[Address, str]
"""Which person's key each account of a file goes with."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing: the key it is found by, what it is called in English, its values, and its table in the file."""

    key: str
    label: str
    fields: Fields
    table: Table | None = None

    @property
    def marks(self) -> Marks:
        return {field: mark(value) for field, value in self.fields.items()}


Entries: TypeAlias = dict[str, Entry]

ALONE: Final = ""
"""The field of an entry that is one value."""

_UNSET: Final[Mapping[str, Fields]] = {
    "polite": {ALONE: "tu"},
    "operator": {ALONE: None},
    "contact": {ALONE: None},
    "hours": dict.fromkeys(DAYS),
    **{key.replace("_", " "): {ALONE: None} for key in KEYS},
    "names on bookings": {ALONE: False},
    "quiet": {ALONE: None},
    "smaller wish may jump": {ALONE: False},
    "emergency": {ALONE: None},
    "greeting": {ALONE: "newcomers"},
    "charter required": {ALONE: False},
    **{key: dict.fromkeys(("fr", "en")) for key in TEXTS},
    "months with names": {ALONE: None},
    "months of silence": {ALONE: None},
}
UNSET: Final[Mapping[str, Entry]] = {key: Entry(key, key, fields) for key, fields in _UNSET.items()}
"""Settings as a new house has them, by key: as if they had been loaded."""


BORN_WITH: Final = ("name", "zone", "languages")
"""What every house has from its beginning, before anybody said so."""


def accounts_of(file: HouseFile, loaded: Collection[str] = ()) -> Accounts:
    """A person keeps the key they were loaded under, whichever account now comes first."""
    return {address: _key(human, loaded) for human in file.people for address in human.address}


def _key(human: Human, loaded: Collection[str]) -> str:
    keys = [person_key(address) for address in human.address]
    return next((key for key in keys if key in loaded), keys[0])


def entries(file: HouseFile, accounts: Accounts) -> Entries:
    """All that the file says. A person is who holds an account of `accounts`; their other accounts are their own affair."""
    found: Entries = {}
    for entry in (*_settings(file), *_rest(file, accounts)):
        found.setdefault(entry.key, entry)
    return found


def thing_key(name: str) -> str:
    return f"thing {folded(name)}"


def _settings(file: HouseFile) -> Iterator[Entry]:
    policy = file.policy
    values: Mapping[str, Json] = {
        "name": file.house.name,
        "zone": file.house.zone,
        "languages": list(file.house.languages),
        "polite": file.house.polite,
        "operator": file.house.operator,
        "contact": file.house.contact,
        **{key.replace("_", " "): value for key, value in policy.said.items()},
        "names on bookings": policy.names_on_bookings,
        "quiet": write_night(policy.quiet) if policy.quiet else None,
        "smaller wish may jump": policy.smaller_wish_may_jump,
        "tell empty week": policy.tell_empty_week,
        "emergency": list(policy.emergency) if policy.emergency else None,
        "greeting": file.welcome.greeting,
        "charter required": file.welcome.charter_required,
        "months with names": policy.months_with_names,
        "months of silence": policy.months_of_silence,
    }
    yield from (Entry(key, key, {ALONE: value}) for key, value in values.items() if value is not None)
    if file.hours is not None:
        yield Entry("hours", "hours", days_of(file.hours))
    yield from (Entry(key, key, {**said}) for key in TEXTS if (said := file.welcome.text(key).said))
    for language, words in (("fr", file.words.fr), ("en", file.words.en)):
        for word, forms in words.items():
            yield Entry(f"word {language} {word}", f"the word {word} ({language})", {ALONE: {**forms}})


def _sorted(values: Iterable[str]) -> Json:
    return [*sorted(values)]


def _rest(file: HouseFile, accounts: Accounts) -> Iterator[Entry]:
    yield from (_thing(kind, thing) for kind, thing in file.things)
    yield from map(_talk, file.channels)
    yield from (_human(human, accounts) for human in file.people)
    yield from map(_closed, file.closures)
    yield from map(_held, file.shifts)


def _thing(kind: Kind, thing: Thing) -> Entry:
    fields: Fields = {
        "name": thing.name,
        "kind": kind,
        "capacity": thing.capacity,
        "training": thing.training,
        "aliases": _sorted(thing.aliases.all),
        **thing.said,
    }
    return Entry(thing_key(thing.name), f"{kind} {thing.name}", fields, thing)


def _talk(talk: Talk) -> Entry:
    fields: Fields = {
        "name": talk.name,
        "purpose": talk.purpose.value,
        "members": talk.makes_members,
        "gives": _sorted(role.value for role in talk.gives),
        **_language(talk.language),
    }
    return Entry(f"channel {talk.where}", f"channel {talk.name}", fields, talk)


def _language(locale: str | None) -> Fields:
    """What is not said is nobody's affair."""
    return {"language": locale} if locale else {}


def _human(human: Human, accounts: Accounts) -> Entry:
    key = next((accounts[one] for one in human.address if one in accounts), person_key(human.address[0]))
    fields: Fields = {
        "name": human.name,
        "roles": _sorted(role.value for role in human.roles),
        **_language(human.language),
        **({"flags": _sorted(human.flags)} if human.flags else {}),
        **({"offers": offers_of(human.offers)} if human.offers.said else {}),
        "accounts": _sorted(str(one) for one in human.address if accounts.get(one) == key),
    }
    return Entry(key, f"person {human.name}", fields, human)


def offers_of(offered: Offered) -> Json:
    """The three lists and their terms, comparable with what stands."""
    lists: dict[str, Json] = {
        "skills": _sorted(offered.skills),
        "things": _sorted(offered.things),
        "goodwill": _sorted(offered.goodwill),
    }
    return {**lists, "shown": offered.shown, "anyone": offered.anyone}


def _closed(closed: Closed) -> Entry:
    starts, until = write_moment(closed.starts), write_moment(closed.until)
    label = f"closure of {closed.room or 'the house'} from {starts} to {until}"
    return Entry(
        f"closure {folded(closed.room or '')} {starts} {until}", label, {"reason": closed.reason}, closed
    )


def _held(held: Held) -> Entry:
    fields: Fields = {
        "people": held.people,
        "kept_open": held.kept_open,
        "shadows": held.shadows,
        "training": held.training,
    }
    return Entry(held.key, held.label, fields, held)
