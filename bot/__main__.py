"""`python -m bot` and `laloge`."""

import gc

gc.disable()  # nothing that is made while modules load is garbage; looking for it took a third of the start

from bot.cli.main import main  # noqa: E402 - after the line above

__all__ = ["main"]

if __name__ == "__main__":
    main()
