"""A folder of collections that is synchronized between two computers loses nothing."""

import json
import random
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from examples import examples
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote
from lecun_viewer.own import stamp
from lecun_viewer.own.own_collections import OwnCollections
from lecun_viewer.own.own_folder import FOLDER, KNOWN, OLDER
from lecun_viewer.own.stamp import ProgramName, Stamp

from .own import draft, listed

STEPS = 1000


class Clock:
    """A clock that may stand still or go back, as those of two computers do."""

    def __init__(self, chance: random.Random) -> None:
        self._now = datetime(2026, 11, 26, 8, tzinfo=UTC)
        self._chance = chance

    def __call__(self) -> datetime:
        self._now += timedelta(microseconds=self._chance.choice([-3_000_000, 0, 1, 1000, 1_000_000]))
        return self._now


class Computer:
    """A computer with the program, and a folder that is synchronized."""

    def __init__(self, home: Path, now: Callable[[], datetime]) -> None:
        self.home = home
        self.folder = home / FOLDER
        self.own = OwnCollections(home, now)

    def quotes(self) -> list[Quote]:
        for each in self.own.digests():
            self.own.load(each)  # a copy is brought together with the collection
        return listed(self.own, "shared")

    def info(self) -> CollectionInfo:
        loaded = self.own.load("shared")
        assert loaded
        return loaded.info

    def kept_beside(self) -> str:
        return "".join(path.read_text(encoding="utf-8") for path in self.home.glob(f"{OLDER}/*"))

    def send_to(self, other: "Computer") -> None:
        """Copy all files over those of *other*, as a synchronized folder does."""
        other.folder.mkdir(parents=True, exist_ok=True)
        for path in self.folder.glob("*.jsonl"):
            shutil.copy2(path, other.folder / path.name)

    def leave_copy_with(self, other: "Computer", step: int) -> None:
        """Copy the file beside that of *other*, as programs do that see a conflict."""
        name = f"shared.sync-conflict-20261126-{step:06}-ABCDEFG.jsonl"
        shutil.copy2(self.folder / "shared.jsonl", other.folder / name)


def changed(quote: Quote, field: str, words: str, part: int) -> Quote:
    return Quote(**{**quote._asdict(), field: words, "part": part})


def words_of(quote: Quote) -> set[str]:
    return {quote.text, quote.topic, quote.source}


@pytest.mark.parametrize("seed", range(examples(0.02)))
def test_a_thousand_steps_on_two_computers_lose_nothing(tmp_path: Path, seed: int) -> None:
    """Each text that was saved is still there, or was replaced by somebody who saw it, or is kept beside."""
    chance = random.Random(seed)
    first, second = (Computer(tmp_path / name, Clock(chance)) for name in ("first", "second"))
    first.own.create("Shared")
    first.send_to(second)
    saved, replaced = set[str](), set[str]()
    for step in range(STEPS):
        here, there = chance.sample([first, second], 2)
        match chance.choices(["add", "edit", "remove", "name", "send", "leave", "look"], [3, 4, 2, 1, 2, 1, 1])[0]:
            case "add":
                here.own.add("shared", draft(f"text {step}")._replace(part=chance.randint(0, 3)))
                saved.add(f"text {step}")
            case "edit" | "remove" as act:
                quotes = here.quotes()
                if quotes:
                    before = chance.choice(quotes)
                    field = chance.choice(["text", "topic", "source"])
                    after = changed(before, field, f"text {step}", chance.randint(0, 3)) if act == "edit" else None
                    here.own.apply([QuoteChange(before, after)])
                    replaced |= words_of(before) - (words_of(after) if after else set())
                    saved.add(f"text {step}" if after else "")
            case "name":
                info = here.info()
                named = {each.number: each.title for each in info.parts} | {chance.randint(1, 3): f"text {step}"}
                parts = tuple(PartTitle(*each) for each in sorted(named.items()))
                here.own.change_head(info, info._replace(parts=parts))
                replaced |= {each.title for each in info.parts} - {each.title for each in parts}
                saved.add(f"text {step}")
            case "send":
                here.send_to(there)
            case "leave":
                here.leave_copy_with(there, step)
            case "look":
                here.quotes()
    for _ in range(3):
        first.quotes()
        first.send_to(second)
        second.quotes()
        second.send_to(first)
    assert first.quotes() == second.quotes()
    assert [*first.own.digests()] == [*second.own.digests()] == ["shared"]
    assert first.info().parts == second.info().parts
    left = {"", *(each for quote in first.quotes() for each in words_of(quote))} | {
        part.title for part in first.info().parts
    }
    beside = first.kept_beside() + second.kept_beside()
    lost = {text for text in saved - replaced - left if f'"{text}"' not in beside}
    assert not lost


