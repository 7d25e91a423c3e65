"""Own collections on a disk that fills up. ``test_own_bad_days`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from builders import draft, own_in, quotes_in, refusal, texts
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.records.state import CollectionMessage, CollectionsError, Trouble
from records.stories.full_disk import fill


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], check=True)
    own = own_in(folder)
    name = own.create("My Quotes", quotes=[draft("First.")])
    second = own.add(name, draft("Second."))
    fill(folder / "filling")
    shown = texts(quotes_in(folder, name))
    while not (refused := refusal(own, name, draft("n" * 3000))):
        shown.append("n" * 3000)
    assert refused == CollectionMessage(Trouble.NOT_CHANGED, "My Quotes", Failure(Cause.DISK_FULL))
    assert sorted(texts(quotes_in(folder, name))) == sorted(shown)
    for after in (second._replace(text="m" * 20_000), None):
        with suppress(CollectionsError):
            own.apply([QuoteChange(second, after)])
            shown.remove(second.text)  # a shorter file may have room
        assert sorted(texts(quotes_in(folder, name))) == sorted(shown)
    (folder / "filling").unlink()
    own.add(name, draft("Third."))
    assert sorted(texts(quotes_in(folder, name))) == sorted([*shown, "Third."])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
