"""A home of version 0.1.0 comes over whole, whatever happens meanwhile.

``tests/data/home-0.1.0`` was made by 0.1.0, and ``home-0.1.0.json`` has what its own readers said of it. The script
that made both is ``home-0.1.0.txt``.
"""

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from lecun_viewer.core.quote import Quote
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.days import DayLog
from lecun_viewer.records.earlier_versions import EarlierVersions
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.head import DAYS, FAVORITES
from lecun_viewer.records.line import HEAD, stamp_of, values_in
from lecun_viewer.records.log import Log
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records, Write
from lecun_viewer.records.upgrade import BEFORE, upgrade
from lecun_viewer.records.version_1 import converted

DATA = Path(__file__).parents[1] / "data"
HOME, SAID = DATA / "home-0.1.0", DATA / "home-0.1.0.json"
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
PAGE = 4096
OTHERS = ["collection-d7dacbec2aae882c", "my-quotes", "not-to-be-seen", "out-of-a-reader"]
"""The collections of the home besides “reading”."""
PLAIN: Mapping[str, Any] = {"part": 0, "topic": "", "source": "", "language": "en", "tags": [], "same_claims": []}
"""What a quote has whose line does not say it."""
OPERATIONS = ("open", "os.", "shutil.", "sqlite3.connect", "tempfile.")
"""How the names of audit events begin that change or open something."""


