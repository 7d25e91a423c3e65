"""Own quotes on a disk that is read-only, and on a disk that is full. ``cli/test_own_bad_days.py`` runs it."""

import json
import subprocess
import sys
from pathlib import Path

from cli.console import Done, run_alone
from records.stories.full_disk import fill


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], check=True)
    assert console(folder, "add", "Kept.").returncode == 0
    assert texts(folder) == ["Kept."]
    file = folder / "lecun-viewer" / "collections" / "my-quotes.jsonl"
    content = file.read_bytes()

    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    for command in (["add", "Lost."], ["collections", "create", "Lost"], ["collections", "remove", "my-quotes"]):
        done = console(folder, *command)
        assert (done.returncode, done.stdout) == (1, ""), done
        assert done.stderr.startswith("Couldn’t change “"), done
        assert ": read-only file system.\n" in done.stderr, done
    assert texts(folder) == ["Kept."]
    assert file.read_bytes() == content

    subprocess.run(["mount", "-o", "remount,rw", folder], check=True)
    filling = folder / "filling"
    fill(filling)
    done = console(folder, "add", "Lost " * 2000)
    assert (done.returncode, done.stdout) == (1, ""), done
    assert done.stderr == "Couldn’t change “My Quotes”: the disk is full.\n", done.stderr
    assert texts(folder) == ["Kept."]
    assert file.read_bytes() == content

    filling.unlink()
    assert console(folder, "add", "Kept, too.").returncode == 0
    assert texts(folder) == ["Kept.", "Kept, too."]


def console(folder: Path, *arguments: str) -> Done:
    return run_alone(*arguments, XDG_DATA_HOME=str(folder))


def texts(folder: Path) -> list[str]:
    done = console(folder, "search", "in:my", "--json")
    assert (done.returncode, done.stderr) == (0, ""), done
    return [quote["text"] for quote in json.loads(done.stdout)]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
