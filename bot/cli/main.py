"""All subcommands, and the one place where an error becomes a sentence and an exit status."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import typer

from bot.core.errors import Misconfigured
from bot.store.engines.faults import StoreFailed

SUBCOMMANDS = ("demo", "run", "check", "play", "explain", "evaluate", "house", "doctor", "keys")
"""Each is a module beside this one, with a function of its name, or an `app` with several."""


def program(names: Sequence[str] = SUBCOMMANDS) -> typer.Typer:
    """The command line with these subcommands; only their modules are loaded."""
    app = typer.Typer(
        name="laloge",
        help="The concierge's lodge of a third place, in its own chat.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(lambda: None)  # also one subcommand alone is called by its name
    for name in names:
        module = import_module(f"bot.cli.{name}")
        if several := getattr(module, "app", None):
            app.add_typer(several, name=name)
        else:
            app.command(name)(getattr(module, name))
    return app


def wanted(arguments: Sequence[str]) -> Sequence[str]:
    """The subcommand that is named, so that `run` starts without what only `play` needs; else all."""
    named = next((word for word in arguments if not word.startswith("-")), "")
    return (named,) if named in SUBCOMMANDS else SUBCOMMANDS


def main() -> NoReturn:
    """Run a subcommand; what is wrong with the input is told in a sentence, with status 2."""
    try:
        program(wanted(sys.argv[1:]))()
    except (Misconfigured, StoreFailed) as error:
        print(f"laloge: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
    sys.exit(0)