def test_a_copy_of_the_whole_data_folder_goes_on_under_another_name(tmp_path: Path) -> None:
    """With one name, each would take the other's new quote for a removed quote."""
    first = Computer(tmp_path / "first", Clock(random.Random(1)))
    first.own.create("Shared", quotes=[draft("old")])
    shutil.copytree(first.home, tmp_path / "second")
    second = Computer(tmp_path / "second", Clock(random.Random(2)))
    for step in range(3):
        first.own.add("shared", draft(f"first {step}"))
        second.own.add("shared", draft(f"second {step}"))
        first.send_to(second)
        second.quotes()
        second.send_to(first)
    expected = {"old", *(f"{name} {step}" for name in ("first", "second") for step in range(3))}
    assert {quote.text for quote in first.quotes()} == {quote.text for quote in second.quotes()} == expected
    assert not first.kept_beside()
    assert not second.kept_beside()


def ticking() -> Callable[[], datetime]:
    """Return a clock that is a second later at each look."""
    seconds = count()
    return lambda: datetime(2026, 11, 26, 8, tzinfo=UTC) + timedelta(seconds=next(seconds))


def copied_before_a_change(copy: Path, now: Callable[[], datetime]) -> tuple[Computer, Computer]:
    """Return a computer and another that has its quote. The home was copied to *copy* before the quote was added."""
    first, other = (Computer(copy.with_name(name), now) for name in ("first", "other"))
    first.own.create("Shared", quotes=[draft("old")])
    shutil.copytree(first.home, copy)
    first.own.add("shared", draft("later"))
    first.send_to(other)
    other.quotes()
    return first, other


def test_a_folder_that_comes_back_gets_another_program_name(tmp_path: Path) -> None:
    """Under its old name it would seem to know its later changes. What they added would seem removed."""
    now = ticking()
    first, other = copied_before_a_change(tmp_path / "stick", now)
    on_stick = Computer(tmp_path / "stick", now)
    on_stick.own.add("shared", draft("on the stick"))
    shutil.rmtree(first.home)
    shutil.copytree(on_stick.home, first.home)
    back = Computer(first.home, now)
    back.own.add("shared", draft("after it came back"))
    other.send_to(back)
    found = {quote.text for quote in back.quotes()}
    assert found == {"old", "later", "on the stick", "after it came back"}


def test_a_title_and_parts_that_two_computers_change_both_stay(tmp_path: Path) -> None:
    now = ticking()
    first, second = (Computer(tmp_path / name, now) for name in ("first", "second"))
    first.own.create("Shared")
    first.send_to(second)
    second.quotes()
    first.own.change_head(first.info(), first.info()._replace(title="Ours"))
    parts = (PartTitle(1, "On War"),)
    second.own.change_head(second.info(), second.info()._replace(parts=parts))
    first.send_to(second)
    second.quotes()
    second.send_to(first)
    for computer in (first, second):
        assert (computer.info().title, computer.info().parts) == ("Ours", parts)
        assert not computer.kept_beside()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no time of the last change of a file's properties")
