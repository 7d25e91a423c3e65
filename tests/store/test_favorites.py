"""The favorites. They are on the disk when a change returns, and two programs share them."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lecun_viewer.store import favorite_tables
from lecun_viewer.store.favorite_tables import FILE_NAME

from examples import examples
from fakes import MORNING, Calendar, marked, of_a_newer_version
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import Favorite, FavoritesError, FavoritesProblem, Finding, Restored, Trouble
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.library import database
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from only_elsewhere import removes_an_open_file

from .findings import checked, save_finding

NEWEST = len(favorite_tables.MIGRATIONS)
DATA = Path(__file__).resolve().parents[1] / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def other(store: FavoriteStore, folder: Path, calendar: Calendar) -> Iterator[FavoriteStore]:
    """The same favorites, opened a second time."""
    made = FavoriteStore(Records(Records(folder, calendar)))
    yield made
    made.close()


def on_disk(folder: Path) -> list[Favorite]:
    """Return the favorites that a program sees which starts now."""
    store = FavoriteStore(Records(folder, Calendar()))
    assert store.problem is None
    assert store.messages == []
    favorites = list(store.values())
    store.close()
    return favorites


def findings_on_disk(folder: Path) -> list[Finding]:
    """Return the findings that a program sees which starts now."""
    store = FavoriteStore(Records(folder, Calendar()))
    assert (store.problem, store.messages) == (None, [])
    return list(store.findings())


# Keeping


def test_favorites_survive_a_restart_the_newest_first(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    favorites = marked(collection.quotes[:20], note="why I like it")
    for favorite in favorites:
        store.put(favorite)
    assert list(store.values()) == favorites[::-1]
    assert on_disk(folder) == favorites[::-1]


def test_undoing_a_removal_puts_the_favorite_back_in_its_place(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    favorites = marked(collection.quotes[:4])
    for favorite in favorites:
        store.put(favorite)
    store.discard(favorites[1].quote.id)
    assert favorites[1].quote.id not in store
    store.put(favorites[1])
    assert list(store.values()) == on_disk(folder) == favorites[::-1]


def test_of_those_marked_at_one_time_the_later_comes_first(
    store: FavoriteStore, folder: Path, collection: Collection, calendar: Calendar
) -> None:
    for quote in collection.quotes[:3]:
        store.put(Favorite.mark(quote, calendar()))
    store.put(Favorite.mark(collection.quotes[1], calendar())._replace(note="changed"))
    ids = [quote.id for quote in collection.quotes[2::-1]]
    assert list(store) == [favorite.quote.id for favorite in on_disk(folder)] == ids


def test_the_time_is_saved_to_the_microsecond_in_utc(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1], Calendar())
    moment = favorite.marked_at + timedelta(microseconds=123_456)
    store.put(favorite._replace(marked_at=moment))
    (kept,) = on_disk(folder)
    assert kept.marked_at == moment
    assert kept.marked_at.utcoffset() == timedelta(0)


PLAIN = st.characters(exclude_categories=["Cs"])


@settings(max_examples=examples(0.4))
@given(st.text(PLAIN).filter(str.strip), st.text(PLAIN), st.text(PLAIN))
def test_any_text_is_saved_as_it_is(
    tmp_path_factory: pytest.TempPathFactory, collection: Collection, text: str, topic: str, note: str
) -> None:
    folder = tmp_path_factory.mktemp("data")
    quote: Quote = collection.quotes[0]._replace(text=text, topic=topic)
    (favorite,) = marked([quote], note=note)
    store = FavoriteStore(Records(folder, Calendar()))
    store.put(favorite)
    assert on_disk(folder) == [favorite]


@pytest.mark.parametrize("note", ["half a pair: \ud83d!", "\udc80 bytes of a command line"])
def test_half_a_surrogate_pair_in_a_note_is_no_reason_to_lose_it(
    store: FavoriteStore, folder: Path, collection: Collection, note: str
) -> None:
    (favorite,) = marked(collection.quotes[:1], note=note)
    store.put(favorite)
    (kept,) = on_disk(folder)
    assert kept.note == note.encode("utf-8", "replace").decode()
    assert kept._replace(note=note) == favorite


# Two programs at once


def test_what_another_program_changed_is_seen(
    store: FavoriteStore, other: FavoriteStore, collection: Collection
) -> None:
    first, second = marked(collection.quotes[:2])
    other.put(first)
    assert first.quote.id not in store
    assert store.refresh()
    assert list(store.values()) == [first]
    assert not store.refresh()
    other.put(first._replace(note="a note"))
    other.put(second)
    assert store.refresh()
    assert list(store.values()) == [second, first._replace(note="a note")]
    other.discard(first.quote.id)
    assert store.refresh()
    assert list(store) == [second.quote.id]


def test_ones_own_changes_are_no_news(store: FavoriteStore, collection: Collection) -> None:
    store.put(marked(collection.quotes[:1])[0])
    assert not store.refresh()


@removes_an_open_file
@pytest.mark.parametrize("is_seen_first", [True, False])
def test_a_file_that_was_replaced_is_followed(
    store: FavoriteStore, folder: Path, tmp_path: Path, collection: Collection, is_seen_first: bool
) -> None:
    """Another program has put a restored file in the place of this file."""
    ours, theirs, more = marked(collection.quotes[:3])
    store.put(ours)
    made = FavoriteStore(Records(tmp_path / "theirs", Calendar()))
    made.put(theirs)
    (tmp_path / "theirs" / FILE_NAME).replace(folder / FILE_NAME)
    if is_seen_first:
        assert store.refresh()
        assert list(store.values()) == [theirs]
    store.put(more)
    assert list(store.values()) == on_disk(folder) == [more, theirs]


def test_a_locked_file_is_reported_and_nothing_is_lost(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    saved, refused = marked(collection.quotes[:2])
    store.put(saved)
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FavoritesError) as told:
            store.put(refused)
        other.execute("ROLLBACK")
    assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.IN_USE))
    assert list(store.values()) == on_disk(folder) == [saved]
    store.put(refused)
    assert on_disk(folder) == [refused, saved]


# Versions


def newer(folder: Path, collection: Collection, version: int) -> bytes:
    """Make a file as a newer *version* may have it. Return its bytes."""
    store = FavoriteStore(Records(folder, Calendar()))
    store.put(marked(collection.quotes[:1])[0])
    path = folder / FILE_NAME
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE favorite RENAME COLUMN note TO remarks")
        connection.execute(f"PRAGMA user_version = {version}")
    return path.read_bytes()


@pytest.mark.parametrize("version", [NEWEST + 1, 999])
def test_a_file_of_a_newer_version_is_never_written_to(folder: Path, collection: Collection, version: int) -> None:
    content = newer(folder, collection, version)
    before = sorted(folder.rglob("*"))
    store = FavoriteStore(Records(folder, Calendar()))
    assert store.problem == FavoritesProblem(Trouble.NEWER_FILE)
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.put(marked(collection.quotes[1:2])[0])
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.discard(collection.quotes[0].id)
    store.refresh()
    store.back_up()
    assert len(store) == 0
    assert (folder / FILE_NAME).read_bytes() == content
    assert sorted(folder.rglob("*")) == before


def keep_of_a_newer_version(store: FavoriteStore, quote: Quote, kind: str) -> None:
    """Keep a favorite or a finding with a later state. A newer version with the same tables does that."""
    (favorite,) = marked([quote])
    if kind == "favorite":
        store.put(favorite._replace(quote=of_a_newer_version(quote)))
    else:
        save_finding(store, checked(of_a_newer_version(quote)))


KINDS = ["favorite", "check"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_with_a_state_of_a_newer_version_is_never_written_to(
    folder: Path, collection: Collection, kind: str
) -> None:
    (refused,) = marked(collection.quotes[1:2])
    newer_version = FavoriteStore(Records(folder, Calendar()))
    keep_of_a_newer_version(newer_version, collection.quotes[0], kind)
    content, before = (folder / FILE_NAME).read_bytes(), sorted(folder.rglob("*"))
    store = FavoriteStore(Records(folder, Calendar()))
    assert (store.problem, store.messages) == (FavoritesProblem(Trouble.NEWER_FILE), [])
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.put(refused)
    store.refresh()
    store.back_up()
    assert not any(store.quotes())
    assert (folder / FILE_NAME).read_bytes() == content
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_newer_versions_state_written_into_the_open_file_is_seen(
    store: FavoriteStore, other: FavoriteStore, folder: Path, collection: Collection, kind: str
) -> None:
    kept, refused = marked(collection.quotes[:2])
    store.put(kept)
    other.refresh()
    keep_of_a_newer_version(other, collection.quotes[2], kind)
    content = (folder / FILE_NAME).read_bytes()
    assert store.refresh(), "the user is to be told"
    assert store.problem == FavoritesProblem(Trouble.NEWER_FILE)
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.put(refused)
    assert list(store.values()) == [kept], "what was known is still shown"
    assert (folder / FILE_NAME).read_bytes() == content


def test_a_newer_versions_state_is_reported_also_on_a_read_only_disk(
    folder: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_S", 0)
    newer_version = FavoriteStore(Records(folder, Calendar()))
    keep_of_a_newer_version(newer_version, collection.quotes[0], "favorite")
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as writing:
        writing.execute("BEGIN IMMEDIATE")
        store = FavoriteStore(Records(folder, Calendar()))
        assert store.problem == FavoritesProblem(Trouble.NEWER_FILE)


def test_the_newer_file_can_be_used_again_once_it_is_ours(folder: Path, collection: Collection) -> None:
    newer(folder, collection, NEWEST + 1)
    backed_up, favorite = marked(collection.quotes[:2])
    store = FavoriteStore(Records(folder, Calendar()))
    (folder / FILE_NAME).unlink()
    store.put(favorite)
    assert store.problem is None
    assert on_disk(folder) == [favorite, backed_up]


def bring_to_the_next_version(folder: Path) -> bytes:
    """Migrate the file as the next version may do. Return its bytes."""
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("ALTER TABLE favorite ADD COLUMN color TEXT")
        connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    return (folder / FILE_NAME).read_bytes()


@pytest.mark.parametrize("is_seen_first", [True, False])
def test_a_file_migrated_by_a_newer_version_while_open_is_not_written(
    store: FavoriteStore, folder: Path, collection: Collection, is_seen_first: bool
) -> None:
    kept, refused = marked(collection.quotes[:2])
    store.put(kept)
    content = bring_to_the_next_version(folder)
    if is_seen_first:
        assert store.refresh(), "the user is to be told"
        assert store.problem == FavoritesProblem(Trouble.NEWER_FILE)
        assert not store.refresh()
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.put(refused)
    with pytest.raises(FavoritesError, match=Trouble.NEWER_FILE.value):
        store.discard(kept.quote.id)
    assert list(store.values()) == [kept], "what was known is still shown"
    assert (folder / FILE_NAME).read_bytes() == content


SNAPSHOT = (
    '{"id": "cake-analogy", "part": 2, "part_title": "A part", "topic": "On the Cake", "text": "If…",'
    ' "source": "Meta", "provenance": {"status": "untraced", "words_found": null, "where": null, "url": null,'
    ' "date": null, "note": null, "author": null}'
)
MARKED = (
    "cake-analogy",
    "2026-01-02T03:04:05.678900+00:00",
    "a note",
    f'{SNAPSHOT}, "attribution": "attributed to somebody"}}',
)
FAVORITE_TABLE = (
    "CREATE TABLE favorite (quote_id TEXT PRIMARY KEY, marked_at TEXT NOT NULL, note TEXT NOT NULL,"
    " snapshot TEXT NOT NULL, checksum INTEGER NOT NULL)"
)


def write_first_version(folder: Path) -> bytes:
    """Write the file of version 0.1 by hand. Return its bytes."""
    folder.mkdir()
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute(FAVORITE_TABLE)
        connection.execute("INSERT INTO favorite VALUES (?, ?, ?, ?, ?)", (*MARKED, 3388751695))
        connection.execute("PRAGMA user_version = 1")
        connection.commit()
    return (folder / FILE_NAME).read_bytes()


def assert_is_what_was_marked(favorite: Favorite) -> None:
    assert favorite.quote.text == "If…"
    assert favorite.attribution == "attributed to somebody"
    assert favorite.marked_at == datetime(2026, 1, 2, 3, 4, 5, 678_900, tzinfo=UTC)
    assert favorite.note == "a note"


def test_the_first_version_is_read_for_ever(folder: Path) -> None:
    """This version was released, so nothing here may change."""
    write_first_version(folder)
    (favorite,) = on_disk(folder)
    assert_is_what_was_marked(favorite)
    assert favorite.note_changed_at is None
    assert favorite.noted_at == favorite.marked_at


def test_the_first_version_is_read_even_with_an_index_of_somebody_else(folder: Path) -> None:
    write_first_version(folder)
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("CREATE INDEX theirs ON favorite (note)")
    store = FavoriteStore(Records(folder, Calendar()))
    assert len(store.messages) == 1
    (favorite,) = store.values()
    assert_is_what_was_marked(favorite)


def test_the_first_version_is_brought_to_the_newest_with_a_copy(folder: Path, collection: Collection) -> None:
    write_first_version(folder)
    finding = checked(collection.quotes[0])
    store = FavoriteStore(Records(folder, Calendar()))
    (favorite,) = store.values()
    assert list(store.findings()) == []
    store.put(favorite.with_note("another note", MORNING))
    save_finding(store, finding)
    with closing(database.connect(folder / "backups" / f"before-version-{NEWEST}.sqlite3", read_only=True)) as copy:
        assert database.version(copy) == 1
        assert list(copy.execute("SELECT * FROM favorite")) == [(*MARKED, 3388751695)]
    assert on_disk(folder) == [favorite.with_note("another note", MORNING)]
    assert findings_on_disk(folder) == [finding]


def test_a_damaged_file_of_the_first_version_is_not_brought_to_the_newest(folder: Path) -> None:
    content = write_first_version(folder).replace(b"If\xe2\x80\xa6", b"Of\xe2\x80\xa6")
    (folder / FILE_NAME).write_bytes(content)
    store = FavoriteStore(Records(folder, Calendar()))
    assert store.messages == [Restored(0, 0, "favorites.damaged-2026-03-07-093000.sqlite3")]
    (archived,) = folder.glob("*.damaged-*")
    assert archived.read_bytes() == content


def test_a_file_from_before_collections_is_read_and_stays_as_it_is(folder: Path) -> None:
    """The first version of the program with one collection wrote it."""
    folder.mkdir()
    content = (DATA / "favorites-before-collections.sqlite3").read_bytes()
    (folder / FILE_NAME).write_bytes(content)
    store = FavoriteStore(Records(folder, Calendar()))
    assert store.problem is None
    assert [favorite.note for favorite in store.values()] == ["", "For the talk"]
    for quote in store.quotes():
        assert (quote.collection, quote.authors, quote.language) == ("compilation", ("Yann LeCun",), "en")
        assert quote.provenance.evidence is None
    assert (folder / FILE_NAME).read_bytes() == content


def test_the_second_version_is_read_for_ever(folder: Path) -> None:
    """The file of the version with findings. It was released, so nothing here may change."""
    folder.mkdir()
    found = ("verbatim", "A lecture", "https://example.org/1", "2016-12", "Heard it.")
    checked_at, snapshot = "2026-03-04T05:06:07.000008+00:00", f"{SNAPSHOT}}}"
    findings = (
        ("cake-analogy", checked_at, *found, snapshot, 214530369),
        ("another", checked_at, None, "", "", "", "", snapshot.replace("cake-analogy", "another"), 2986647015),
    )
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute(FAVORITE_TABLE)
        connection.execute("ALTER TABLE favorite ADD COLUMN note_changed_at TEXT")
        connection.execute(
            "CREATE TABLE own_check (quote_id TEXT PRIMARY KEY, checked_at TEXT NOT NULL, status TEXT,"
            " place TEXT NOT NULL, url TEXT NOT NULL, date TEXT NOT NULL, note TEXT NOT NULL, snapshot TEXT NOT NULL,"
            " checksum INTEGER NOT NULL)"
        )
        noted = (*MARKED, 2921899779, "2026-02-03T04:05:06.000007+00:00")
        connection.execute("INSERT INTO favorite VALUES (?, ?, ?, ?, ?, ?)", noted)
        for row in findings:
            connection.execute("INSERT INTO own_check VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("PRAGMA user_version = 2")
        connection.commit()
    (favorite,) = on_disk(folder)
    assert_is_what_was_marked(favorite)
    assert favorite.note_changed_at == datetime(2026, 2, 3, 4, 5, 6, 7, tzinfo=UTC)
    blank, finding = findings_on_disk(folder)
    at = datetime(2026, 3, 4, 5, 6, 7, 8, tzinfo=UTC)
    assert finding == Finding(
        favorite.quote, Status.VERBATIM, "A lecture", "https://example.org/1", "2016-12", "Heard it.", at
    )
    assert blank == Finding(favorite.quote._replace(id=QuoteId("another")), None, "", "", "", "", at)


# Migrations: tried with one more version that does not exist yet

NEXT = ("ALTER TABLE favorite ADD COLUMN color TEXT NOT NULL DEFAULT 'gold'", "CREATE TABLE label (name TEXT)")
FAILING = ("ALTER TABLE favorite ADD COLUMN color TEXT NOT NULL DEFAULT 'gold'", "CREATE TABLE favorite (x)")


@pytest.fixture
def newest_version(folder: Path, collection: Collection) -> Iterator[sqlite3.Connection]:
    store = FavoriteStore(Records(folder, Calendar()))
    for favorite in marked(collection.quotes[:3]):
        store.put(favorite)
    with closing(database.connect(folder / FILE_NAME)) as connection:
        yield connection


def columns(connection: sqlite3.Connection) -> list[str]:
    return [row[1] for row in connection.execute("PRAGMA table_info(favorite)")]


def test_an_earlier_copy_is_never_overwritten(folder: Path) -> None:
    write_first_version(folder)
    (folder / "backups").mkdir()
    earlier = folder / "backups" / f"before-version-{NEWEST}.sqlite3"
    earlier.write_bytes(b"an earlier copy")
    with closing(FavoriteStore(Records(folder, Calendar()))):
        pass
    assert earlier.read_bytes() == b"an earlier copy"
    with closing(database.connect(earlier.with_stem(f"{earlier.stem}-2"), read_only=True)) as copy:
        assert database.version(copy) == 1


def test_a_migration_that_fails_leaves_the_file_at_the_version_before(
    newest_version: sqlite3.Connection, tmp_path: Path
) -> None:
    before = list(newest_version.execute("SELECT * FROM favorite"))
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        database.migrate(newest_version, (*favorite_tables.MIGRATIONS, FAILING), copy=tmp_path / "before.sqlite3")
    assert database.version(newest_version) == NEWEST
    assert "color" not in columns(newest_version)
    assert list(newest_version.execute("SELECT * FROM favorite")) == before


def test_no_migration_without_a_copy(newest_version: sqlite3.Connection, tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"")
    with pytest.raises((sqlite3.Error, OSError)):
        database.migrate(
            newest_version, (*favorite_tables.MIGRATIONS, NEXT), copy=tmp_path / "a file" / "before.sqlite3"
        )
    assert database.version(newest_version) == NEWEST
    assert "color" not in columns(newest_version)


def overwrite_the_beginning(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\x55" * 8192)


def forget_a_row(path: Path) -> None:
    """Change a letter in a quote. SQLite does not notice it."""
    content = path.read_bytes()
    path.write_bytes(content[:24] + b"\x99" * 4 + content[28:].replace(b'"topic"', b'"tropic'))


DAMAGES: dict[str, Callable[[Path], object]] = {
    "its beginning": overwrite_the_beginning,
    "a letter": forget_a_row,
    "all of it": lambda path: path.write_bytes(b""),
    "its end": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
}
if sys.platform != "win32":  # which removes no file that is open
    DAMAGES["no file"] = Path.unlink


@pytest.mark.parametrize(
    ("name", "is_seen_first"),
    [("a letter", True), *((name, seen) for name in DAMAGES if name != "a letter" for seen in (True, False))],
)
def test_what_the_program_still_knows_outlives_any_damage(
    store: FavoriteStore, folder: Path, collection: Collection, calendar: Calendar, name: str, is_seen_first: bool
) -> None:
    removed, *favorites, more = marked(collection.quotes[:5], calendar, note="a note")
    finding = checked(collection.quotes[7])
    store.put(removed)
    save_finding(store, finding)
    calendar.turn()
    for favorite in favorites:
        store.put(favorite)
    store.discard(removed.quote.id)
    DAMAGES[name](folder / FILE_NAME)
    if is_seen_first:
        assert store.refresh(), "the user is to be told"
        assert len(store.messages) == 1
    store.put(more)
    assert list(store.values()) == on_disk(folder) == [more, *favorites[::-1]]
    assert list(store.findings()) == findings_on_disk(folder) == [finding]
    assert len(store.messages) == 1


def test_what_another_program_wrote_last_outlives_the_damage_too(
    store: FavoriteStore, other: FavoriteStore, folder: Path, collection: Collection, calendar: Calendar
) -> None:
    first, second, third = marked(collection.quotes[:3], calendar)
    store.put(first)
    other.put(second)
    store.refresh()
    calendar.tick()
    other.put(second.with_note("from the other one", calendar()))
    other.close()  # Windows replaces no file that is open
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
        connection.execute("PRAGMA user_version = 123456")
    store.put(third)
    assert [(each.quote.id, each.note) for each in on_disk(folder)] == [
        (third.quote.id, ""),
        (second.quote.id, "from the other one"),
        (first.quote.id, ""),
    ]


def test_what_the_program_wrote_last_outlives_an_older_file_in_its_place(
    store: FavoriteStore, folder: Path, collection: Collection, calendar: Calendar
) -> None:
    first, second = marked(collection.quotes[:2], calendar)
    store.put(first)
    older = (folder / FILE_NAME).read_bytes()
    calendar.tick()
    store.put(first.with_note("later", calendar()))
    (folder / FILE_NAME).write_bytes(older[:60] + (123456).to_bytes(4, "big") + older[64:])
    store.put(second)
    assert [(each.quote.id, each.note) for each in on_disk(folder)] == [
        (second.quote.id, ""),
        (first.quote.id, "later"),
    ]
