"""A disk that is full, and a library that is behind the collections. ``cli/test_own_bad_days.py`` runs it."""

import json
import subprocess
import sys
from pathlib import Path

from cli.console import run_alone
from records.stories.full_disk import fill

TITLES = ("Letters", "Songs", "Plays")
LISTED = 40  # quotes of a collection, for which the library needs more room


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
    answer(folder, "add", "Of the first collection.")
    answer(folder, "collections")
    library = folder / "lecun-viewer" / "library.sqlite3"
    behind = library.read_bytes()
    for title in TITLES:
        document = folder / f"{title}.json"
        document.write_text(json.dumps([{"text": f"Number {number} of {title}."} for number in range(LISTED)]))
        answer(folder, "collections", "import", str(document), "--title", title)
    listed, quotes = answer(folder, "collections"), answer(folder, "list")
    assert all(title in "".join(listed) for title in TITLES), listed

    library.write_bytes(behind)
    fill(folder / "filling")
    assert answer(folder, "collections") == listed
    assert answer(folder, "list") == quotes
    assert library.read_bytes() == behind


def answer(folder: Path, *arguments: str) -> list[str]:
    """Return the lines that the console program prints, sorted. It must print no message."""
    done = run_alone(*arguments, XDG_DATA_HOME=str(folder))
    assert (done.returncode, done.stderr) == (0, ""), done
    return sorted(done.stdout.splitlines())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