@pytest.fixture
def said() -> Any:
    """What 0.1.0 said of the home."""
    return json.loads(SAID.read_bytes())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the home."""
    return home_in(tmp_path / "home")


def home_in(folder: Path) -> Path:
    shutil.copytree(HOME, folder)
    return folder


def records_in(folder: Path) -> Records:
    """Return the records in *folder*, as a program has them that starts now."""
    return Records(folder, lambda: NOW)


def live(records: Records, name: str) -> dict[str, Any]:
    """Return what is in the live records of a log, by their ids, in order."""
    return {key.id or HEAD: values_in(line) for key, line in records.log(name).lines() if not key.deleted}


def quotes(records: Records, name: str) -> list[Mapping[str, Any]]:
    return [each for record, each in live(records, name).items() if record != HEAD and not record.startswith("part:")]


def stamp(moment: str | None) -> str:
    return stamp_of(datetime.fromisoformat(moment)) if moment else ""


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files in *folder*, by their names."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def logs(folder: Path) -> dict[str, bytes]:
    """Return the clean content of all logs in *folder*, by their names."""
    found = dict[str, bytes]()
    for path in sorted((folder / "records").glob("*.jsonl")):
        log = Log(path)
        log.refresh()
        found[path.stem] = log.document()
    return found


# What comes over


def test_the_favorites_their_notes_and_the_findings_come_over(folder: Path, said: Any) -> None:
    records = records_in(folder)
    assert upgrade(folder, records)
    found = live(records, FAVORITES)
    for favorite in said["favorites"]:
        quote_id, marked = favorite["quote"]["id"], stamp(favorite["marked_at"])
        star = found.pop(f"star:{quote_id}")
        assert (star["quote"], star["attribution"]) == (favorite["quote"], favorite["attribution"])
        assert (star["added"], star["changed"]) == (marked, marked)
        if favorite["note"]:
            note, written = found.pop(f"note:{quote_id}"), stamp(favorite["note_changed_at"])
            assert (note["quote"], note["text"], note["written"]) == (favorite["quote"], favorite["note"], written)
            assert note["changed"] == written
    for finding in said["findings"]:
        record, checked = found.pop(f"finding:{finding['quote']['id']}"), stamp(finding["checked_at"])
        names = ("quote", "status", "where", "url", "date", "note")
        assert {name: record[name] for name in names} == {name: finding[name] for name in names}
        assert (record["added"], record["changed"]) == (checked, checked)
    assert not found


def test_the_days_come_over_and_none_is_notified_twice(folder: Path, said: Any) -> None:
    records = records_in(folder)
    upgrade(folder, records)
    found = live(records, DAYS)
    assert [*found] == [day["day"] for day in said["days"]]
    for day in said["days"]:
        record = found[day["day"]]
        assert (record["quote"], record.get("empty_pool")) == (day["quote"], day["empty_pool"])
        assert bool(record.get("notified")) == day["was_notified"]


def test_the_collections_come_over_with_parts_tags_remarks_and_order(folder: Path, said: Any) -> None:
    records = records_in(folder)
    upgrade(folder, records)
    Mirror(records, folder / "collections", has_favorites=True).synchronize()  # which reads the file without a copy
    assert records.names() == sorted(said["collections"])
    for name, collection in said["collections"].items():
        found = live(records, name)
        head = found[HEAD]
        assert (head["title"], head.get("introduction", "")) == (
            collection["info"]["title"],
            collection["info"]["introduction"],
        )
        parts = sorted(
            (each["place"], int(record.removeprefix("part:")), each["title"])
            for record, each in found.items()
            if record.startswith("part:")
        )
        assert [{"number": number, "title": title} for _place, number, title in parts] == collection["info"]["parts"]
        assert [each["id"] for each in quotes(records, name)] == [each["id"] for each in collection["quotes"]]
        for record, quote in zip(quotes(records, name), collection["quotes"], strict=True):
            said_of_it = {**PLAIN, **record}
            names = ("text", "part", "topic", "source", "language", "tags", "same_claims")
            assert {each: said_of_it[each] for each in names} == {each: quote[each] for each in names}
            assert tuple(record.get("authors", ())) == tuple(quote["authors"])
            provenance = record.get("provenance", {})
            known = {each: text for each, text in quote["provenance"].items() if text is not None}
            known |= {"evidence": "print"} if "evidence" in known else {}
            assert {each: text for each, text in provenance.items() if each != "highlighted"} in (known, {})
        digests = {values_in(line).get("imported"): key.id for key, line in records.log(name).lines()}
        digests.pop(None, None)
        assert digests == collection["imported"]


def values_of_0_1_0(quote: Quote) -> dict[str, Any]:
    """Return the values of *quote* that version 0.1.0 knew. It kept no time of a highlight, and sources as words."""
    values = quote.to_dict()
    assert values.pop("highlighted_at") == ""
    assert values["provenance"].pop("source") is None
    return values


def test_the_stores_say_what_those_of_0_1_0_said(folder: Path, said: Any) -> None:
    records = records_in(folder)
    upgrade(folder, records)
    store, own, days = FavoriteStore(records), Collections(records, (), []), DayLog(records)
    assert [values_of_0_1_0(each.quote) for each in store.values()] == [each["quote"] for each in said["favorites"]]
    assert [each.note for each in store.values()] == [each["note"] for each in said["favorites"]]
    assert [stamp(str(each.marked_at)) for each in store.values()] == [stamp(e["marked_at"]) for e in said["favorites"]]
    noted = [str(each.note_changed_at) if each.note else "" for each in store.values()]
    assert [*map(stamp, noted)] == [stamp(each["note"] and each["note_changed_at"]) for each in said["favorites"]]
    assert [values_of_0_1_0(each.quote) for each in store.findings()] == [each["quote"] for each in said["findings"]]
    assert [each.note for each in store.findings()] == [each["note"] for each in said["findings"]]
    for name, collection in said["collections"].items():
        loaded = own.load(name)
        assert loaded
        assert [values_of_0_1_0(each) for each in loaded.quotes] == collection["quotes"]
        assert loaded.info.to_dict() == collection["info"]
        assert loaded.imported() == collection["imported"]
    assert not own.messages
    for day in said["days"]:
        recorded = days.get(date.fromisoformat(day["day"]))
        assert recorded
        assert (values_of_0_1_0(recorded.quote), recorded.empty_pool) == (day["quote"], day["empty_pool"])
        assert days.was_notified(recorded.day) == day["was_notified"]
    found = {
        (each.quote.collection, each.quote.text, each.title) for each in EarlierVersions(records, own).find().quotes
    }
    assert found >= {(each["collection"], each["text"], each["title"]) for each in said["older"]}
    assert ("gone", said["gone"]["gone"], "Gone") in found


def test_a_quote_that_was_changed_keeps_its_own_time(folder: Path) -> None:
    records = records_in(folder)
    upgrade(folder, records)
    found = {each["text"]: each for each in quotes(records, "reading")}
    corrected, laptop = found["Sentence 4, corrected."], found["Sentence 5, as the laptop has it."]
    assert corrected["changed"] == "2026-11-20T07:24:09.123519Z"
    assert laptop["changed"] == "2026-11-20T09:22:07.123505Z"
    assert "2026-11-20T07:16:01.123463Z" < corrected["added"] < laptop["added"] < "2026-11-20T07:16:01.124Z"
    assert not {"stamps", "seen"} & corrected.keys()


def test_what_the_other_computer_has_deleted_is_deleted_and_among_the_older(folder: Path) -> None:
    records = records_in(folder)
    upgrade(folder, records)
    log = records.log("reading")
    [gone] = [key for key in log.keys_in_order() if (key.id or "").startswith("sentence-7-")]
    assert gone.deleted
    assert gone.changed < "2026-11-21"  # never now
    assert b"Sentence 7 of a batch." in (folder / "collections-older" / "reading.jsonl").read_bytes()


def test_a_collection_whose_file_is_gone_can_be_restored(folder: Path) -> None:
    before = contents(folder / "collections-older")
    records = records_in(folder)
    upgrade(folder, records)
    assert "gone" not in records.names()
    added = {name: found for name, found in contents(folder / "collections-older").items() if name not in before}
    [name] = (each for each in added if each.startswith("gone-"))
    assert added[name] == (HOME / "collections-known" / "gone.jsonl").read_bytes()
    assert all(contents(folder / "collections-older")[each].startswith(found) for each, found in before.items())


def test_a_collection_whose_file_went_during_an_upgrade_comes_over_whole(folder: Path) -> None:
    known = (folder / "collections-known" / "reading.jsonl").read_bytes()
    whole = records_in(folder.with_name("whole"))
    whole.unite("reading", [converted(known, "reading")])
    (folder / "collections" / "reading.jsonl").unlink()
    records = records_in(folder)
    records.unite("reading", [b"\n".join(whole.log("reading").document().split(b"\n")[:3])])
    upgrade(folder, records)
    assert live(records, "reading").keys() == live(whole, "reading").keys()
    assert not [*(folder / "collections-older").glob("reading-*")]


def test_the_old_files_are_moved_and_none_is_lost(folder: Path) -> None:
    before = contents(folder)
    records = records_in(folder)
    upgrade(folder, records)
    moved = contents(folder / BEFORE)
    for name in ("favorites.sqlite3", "days.sqlite3"):
        assert moved.pop(name) == before.pop(name)
    for name in [each for each in before if Path(each).parts[0] in ("backups", "collections-known")]:
        assert moved.pop(name) == before.pop(name)
        assert not (folder / name).exists()
    copied = {name: moved.pop(name) for name in [*moved] if Path(name).parts[0] == "collections"}
    for name, content in copied.items():
        assert before[name] == content == (folder / name).read_bytes()
    assert not moved


def test_nothing_in_the_folder_of_old_files_is_replaced(folder: Path) -> None:
    (folder / BEFORE).mkdir()
    (folder / BEFORE / "favorites.sqlite3").write_bytes(b"Of another day")
    upgrade(folder, records_in(folder))
    assert (folder / BEFORE / "favorites.sqlite3").read_bytes() == b"Of another day"
    assert (folder / BEFORE / "favorites-2.sqlite3").read_bytes() == (HOME / "favorites.sqlite3").read_bytes()


def test_a_second_upgrade_does_nothing(folder: Path) -> None:
    upgrade(folder, records_in(folder))
    before = contents(folder)
    assert not upgrade(folder, records_in(folder))
    assert contents(folder) == before


def test_a_new_home_has_nothing_to_upgrade(tmp_path: Path) -> None:
    assert not upgrade(tmp_path / "home", records_in(tmp_path / "home"))
    assert not (tmp_path / "home").exists()


def test_old_files_that_come_back_bring_nothing_back_that_was_removed_since(folder: Path) -> None:
    """0.1.0 was still open, and wrote its favorites again."""
    records = records_in(folder)
    upgrade(folder, records)
    star = next(each for each in live(records, FAVORITES) if each.startswith("star:"))
    records.write([Write(FAVORITES, star, lambda _line: True, None)])
    before = logs(folder)
    shutil.copy(HOME / "favorites.sqlite3", folder)
    assert upgrade(folder, records)
    assert logs(folder) == before
    assert (folder / BEFORE / "favorites-2.sqlite3").exists()


def test_favorites_that_were_saved_before_there_were_collections(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    shutil.copy(DATA / "favorites-before-collections.sqlite3", folder / "favorites.sqlite3")
    records = records_in(folder)
    upgrade(folder, records)
    exported = json.loads((DATA / "favorites-before-collections.json").read_bytes())
    found = live(records, FAVORITES)
    for favorite in exported["favorites"]:
        star = found.pop(f"star:{favorite['quote']['id']}")
        assert star["quote"] == favorite["quote"]
        assert star["added"] == stamp(favorite["marked_at"])
        if favorite["note"]:
            note = found.pop(f"note:{favorite['quote']['id']}")
            assert (note["text"], note["written"]) == (favorite["note"], stamp(favorite["note_changed_at"]))
    for finding in exported["checks"]:
        assert found.pop(f"finding:{finding['quote']['id']}")["note"] == finding["note"]
    assert not found


def test_a_favorites_file_of_the_first_version(folder: Path) -> None:
    """It has no findings, and does not say when a note was written."""
    path = folder / "favorites.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT quote_id, marked_at, note, snapshot FROM favorite").fetchall()
    path.unlink()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "CREATE TABLE favorite (quote_id TEXT PRIMARY KEY, marked_at TEXT NOT NULL, note TEXT NOT NULL,"
            " snapshot TEXT NOT NULL, checksum INTEGER NOT NULL)"
        )
        checked = [(*row, crc32("".join(f"{len(text)}:{text}" for text in row).encode())) for row in rows]
        connection.executemany("INSERT INTO favorite VALUES (?, ?, ?, ?, ?)", checked)
        connection.execute("PRAGMA user_version = 1")
    records = records_in(folder)
    upgrade(folder, records)
    found = live(records, FAVORITES)
    for quote_id, marked_at, note, _snapshot in rows:
        assert found.pop(f"star:{quote_id}")["changed"] == stamp(marked_at)
        if note:
            record = found.pop(f"note:{quote_id}")
            assert (record["text"], record["written"], record["changed"]) == (note, "", stamp(marked_at))
    assert not found


def test_on_two_computers_the_same_home_gives_the_same_records(tmp_path: Path) -> None:
    first, second = (home_in(tmp_path / name) for name in ("first", "second"))
    upgrade(first, Records(first, lambda: NOW))
    upgrade(second, Records(second, lambda: datetime(2027, 1, 1, tzinfo=UTC)))
    assert logs(first) == logs(second)


def test_the_folder_is_united_without_any_change(folder: Path) -> None:
    """It still has the files of 0.1.0, which become those of this version."""
    records = records_in(folder)
    upgrade(folder, records)
    before = logs(folder)
    older = contents(folder / "collections-older")
    assert not Mirror(records, folder / "collections", has_favorites=True).synchronize()
    after = logs(folder)
    assert {name: after[name] for name in before if name != FAVORITES} == {
        name: found for name, found in before.items() if name != FAVORITES
    }
    assert contents(folder / "collections-older") == older
    for path in (folder / "collections").glob("*.jsonl"):
        assert values_in(path.read_bytes().split(b"\n")[0])["version"] == 2
    assert len(contents(folder / "collections")) == len(contents(HOME / "collections")) + 1


# What happens meanwhile


class Stopped(BaseException):
    """The program is killed."""


class Stopper:
    """Stops at the nth operation on files, if it is on."""

    def __init__(self) -> None:
        self.left = -1
        self.error: BaseException = Stopped()
        self.root = ""

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self.left < 0 or not event.startswith(OPERATIONS) or self.root not in str(arguments[:2]):
            return
        self.left -= 1
        if self.left < 0:
            raise self.error


STOPPER = Stopper()
sys.addaudithook(STOPPER)  # it can't be removed, so it is off but for these tests


@contextmanager
def stopping(after: int, error: BaseException, root: Path) -> Iterator[None]:
    STOPPER.error, STOPPER.root, STOPPER.left = error, str(root), after
    try:
        yield
    finally:
        STOPPER.left = -1


def everything(folder: Path) -> tuple[dict[str, bytes], dict[str, bytes], set[bytes]]:
    """Return the logs, the old files and all older lines. A program that is killed leaves unfinished files."""
    older = b"\n".join(
        found for name, found in contents(folder / "collections-older").items() if not name.endswith(".unfinished")
    ).split(b"\n")
    old = {name: found for name, found in contents(folder / BEFORE).items() if not name.endswith(".unfinished")}
    return logs(folder), old, set(older)


@pytest.mark.slow
@pytest.mark.parametrize("error", [Stopped(), OSError(errno.ENOSPC, "No space left on device")], ids=["kill", "full"])
def test_an_upgrade_that_is_stopped_anywhere_goes_on(tmp_path: Path, error: BaseException) -> None:
    whole = home_in(tmp_path / "whole")
    upgrade(whole, records_in(whole))
    expected = everything(whole)
    after, is_done = 0, False
    while not is_done:
        folder = home_in(tmp_path / f"home-{after}")
        with stopping(after, error, folder):
            with suppress(Stopped, OSError):
                upgrade(folder, records_in(folder))
            is_done = STOPPER.left >= 0
        upgrade(folder, records_in(folder))
        assert everything(folder) == expected, after
        assert not upgrade(folder, records_in(folder))
        shutil.rmtree(folder)
        after += 1
    assert after > 50


def test_two_programs_start_at_once(tmp_path: Path) -> None:
    whole = home_in(tmp_path / "whole")
    upgrade(whole, records_in(whole))
    folder = home_in(tmp_path / "home")
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from lecun_viewer.records.store import Records; from lecun_viewer.records.upgrade import upgrade\n"
        "folder = Path(sys.argv[1]); print('ready', flush=True); sys.stdin.readline()\n"
        "upgrade(folder, Records(folder, lambda: datetime.now(UTC)))\n"
    )
    command = [sys.executable, "-c", program, str(folder)]
    running = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    for each in running:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in running:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    assert [each.communicate() and each.returncode for each in running] == [0, 0, 0]
    assert everything(folder) == everything(whole)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be written")
def test_a_folder_that_is_read_only_says_so(folder: Path) -> None:
    before = contents(folder)
    folder.chmod(0o500)
    try:
        with pytest.raises(OSError, match="ermission"):
            upgrade(folder, records_in(folder))
        assert contents(folder) == before
    finally:
        folder.chmod(0o700)


def test_a_favorites_file_that_another_program_has_locked_is_read_the_next_time(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "favorites.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(OSError, match="in use"):
            upgrade(folder, records_in(folder))
        assert (folder / "favorites.sqlite3").exists()
        assert "reading" in logs(folder)  # what can be brought over is
    upgrade(folder, records_in(folder))
    assert live(records_in(folder), FAVORITES)


# Damage


def zero(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * PAGE)
        file.write(bytes(PAGE))


def pages() -> range:
    return range((HOME / "favorites.sqlite3").stat().st_size // PAGE)


@pytest.mark.parametrize("page", pages())
def test_a_zeroed_page_of_the_favorites_costs_nothing_that_the_backup_has(folder: Path, page: int) -> None:
    whole = folder.with_name("whole")
    shutil.copytree(folder, whole)
    upgrade(whole, records_in(whole))
    zero(folder / "favorites.sqlite3", page)
    upgrade(folder, records_in(folder))
    assert logs(folder)[FAVORITES] == logs(whole)[FAVORITES]
    assert (folder / BEFORE / "favorites.sqlite3").exists()


def rows_in(path: Path) -> set[tuple[Any, ...]]:
    """Return the rows of both tables that SQLite can read, from either end."""
    found = set[tuple[Any, ...]]()
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        for table in ("favorite", "own_check"):
            for direction in ("ASC", "DESC"):
                with suppress(sqlite3.Error):
                    for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid {direction}"):
                        found.add((table, *row))
    return found


@pytest.mark.parametrize("page", pages())
def test_without_a_backup_all_sound_rows_come_over(folder: Path, page: int) -> None:
    shutil.rmtree(folder / "backups")
    path = folder / "favorites.sqlite3"
    zero(path, page)
    sound = rows_in(path) & rows_in(HOME / "favorites.sqlite3")
    records = records_in(folder)
    upgrade(folder, records)
    found = {each for each in live(records, FAVORITES) if not each.startswith("note:")}
    assert found == {f"{'star' if row[0] == 'favorite' else 'finding'}:{row[1]}" for row in sound}


def test_rows_that_are_not_reached_any_more_come_from_the_backup(folder: Path) -> None:
    """A page above others leads to all but one (“Database File Format”, section 1.6). No row is damaged."""
    path, whole = folder / "favorites.sqlite3", folder.with_name("whole")
    shutil.copytree(folder, whole)
    upgrade(whole, records_in(whole))
    content = bytearray(path.read_bytes())
    above = [page * PAGE for page in pages() if content[page * PAGE] == 5 and content[page * PAGE + 4] > 1]
    assert above
    for start in above:
        content[start + 4] -= 1  # the number of its cells
    path.write_bytes(content)
    assert len(rows_in(path)) < len(rows_in(HOME / "favorites.sqlite3"))
    upgrade(folder, records_in(folder))
    assert logs(folder)[FAVORITES] == logs(whole)[FAVORITES]


@pytest.mark.parametrize("how", ["missing", "empty", "cut", "no database"])
def test_without_the_favorites_file_the_backup_comes_over(folder: Path, how: str) -> None:
    path = folder / "favorites.sqlite3"
    expected = folder.with_name("whole")
    shutil.copytree(folder, expected)
    upgrade(expected, records_in(expected))
    match how:
        case "missing":
            path.unlink()
        case "empty":
            path.write_bytes(b"")
        case "cut":
            path.write_bytes(path.read_bytes()[:300])
        case "no database":
            path.write_bytes(b"Dear diary. " * 1000)
    upgrade(folder, records_in(folder))
    assert logs(folder)[FAVORITES] == logs(expected)[FAVORITES]


@pytest.mark.parametrize(("hour", "note"), [(1, "Note 1, written anew"), (23, "Of the backup")])
def test_of_a_damaged_file_and_its_backup_the_newer_note_counts(folder: Path, hour: int, note: str) -> None:
    path, backup = folder / "favorites.sqlite3", folder / "backups" / "favorites-2026-11-21.sqlite3"
    with closing(sqlite3.connect(backup)) as connection, connection:
        [row] = connection.execute("SELECT * FROM favorite WHERE note = 'Note 1, written anew'")
        quote_id, marked_at, _note, snapshot, _checksum, _at = row
        texts = (quote_id, marked_at, "Of the backup", snapshot, f"2026-11-20T{hour:02}:00:00.000000+00:00")
        connection.execute(
            "UPDATE favorite SET note = ?, note_changed_at = ?, checksum = ? WHERE quote_id = ?",
            (texts[2], texts[4], crc32("".join(f"{len(text)}:{text}" for text in texts).encode()), quote_id),
        )
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE favorite SET note = note || '!' WHERE quote_id <> ?", (quote_id,))  # another byte
    records = records_in(folder)
    upgrade(folder, records)
    found = live(records, FAVORITES)
    assert found[f"note:{quote_id}"]["text"] == note
    assert not [each for each in found.values() if each.get("text", "").endswith("!")]


def test_a_table_that_never_ends_is_not_read(folder: Path) -> None:
    """A view of that name may come from somebody else."""
    path = folder / "favorites.sqlite3"
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE VIEW favorite AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT i AS quote_id, '' AS marked_at, '' AS note, '' AS snapshot, 0 AS checksum FROM n"
        )
    records = records_in(folder)
    upgrade(folder, records)
    assert live(records, FAVORITES)  # of the backup


def test_a_journal_that_a_crash_has_left_is_played_back(folder: Path) -> None:
    """The half of a transaction that is in the file is not in the records."""
    path = folder / "favorites.sqlite3"
    shutil.rmtree(folder / "backups")
    expected = folder.with_name("whole")
    shutil.copytree(folder, expected)
    upgrade(expected, records_in(expected))
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("DELETE FROM favorite")
        connection.execute("CREATE TABLE filler (text)")
        connection.execute("INSERT INTO filler VALUES (zeroblob(100000))")
        half = {each: each.read_bytes() for each in folder.iterdir() if each.name.startswith("favorites.sqlite3")}
        connection.execute("ROLLBACK")
    assert len(half) == 2, "there is no journal"
    for each, content in half.items():
        each.write_bytes(content)
    upgrade(folder, records_in(folder))
    assert logs(folder)[FAVORITES] == logs(expected)[FAVORITES]
    assert {each.name for each in half} <= {each.name for each in (folder / BEFORE).iterdir()}


@pytest.mark.parametrize("lines", range(1, 14))
def test_a_collection_that_is_cut_comes_over_whole(folder: Path, lines: int) -> None:
    """What the file lacks is in the known copy. What that lacks is in the rest of the file."""
    path, known = (folder / name / "reading.jsonl" for name in ("collections", "collections-known"))
    content = path.read_bytes().split(b"\n")
    path.write_bytes(b"\n".join([*content[:lines], content[lines][: len(content[lines]) // 2]]))
    upgrade(folder, records_in(folder))
    found = {each["id"] for each in quotes(records_in(folder), "reading")}
    known_ids = {json.loads(line)["id"] for line in (HOME / known.relative_to(folder)).read_bytes().splitlines()[1:]}
    assert found >= known_ids
    assert found >= {json.loads(line)["id"] for line in content[1:lines]}


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"<<<<<<< HEAD\n"], ids=["empty", "zeroed", "no head"])
def test_a_collection_whose_file_has_lost_all_comes_from_the_known_copy(folder: Path, content: bytes) -> None:
    (folder / "collections" / "reading.jsonl").write_bytes(content)
    records = records_in(folder)
    upgrade(folder, records)
    known = (HOME / "collections-known" / "reading.jsonl").read_bytes().splitlines()[1:]
    assert {each["id"] for each in quotes(records, "reading")} == {json.loads(line)["id"] for line in known}


def test_a_file_of_another_collection_in_the_place_of_one_deletes_nothing(folder: Path) -> None:
    shutil.copy(folder / "collections" / "out-of-a-reader.jsonl", folder / "collections" / "reading.jsonl")
    records = records_in(folder)
    upgrade(folder, records)
    Mirror(records, folder / "collections", has_favorites=True).synchronize()
    found = {each["id"] for each in quotes(records, "reading")}
    known = (HOME / "collections-known" / "reading.jsonl").read_bytes().splitlines()[1:]
    assert found >= {json.loads(line)["id"] for line in known}


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read")
def test_a_file_that_can_not_be_read_keeps_no_other_back(folder: Path) -> None:
    path = folder / "collections" / "reading.jsonl"
    path.chmod(0)
    with pytest.raises(OSError, match="ermission"):
        upgrade(folder, records_in(folder))
    assert [each for each in logs(folder) if not each.startswith("@")] == OTHERS
    path.chmod(0o600)
    upgrade(folder, records_in(folder))
    assert [each for each in logs(folder) if not each.startswith("@")] == [*OTHERS, "reading"]


def test_a_folder_of_collections_that_is_away_is_waited_for(folder: Path) -> None:
    (folder / "collections").rename(folder.with_name("disk"))
    (folder / "collections").symlink_to(folder.with_name("away"))
    records = records_in(folder)
    with pytest.raises(FileNotFoundError):
        upgrade(folder, records)
    assert not records.names()
    assert live(records, FAVORITES)
    folder.with_name("disk").rename(folder.with_name("away"))
    upgrade(folder, records)
    assert "reading" in records.names()
