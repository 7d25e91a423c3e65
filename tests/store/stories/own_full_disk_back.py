"""A removed collection comes back where the disk is full. ``test_own_bad_days`` runs it in a mount namespace."""

import subprocess
import sys
from pathlib import Path

from cli.console import output_json, run_alone
from store.stories.full_disk import fill

IN_USE = ("collections", "collections-known")
TEXT = "Simplify, simplify. " * 5000


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], check=True)
    home = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"), str(folder))
    assert run_alone("add", TEXT, **home).returncode == 0
    (path,) = folder.rglob("collections/*.jsonl")
    assert run_alone("collections", "remove", path.stem, **home).returncode == 0
    assert TEXT.strip() not in texts(**home)  # the library has dropped it
    (archived,) = (each for each in folder.rglob("*.jsonl") if each.parent.name not in IN_USE)
    content = archived.read_bytes()
    fill(folder / "filling")
    done = run_alone("collections", "import", str(archived), **home)
    assert done.returncode, done
    assert not path.exists()
    assert archived.read_bytes() == content
    (folder / "filling").unlink()
    done = run_alone("collections", "import", str(archived), **home)
    assert done.returncode == 0, done
    assert TEXT.strip() in texts(**home)


def texts(**home: str) -> list[str]:
    return [each["text"] for each in output_json("list", by=lambda *said: run_alone(*said, **home))]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
