"""The command line: `laloge demo | run | check | play | explain | house | doctor`."""

from bot.cli.main import program

__all__ = ["program"]
