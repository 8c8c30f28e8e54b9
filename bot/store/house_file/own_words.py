"""The house's own words as its file says them: by language, each with the forms that sentences need."""

from collections.abc import Iterable
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, Field, ValidationInfo

from bot.core.toml import Table, did_you_mean
from bot.core.words import FORMS, WORDS, lacking

Said: TypeAlias = dict[str, dict[str, str]]
HOW = 'a table of words: room = { one = "repaire", many = "repaires", a = "un repaire" }'


def _words(value: object, info: ValidationInfo) -> object:
    """Raises ValueError for a word that sentences do not know, and for one that lacks a form."""
    if not isinstance(value, dict) or not all(isinstance(forms, dict) for forms in value.values()):
        raise ValueError(f"expected {HOW}")
    for word, forms in value.items():
        _known(word, WORDS, "word")
        for form, said in forms.items():
            _known(form, FORMS, "form")
            if not isinstance(said, str) or not said.strip():
                raise ValueError(f"expected {HOW}")
        if missing := lacking(str(info.field_name), forms):
            raise ValueError(f"the word {word} still needs: {', '.join(missing)}")
    return value


def _known(name: str, names: Iterable[str], what: str) -> None:
    if name not in names:
        raise ValueError(
            f"there is a {what} that sentences do not know{did_you_mean(name, names) or _all(names)}"
        )


def _all(names: Iterable[str]) -> str:
    return f"; known here: {', '.join(names)}"


InOneLanguage = Annotated[Said, BeforeValidator(_words)]


class OwnWords(Table):
    """What the house says instead of room, shift, concierge and so on."""

    fr: InOneLanguage = Field(default={}, description=HOW)
    en: InOneLanguage = Field(default={}, description=HOW)
