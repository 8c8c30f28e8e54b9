"""A house as one readable file: imported, compared with the house as it is, and written back."""

from bot.store.house_file.form import HouseFile
from bot.store.house_file.load import apply, difference, save
from bot.store.house_file.merge import Difference
from bot.store.house_file.reading import read, read_text

__all__ = ["Difference", "HouseFile", "apply", "difference", "read", "read_text", "save"]