def test_a_folder_restored_over_itself_gets_another_program_name(tmp_path: Path) -> None:
    now = ticking()
    first, other = copied_before_a_change(tmp_path / "backup", now)
    shutil.copytree(tmp_path / "backup", first.home, dirs_exist_ok=True)
    restored = Computer(first.home, now)
    restored.own.add("shared", draft("after it was restored"))
    other.send_to(restored)
    assert {quote.text for quote in restored.quotes()} == {"old", "later", "after it was restored"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells no time of the last change of a file's properties")
def test_a_stamp_that_is_restored_into_its_file_gives_another_name(tmp_path: Path) -> None:
    """The file has its number again, or still. So the time of its change must tell."""
    name = ProgramName(tmp_path)
    first, second = (Stamp(f"2026-11-26T08:00:0{second}.000000Z", "program") for second in range(2))
    name.save_stamp(first)
    file = tmp_path / "program.json"
    backup = file.read_bytes()
    name.save_stamp(second)
    assert name.last_stamp() == second
    before = file.stat()
    while file.stat().st_ctime_ns == before.st_ctime_ns:  # the clock of a file system has ticks
        file.write_bytes(backup)
    assert file.stat().st_ino == before.st_ino
    assert name.last_stamp().by != "program"


@pytest.mark.parametrize("is_known_there", [True, False])
def test_a_change_by_hand_in_a_synchronized_file_is_taken_over_there(tmp_path: Path, is_known_there: bool) -> None:
    """It has the stamp of the line as it was. The line before the change is archived, for nobody knows who is right."""
    now = ticking()
    here, there = (Computer(tmp_path / name, now) for name in ("here", "there"))
    here.own.create("Shared", quotes=[draft("First."), draft("Second.")])
    here.send_to(there)
    if is_known_there:
        there.quotes()
    path = here.folder / "shared.jsonl"
    path.write_bytes(path.read_bytes().replace(b"First.", b"First, by hand."))
    if not is_known_there:
        here.own.add("shared", draft("Third."))
    here.send_to(there)
    expected = ["First, by hand.", "Second.", *["Third."] * (not is_known_there)]
    assert [quote.text for quote in there.quotes()] == expected
    assert [quote.text for quote in here.quotes()] == expected
    assert ('"First."' in there.kept_beside()) == is_known_there
    assert '"First."' in here.kept_beside()


def test_a_change_by_hand_is_not_lost_to_an_older_file_from_there(tmp_path: Path) -> None:
    now = ticking()
    here, there = (Computer(tmp_path / name, now) for name in ("here", "there"))
    here.own.create("Shared", quotes=[draft("First."), draft("Second.")])
    here.send_to(there)
    _, second = there.quotes()
    path = here.folder / "shared.jsonl"
    path.write_bytes(path.read_bytes().replace(b"First.", b"First, by hand."))
    assert [quote.text for quote in here.quotes()] == ["First, by hand.", "Second."]
    there.own.apply([QuoteChange(second, second._replace(text="Second, there."))])
    there.send_to(here)
    first, second = here.quotes()
    assert second.text == "Second, there."
    assert first.text == "First, by hand." or '"First, by hand."' in here.kept_beside()


def test_a_computer_with_the_home_of_another_has_another_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def name() -> str:
        own = OwnCollections(tmp_path, Clock(random.Random(1)))
        own.create("Any", quotes=[draft("words")])
        return str(json.loads((tmp_path / KNOWN / "program.json").read_bytes())["by"])

    there = name()
    assert name() == there
    monkeypatch.setattr(stamp, "MACHINE_ID", tmp_path / "machine-id")
    (tmp_path / "machine-id").write_text("0123456789abcdef0123456789abcdef\n", encoding="ascii")
    here = name()
    assert here != there
    assert name() == here
    (tmp_path / "machine-id").unlink()
    assert name() != here  # it has a name of its own only
