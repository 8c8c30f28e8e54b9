"""Write `weights.txt` anew: what each trait of a word tells."""

from pathlib import Path

from scripts.fillings.examples import examples
from scripts.fillings.perceptron import learned

PLACE = Path("bot/understanding/filling/weights.txt")

if __name__ == "__main__":
    lines = (f"{trait}\t{weight}\n" for trait, weight in learned([*examples()]).items())
    PLACE.write_text("".join(lines), encoding="utf-8")
