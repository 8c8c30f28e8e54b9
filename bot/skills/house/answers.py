"""The answers to the questions of the setup, read into the house; what cannot be read says how to say it."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, available_timezones

from bot.core.text import Code, Listing, Text, UserText, Value, _
from bot.store.house.houses import Hours, House
from bot.understanding.fold import plain
from bot.understanding.near import near
from bot.understanding.premises import read_hours

YES = frozenset({"yes", "oui", "y", "o", "ok"})
NO = frozenset({"no", "non", "n"})


@dataclass(frozen=True)
class NotRead(Exception):  # noqa: N818 - it reads as a sentence where it is raised
    """An answer that could not be read, and how to say it."""

    how: Text


def answered(house: House, step: str, answer: UserText) -> House:
    said = plain(answer).strip()
    match step:
        case "name":
            return replace(house, name=UserText.clean(answer, 80))
        case "operator":
            return replace(house, operator=UserText.clean(answer, 80))
        case "languages":
            return replace(house, languages=_languages(said))
        case "polite":
            return replace(house, polite=_polite(said))
        case "zone":
            return replace(house, zone=_zone(str(answer)))
        case "hours":
            hours = read_hours(answer)
            if hours is None:
                raise NotRead(_("I could not read hours in that."))
            return replace(house, hours=Hours(hours))
        case _:
            return replace(house, policy=replace(house.policy, names_on_bookings=_yes(said)))


def _languages(said: str) -> tuple[str, ...]:
    places = {
        "fr": min((at for word in ("francais", "french", "fr") if (at := said.find(word)) >= 0), default=-1),
        "en": min((at for word in ("anglais", "english", "en") if (at := said.find(word)) >= 0), default=-1),
    }
    if any(word in said for word in ("both", "les deux", "2")):
        return ("fr", "en")
    found = sorted((code for code, at in places.items() if at >= 0), key=places.__getitem__)
    if not found:
        raise NotRead(_("I speak French and English."))
    return tuple(found)


def _polite(said: str) -> bool:
    if "vou" in said:
        return True
    if "tu" in said:
        return False
    raise NotRead(_("Say tu or vous."))


def _zone(said: str) -> ZoneInfo:
    zones = {zone.lower(): zone for zone in available_timezones()}
    wanted = said.strip().lower().replace(" ", "_")
    by_city = {zone.rsplit("/", 1)[-1]: full for zone, full in zones.items() if "/" in zone}
    if found := zones.get(wanted) or by_city.get(wanted):
        return ZoneInfo(found)
    close: list[Value] = [Code(by_city[name]) for name in near(wanted, list(by_city))]
    if close:
        raise NotRead(_("I know no such time zone. Did you mean {zones}?", zones=Listing(close, last="or")))
    raise NotRead(_("I know no such time zone."))


def _yes(said: str) -> bool:
    words = set(said.split())
    if words & YES:
        return True
    if words & NO:
        return False
    raise NotRead(_("Say yes or no."))
