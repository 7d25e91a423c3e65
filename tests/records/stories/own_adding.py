"""Adds, edits and removes quotes until it is killed, and says what it began and what was done."""

import random
import sys
from pathlib import Path

from builders import draft, own_in, quotes_in
from lecun_viewer.core.change import QuoteChange


def main(folder: Path) -> None:
    own, chance = own_in(folder), random.Random()
    if not own.digests():
        own.create("My Quotes")
    quotes = quotes_in(folder, "my-quotes")
    while True:
        text = f"text-{chance.getrandbits(60):x}"
        act = chance.choice(["add", "edit", "remove"]) if quotes else "add"
        before = None if act == "add" else chance.choice(quotes)
        after = own.with_id(draft(text), "my-quotes") if act == "add" else before and before._replace(text=text)
        after = None if act == "remove" else after
        print("begin", before.text if before else "-", after.text if after else "-", flush=True)
        own.apply([QuoteChange(before, after)])
        print("done", flush=True)
        quotes = [each for each in quotes if each != before] + ([after] if after else [])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
