"""In which language somebody is spoken to, when their own words do not say it."""

from bot.store.community.people import Person
from bot.store.house.houses import House


def default_language(house: House) -> str:
    """The house's first language, with vous where it says so."""
    first = house.languages[0] if house.languages else "en"
    return "fr@vous" if first == "fr" and house.polite else first


def language_of(person: Person, house: House) -> str:
    """A person's choice, else the language of their last clear words, else the house's."""
    return person.language or polite(person.spoken or default_language(house), house)


def polite(language: str, house: House) -> str:
    """French as this house says it."""
    return "fr@vous" if language == "fr" and house.polite else language
