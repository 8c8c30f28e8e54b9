"""Write `weights.toml` anew: what each trait of a word tells."""

import json
from pathlib import Path

from scripts.fillings.examples import examples
from scripts.fillings.perceptron import learned

PLACE = Path("bot/understanding/filling/weights.toml")
HEAD = """# What each trait of a word tells of free words (traits.py), learned from labelled sentences: written by scripts/filling, not by hand.

"""

if __name__ == "__main__":
    lines = (
        f"{json.dumps(trait, ensure_ascii=False)} = {weight}\n"
        for trait, weight in learned([*examples()]).items()
    )
    PLACE.write_text(HEAD + "".join(lines), encoding="utf-8")
