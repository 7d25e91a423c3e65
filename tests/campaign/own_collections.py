"""Two computers share collections, while files are cut, zeroed, emptied, swapped or copied, and writing is stopped.

Each quote that was saved and not deleted by the user is in a collection or among the older quotes. After the missing
quotes were restored, and the files went back and forth, each that nobody has deleted is in its collection.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from unittest.mock import patch

from lecun_viewer.own.own_folder import FOLDER, OLDER

from builders import draft
from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.state import CollectionsError, Trouble
from lecun_viewer.records.store import Records
from records.killing import said_until_killed

NAMES = ("mine", "talks")
STEPS = 16
KILLED_SHARE = 0.04  # of the tries: a program starts in half a second
MEMORY = Path("/dev/shm")  # a second file system
MOST_S = 0.05


class StoppedError(BaseException):
    """The program ends here, whatever it does."""


class Computer:
    """A computer with the program, and with folders that are synchronized."""

    def __init__(self, home: Path, random: Random) -> None:
        self.home, self.random = home, random
        self.folder = home / FOLDER
        self.older_texts = set[str]()
        self._seconds = 0.0
        self.start()

    def start(self) -> None:
        """Start the program anew."""
        self.own = Collections(Records(self.home, self._now), (), [])

    def _now(self) -> datetime:
        """Return a time that may stand still or go back."""
        self._seconds += self.random.choice([-3, 0, 0.001, 1])
        return datetime(2026, 11, 26, 8, tzinfo=UTC) + timedelta(seconds=self._seconds)

    def look(self) -> dict[str, list[str]]:
        """Return the texts of all quotes, by their collections."""
        for each in self.own.digests():
            self.own.load(each)  # a copy is brought together with its collection
        return {each: [quote.text for quote in self.own.every(each)] for each in self.own.digests()}

    def texts_of(self, collection_id: str) -> set[str]:
        return {quote.text for quote in self.own.every(collection_id)}

    def texts(self) -> set[str]:
        return {text for texts in self.look().values() for text in texts}

    def older(self) -> str:
        return "".join(path.read_text("utf-8", "replace") for path in self.home.glob(f"{OLDER}/*"))

    def files(self) -> list[Path]:
        return sorted(self.folder.glob("*.jsonl"))

    def send_to(self, other: "Computer") -> None:
        """Copy all files over those of *other*, as a synchronized folder does."""
        other.folder.mkdir(parents=True, exist_ok=True)
        for path in self.files():
            if path.stem in NAMES:
                shutil.copy(path, other.folder / path.name)

    def leave_copy_with(self, other: "Computer", number: int) -> None:
        for path in self.files():
            if path.stem in NAMES:
                shutil.copy(path, other.folder / f"{path.stem}.sync-conflict-{number:06}.jsonl")


class Try:
    """What is done in one try, and what must be there after it.

    Attributes:
        saved: The texts that the user has saved and neither changed nor deleted.
        archived: Those of them that may be among the older quotes only.
    """

    def __init__(self, random: Random, here: Computer, there: Computer) -> None:
        self.random, self.here, self.there = random, here, there
        self.saved, self.archived = set[str](), set[str]()
        self.done = list[str]()
        self._whole: tuple[Path, bytes] | None = None
        self._number = 0

    def step(self) -> None:
        computer, other = self.random.sample([self.here, self.there], 2)
        acts: dict[Callable[[Computer, Computer], None], int] = {
            self.add: 4,
            self.edit: 2,
            self.delete: 1,
            self.send: 3,
            self.leave_copy: 1,
            self.damage: 4,
            self.swap: 1,
            self.put_back: 3,
            self.restart: 2,
            self.repair: 2,
            self.remove_and_undo: 1,
            self.stop: 2,
        }
        act = self.random.choices(list(acts), list(acts.values()))[0]
        self.done.append(f"{act.__name__} {computer.home.name}")
        act(computer, other)

    def _text(self) -> str:
        self._number += 1
        return f"text {self._number}."

    def add(self, computer: Computer, _other: Computer) -> None:
        text = self._text()
        with suppress(CollectionsError):
            computer.own.add(self.random.choice(NAMES), draft(text))
            self.saved.add(text)

    def edit(self, computer: Computer, _other: Computer, *, deletes: bool = False) -> None:
        quotes = [quote for name in NAMES for quote in computer.own.every(name)]
        if quotes:
            before, text = self.random.choice(quotes), self._text()
            with suppress(CollectionsError):
                computer.own.apply([QuoteChange(before, None if deletes else before._replace(text=text))])
                self.saved.discard(before.text)
                if not deletes:  # another computer may have changed the quote, too, and only one of both stays
                    self.saved.add(text)
                    self.archived.add(text)

    def delete(self, computer: Computer, other: Computer) -> None:
        self.edit(computer, other, deletes=True)

    def send(self, computer: Computer, other: Computer) -> None:
        computer.send_to(other)

    def leave_copy(self, computer: Computer, other: Computer) -> None:
        computer.leave_copy_with(other, self._number)

    def damage(self, computer: Computer, _other: Computer) -> None:
        path = self.random.choice([path for path in computer.files() if path.stem in NAMES])
        whole = path.read_bytes()
        start, end = sorted(self.random.choices(range(len(whole) + 1), k=2))
        line_end = whole.find(b"\n", start) + 1
        damaged = {
            "cut": whole[:start],
            "cut at a line's end": whole[:line_end],
            "cut before a line's end": whole[: max(line_end - 1, 0)],
            "zeroed": whole[:start] + bytes(end - start) + whole[end:],
            "zeroed to its end": whole[:start] + bytes(len(whole) - start),
            "emptied": b"",
            "replaced": b"# Notes\n\nSome Markdown.\n",
        }
        what = self.random.choice(list(damaged))
        path.write_bytes(damaged[what])
        self._whole = self._whole or (path, whole)
        self.done[-1] += f" {path.stem} {what}"

    def swap(self, computer: Computer, _other: Computer) -> None:
        mine, talks = (computer.folder / f"{name}.jsonl" for name in NAMES)
        one, other = mine.read_bytes(), talks.read_bytes()
        mine.write_bytes(other)
        talks.write_bytes(one)

    def put_back(self, _computer: Computer, _other: Computer) -> None:
        if self._whole:
            path, whole = self._whole
            path.write_bytes(whole)
            self._whole = None

    def restart(self, computer: Computer, _other: Computer) -> None:
        computer.start()
        computer.own.ask_again()

    def repair(self, computer: Computer, _other: Computer) -> None:
        computer.look()
        is_deleted = self.random.random() < 0.3
        for each in [each for each in computer.own.messages if each.trouble is Trouble.INCOMPLETE]:
            before = computer.texts_of(each.collection_id)
            with suppress(CollectionsError):
                computer.own.repair(each.collection_id, is_deleted=is_deleted)
            # They are deleted from this collection. If two files were swapped, another has them, too, for a while.
            self.archived |= before - computer.texts_of(each.collection_id)
        computer.own.messages.clear()

    def remove_and_undo(self, computer: Computer, _other: Computer) -> None:
        name = self.random.choice(NAMES)
        change = CollectionChange(
            CollectionInfo(name, name, "", 0, is_own=True), None, archived=computer.own.new_archive_name(name)
        )
        with suppress(CollectionsError):
            computer.own.change_collection(change)
            computer.own.change_collection(change.opposite())

    def stop(self, computer: Computer, _other: Computer) -> None:
        """Stop the program while it adds, at any call that changes a file."""
        text, name = self._text(), self.random.choice(NAMES)
        with stopped_after(self.random.randrange(12)), suppress(StoppedError, CollectionsError):
            computer.own.add(name, draft(text))
            self.saved.add(text)
        computer.start()

    def lost(self) -> str:
        """Restore what is missing, let the files go back and forth, and return what is not there then."""
        both = (self.here, self.there)
        listed = self.here.texts() | self.there.texts()
        archived = self.here.older() + self.there.older()
        if gone := {text for text in self.saved - listed if f'"{text}"' not in archived}:
            return f"nowhere: {sorted(gone)}"
        for _ in range(4):
            for computer, other in (both, both[::-1]):
                computer.start()
                computer.look()
                for name in NAMES:
                    with suppress(CollectionsError):
                        computer.own.repair(name, is_deleted=False)
                computer.send_to(other)
                other.look()
        for computer in both:
            if gone := self.saved - self.archived - computer.texts():
                return f"not restored {computer.home.name}: {sorted(gone)}"
        return ""


@contextmanager
def stopped_after(calls: int) -> Iterator[None]:
    """Raise `StoppedError` after so many calls that change files, and at each after that."""
    left = [calls]

    def stopping(real: Callable[..., object]) -> Callable[..., object]:
        def call(*args: object, **kwargs: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise StoppedError
            return real(*args, **kwargs)

        return call

    with (
        patch.object(Path, "replace", stopping(Path.replace)),
        patch.object(Path, "unlink", stopping(Path.unlink)),
        patch.object(Path, "write_bytes", stopping(Path.write_bytes)),
        patch.object(os, "link", stopping(os.link)),
        patch.object(os, "fsync", stopping(os.fsync)),
    ):
        yield


def attempt(random: Random, folder: Path) -> str:
    if random.random() < KILLED_SHARE:
        return _killed(random, folder)
    elsewhere = MEMORY / folder.name
    here, there = Computer(folder / "here", random), Computer(folder / "there", random)
    if random.random() < 0.3 and MEMORY.is_dir():
        elsewhere.mkdir()
        here.home.mkdir()
        here.folder.symlink_to(elsewhere)
    try:
        tried = Try(random, here, there)
        for name in NAMES:
            here.own.create(name.title(), quotes=[draft(f"{name} {number}.") for number in range(3)])
            tried.saved |= {f"{name} {number}." for number in range(3)}
        here.send_to(there)
        there.look()
        for _ in range(STEPS):
            tried.step()
        lost = tried.lost()
        return f"{lost}; {'; '.join(tried.done)}" if lost else ""
    finally:
        shutil.rmtree(elsewhere, ignore_errors=True)


def _killed(random: Random, folder: Path) -> str:
    """Kill a program that adds quotes. Return which of the acknowledged are not there."""
    computer = Computer(folder, random)
    computer.own.create("Mine")
    saved = set[str]()
    for turn in range(2):
        command = [sys.executable, "-m", "campaign.own_collections", str(folder), str(turn)]
        tests = str(Path(__file__).parents[1])
        said = said_until_killed(command, random.randint(1, 30), MOST_S, {**os.environ, "PYTHONPATH": tests})
        if not said:
            return "the program that was to be killed has added nothing"
        saved |= set(said)
        computer.start()
        if gone := saved - computer.texts():
            return f"acknowledged and lost: {sorted(gone)}"
        if any(each.trouble is Trouble.INCOMPLETE for each in computer.own.messages):
            return "a killed program left a file that looks incomplete"
    return ""


def _add_until_killed(folder: Path, turn: str) -> None:
    own = Collections(Records(folder, lambda: datetime.now(UTC)), (), [])
    for number in range(10**6):
        text = f"{turn} {number}."
        own.add("mine", draft(text))
        print(text, flush=True)


if __name__ == "__main__":
    _add_until_killed(Path(sys.argv[1]), sys.argv[2])
