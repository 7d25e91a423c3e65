"""Notes in a folder of the user, such as a vault of Obsidian. What an export didn't write is never touched.

A note is found again by its mark, even if the user has renamed its file. A note that the user has changed stays as it
is. A new note gets a free name. Names are compared without case, because some systems don't tell ``a`` from ``A``.
"""

from collections.abc import Iterable, Iterator
from itertools import count
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from lecun_viewer.core.failure import Cause, FailureError
from lecun_viewer.exchange.notes import SUFFIX, Mark, Note, mark_of
from lecun_viewer.system.files import write_durably


class Written(NamedTuple):
    """What became of the notes. Notes that were the same already are in no list.

    Attributes:
        changed: The files that the user has changed since, and that are as the user left them.
    """

    new: list[Path]
    updated: list[Path]
    changed: list[Path]


def write_notes(folder: Path, notes: Iterable[Note]) -> Written:
    """Write *notes* into *folder*, which is made if it is missing. Each file is replaced whole.

    Raises:
        OSError: A note could not be written. The error names its file. Notes before it are written.
    """
    if folder.exists() and not folder.is_dir():
        raise FailureError(0, Cause.FILE_IN_THE_WAY, str(folder))
    folder.mkdir(parents=True, exist_ok=True)
    present = {mark.key: (path, mark) for path, mark in _marked_files(folder)}
    taken = {_spelled(path.name) for path in folder.iterdir()}
    written = Written([], [], [])
    for note in notes:
        content = note.document.encode("utf-8", "replace")
        if note.key not in present:
            path = _free(folder, note.name, taken)
            taken.add(_spelled(path.name))
            write_durably(path, content)
            written.new.append(path)
            continue
        path, mark = present[note.key]
        if path.read_bytes().replace(b"\r\n", b"\n") == content:
            continue
        if mark.is_unchanged:
            write_durably(path, content)
        (written.updated if mark.is_unchanged else written.changed).append(path)
    return written


def _marked_files(folder: Path) -> Iterator[tuple[Path, Mark]]:
    """Yield the files of *folder* that an export wrote."""
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        if path.is_symlink() or not path.is_file():
            continue
        if mark := mark_of(path.read_bytes().decode("utf-8", "replace")):
            yield path, mark


def _free(folder: Path, name: str, taken: set[str]) -> Path:
    """Return a path in *folder* that is not *taken*: “name”, or “name 2” and so on."""
    names = (f"{name}{'' if number == 1 else f' {number}'}{SUFFIX}" for number in count(1))
    return folder / next(each for each in names if _spelled(each) not in taken)


def _spelled(name: str) -> str:
    return normalize("NFC", name).casefold()
