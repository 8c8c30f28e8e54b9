"""The settings of a house, each as its file says it."""

from collections.abc import Collection
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.core.call import Json
from bot.core.text import UserText
from bot.store.community.hospitality import hospitality, with_hospitality
from bot.store.house.houses import Forms, Hours, House, Policy
from bot.store.house_file.form import DAYS, HouseFile, Week
from bot.store.house_file.room_rules import KEYS
from bot.store.house_file.welcome import KEYS as WELCOME
from bot.store.house_file.welcome import received
from bot.store.spaces.room_rules import for_all_rooms, with_rules


def with_setting(house: House, key: str, fields: Collection[str], file: HouseFile) -> House:
    """The house with one setting of the file; of its hours, with some days."""
    match key.split(" "):
        case ["name"]:
            return replace(house, name=UserText(file.house.name))
        case ["zone"]:
            return replace(house, zone=ZoneInfo(file.house.zone))
        case ["languages"]:
            return replace(house, languages=file.house.languages)
        case ["polite"]:
            return replace(house, polite=file.house.polite == "vous")
        case ["operator" | "contact"]:
            return _with_words(house, key, file)
        case ["hours"]:
            return replace(house, hours=_with_days(house.hours, file.hours or Week(), fields))
        case ["word", language, word]:
            return replace(house, words=_with_word(house.words, language, word, file))
        case _:
            return _with_rule(house, key, fields, file)


def _with_words(house: House, key: str, file: HouseFile) -> House:
    if key == "operator":
        return replace(house, operator=UserText(file.house.operator or ""))
    return replace(house, contact=UserText(file.house.contact or ""))


def _with_rule(house: House, key: str, fields: Collection[str], file: HouseFile) -> House:
    policy, rules = house.policy, file.policy
    match key:
        case _ if (named := key.replace(" ", "_")) in KEYS:
            policy = with_rules(policy, rules.among(for_all_rooms(policy), [named]))
        case _ if key in WELCOME:
            policy = with_hospitality(policy, received(hospitality(policy), key, fields, file.welcome))
        case "names on bookings":
            policy = replace(policy, names_on_bookings=rules.names_on_bookings is True)
        case "quiet":
            policy = replace(policy, quiet=rules.quiet)
        case "smaller wish may jump":
            policy = _with_more(policy, "queue_jump", rules.smaller_wish_may_jump)
        case "emergency":
            policy = replace(policy, more={**policy.more, "emergency": [*(rules.emergency or ())]})
        case "tell empty week" | "months with names" | "months of silence":
            name = key.replace(" ", "_")
            policy = _with_more(policy, name, getattr(rules, name))
        case _:
            raise LookupError(f"no setting of a house: {key}")
    return replace(house, policy=policy)


def _with_more(policy: Policy, name: str, said: Json) -> Policy:
    """What says nothing is not kept."""
    kept = {other: value for other, value in policy.more.items() if other != name}
    return replace(policy, more={**kept, name: said} if said else kept)


def _with_days(hours: Hours, week: Week, days: Collection[str]) -> Hours:
    told = week.hours.weekly
    new = {number: told.get(number, ()) for number, day in enumerate(DAYS) if day in days}
    return Hours(dict(sorted({**hours.weekly, **new}.items())))


def _with_word(words: Forms, language: str, word: str, file: HouseFile) -> Forms:
    said = {"fr": file.words.fr, "en": file.words.en}[language]
    return {**words, language: {**words.get(language, {}), word: said[word]}}
