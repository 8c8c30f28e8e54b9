"""What whoever runs the bot has set: `config.toml` and the environment, checked once and frozen.

Read first: the file given, else the one that LALOGE_CONFIG names, else `config.toml` here when there is one. A variable such as
LALOGE_MATRIX_TOKEN then overrides its key. Secrets stand elsewhere and are referred to; no message ever shows a value.
"""

from bot.config.parts import Database, Discord, Log, Matrix
from bot.config.settings import Settings, load

__all__ = ["Database", "Discord", "Log", "Matrix", "Settings", "load"]
