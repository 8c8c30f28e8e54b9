"""Run the benchmarks named, or the usual ones; the exit status is 1 when a figure misses its aim."""

import argparse
import importlib
import sys

USUAL = ("engine", "matrix", "pictures", "understanding")
KNOWN = (*USUAL, "crowd", "discord", "helpers", "scale")


def main() -> int:
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument(
        "name",
        nargs="*",
        choices=(*KNOWN, []),
        help=f"{', '.join(KNOWN)}; without a name {', '.join(USUAL)}: the others take their time",
    )
    held = True
    for name in parser.parse_args().name or USUAL:
        print(f"{name}:", flush=True)
        for figure in importlib.import_module(f"benchmarks.{name}").run():
            print(f"  {figure}", flush=True)
            held = held and figure.held
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
