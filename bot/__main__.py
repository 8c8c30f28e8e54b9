"""`python -m bot` and `laloge`."""

import gc


def main() -> None:
    """What `laloge` is told to do.

    Nothing that is made while modules load is garbage, and to look for it took a third of the start: `bot.cli.common.go`
    begins to collect.
    """
    gc.disable()
    from bot.cli.main import main as told

    told()


if __name__ == "__main__":
    main()
