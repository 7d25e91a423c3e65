"""The favorites. They are on the disk when a change returns, and two programs share them."""

from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import make_newer, marked, of_a_newer_version
from counting import steps
from examples import examples
from fakes import MORNING, Calendar
from lecun_viewer.core.change import Change
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import ChangedSinceError, Favorite, FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.store import Records
from lecun_viewer.system import files

from .findings import checked, discard_finding, on_disk, save_finding
from .histories import put


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of `store`."""
    return tmp_path


@pytest.fixture
def other(store: FavoriteStore, folder: Path, calendar: Calendar) -> FavoriteStore:
    """The same favorites, as another program has them."""
    return FavoriteStore(Records(folder, calendar))


def favorites_in(folder: Path) -> list[Favorite]:
    """Return the favorites that a program sees which starts now."""
    favorites, _findings = on_disk(folder)
    return favorites


# Keeping


def test_favorites_survive_a_restart_the_newest_first(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    favorites = marked(collection.quotes[:20], note="why I like it")
    for favorite in favorites:
        store.put(favorite)
    assert list(store.values()) == favorites[::-1]
    assert favorites_in(folder) == favorites[::-1]


def test_undoing_a_removal_puts_the_favorite_back_in_its_place(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    favorites = marked(collection.quotes[:4])
    for favorite in favorites:
        store.put(favorite)
    store.discard(favorites[1].quote.id)
    assert favorites[1].quote.id not in store
    store.put(favorites[1])
    assert list(store.values()) == favorites_in(folder) == favorites[::-1]


def test_those_marked_at_one_time_have_one_order_in_all_programs(
    store: FavoriteStore, folder: Path, collection: Collection, calendar: Calendar
) -> None:
    for quote in collection.quotes[:5]:
        store.put(Favorite.mark(quote, calendar()))
    before = list(store)
    store.put(Favorite.mark(collection.quotes[1], calendar())._replace(note="changed"))
    assert list(store) == [favorite.quote.id for favorite in favorites_in(folder)] == before


def test_the_time_is_saved_to_the_microsecond_in_utc(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1], Calendar())
    moment = favorite.marked_at + timedelta(microseconds=123_456)
    store.put(favorite._replace(marked_at=moment))
    (kept,) = favorites_in(folder)
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
    assert favorites_in(folder) == [favorite]


@pytest.mark.parametrize("note", ["half a pair: \ud83d!", "\udc80 bytes of a command line"])
def test_half_a_surrogate_pair_in_a_note_is_no_reason_to_lose_it(
    store: FavoriteStore, folder: Path, collection: Collection, note: str
) -> None:
    (favorite,) = marked(collection.quotes[:1], note=note)
    store.put(favorite)
    (kept,) = favorites_in(folder)
    assert kept.note == note.encode("utf-8", "replace").decode()
    assert kept._replace(note=note) == favorite


# Decoding


def test_a_favorite_is_decoded_when_it_is_asked_for_and_once(
    store: FavoriteStore, folder: Path, collection: Collection, decoded: list[bytes]
) -> None:
    first, *others = marked(collection.quotes[:9])
    store.apply([Change(None, each) for each in (first, *others)], [Change(None, checked(collection.quotes[20]))])
    decoded.clear()
    started = FavoriteStore(Records(folder, Calendar()))
    assert len(started) == 9
    assert collection.quotes[20].id not in started
    assert not decoded
    assert first.quote.id in started
    assert started.get(first.quote.id) == first
    assert len(decoded) == 1
    assert list(started.values()) == list(started.values()) == [*others[::-1], first]
    assert len(decoded) == 9
    assert started.findings()
    assert len(decoded) == 10
    started.discard(first.quote.id)
    assert list(started.values()) == others[::-1]
    assert len(decoded) < 15, "the others were decoded before"


def test_for_the_newest_no_others_are_decoded(
    store: FavoriteStore, folder: Path, collection: Collection, decoded: list[bytes]
) -> None:
    favorites = marked(collection.quotes[:9])
    store.apply([Change(None, each) for each in favorites])
    store.put(favorites[2]._replace(note="why I like it"))
    decoded.clear()
    started = FavoriteStore(Records(folder, Calendar()))
    assert started.newest(3) == favorites[:-4:-1]
    assert len(decoded) == 3
    assert started.newest(20) == list(started.values())


@pytest.mark.parametrize("removed", ["star", "note"])
def test_what_is_left_of_a_favorite_after_a_change_counts(
    store: FavoriteStore, folder: Path, collection: Collection, removed: str
) -> None:
    """Nothing of it was decoded before."""
    (favorite,) = marked(collection.quotes[:1])
    noted = favorite.with_note("a thought", MORNING)
    store.put(noted)
    other = FavoriteStore(Records(folder, Calendar()))
    change = Change(favorite, None) if removed == "star" else Change(noted, favorite)
    store.apply([change])
    assert other.refresh()
    for each in (store, other, FavoriteStore(Records(folder, Calendar()))):
        assert len(each) == 1
        assert favorite.quote.id in each
        assert [kept.note for kept in each.values()] == ["a thought" if removed == "star" else ""]


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


def test_of_two_programs_that_change_a_favorite_the_first_counts(
    store: FavoriteStore, other: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (before,) = marked(collection.quotes[:1])
    store.put(before)
    other.refresh()
    store.put(before.with_note("mine", MORNING))
    with pytest.raises(ChangedSinceError):
        other.apply([Change(before, before.with_note("of the other", MORNING))])
    assert [each.note for each in other.values()] == [each.note for each in favorites_in(folder)] == ["mine"]


def test_a_note_of_another_program_outlives_the_star(
    store: FavoriteStore, other: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1])
    store.put(favorite)
    other.put(favorite.with_note("a thought", MORNING))
    store.apply([Change(favorite, None)])
    (kept,) = favorites_in(folder)
    assert (kept.quote, kept.note) == (favorite.quote, "a thought")


def test_locked_favorites_are_reported_and_nothing_is_lost(
    store: FavoriteStore, folder: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved, refused = marked(collection.quotes[:2])
    store.put(saved)
    with monkeypatch.context() as patched, files.locked(folder / "records"):
        patched.setattr(files, "monotonic", iter(range(1000)).__next__)  # no test waits ten seconds
        with pytest.raises(FavoritesError) as told:
            store.put(refused)
    assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.IN_USE))
    assert list(store.values()) == favorites_in(folder) == [saved]
    store.put(refused)
    assert favorites_in(folder) == [refused, saved]


@settings(max_examples=examples(0.4))
@given(st.data())
def test_a_store_that_reads_what_is_new_has_what_a_new_program_reads(
    tmp_path_factory: pytest.TempPathFactory, collection: Collection, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("data")
    calendar = Calendar()
    stores = [FavoriteStore(Records(folder, calendar)) for _ in range(2)]
    path = folder / "records" / f"{FAVORITES}.jsonl"
    versions = [b""]

    def change(store: FavoriteStore) -> None:
        quote = data.draw(st.sampled_from(collection.quotes[:4]))
        calendar.tick(data.draw(st.sampled_from([0, 1])))
        match data.draw(st.sampled_from(["mark", "note", "remove", "find", "forget"])):
            case "mark":
                store.put(Favorite.mark(quote, calendar()))
            case "note":
                store.put((store.get(quote.id) or Favorite.mark(quote, calendar()))._replace(note=str(calendar())))
            case "remove":
                store.discard(quote.id)
            case "find":
                save_finding(store, checked(quote, calendar()))
            case _:
                discard_finding(store, quote.id)

    def bring_an_old_version_back() -> None:
        """Another program replaces the file by one that lacks records, and that no backup mends."""
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, data.draw(st.sampled_from(versions)))

    for _ in range(data.draw(st.integers(1, 12))):
        store = data.draw(st.sampled_from(stores))
        store.refresh()
        if data.draw(st.integers(0, 5)):
            change(store)
            versions.append(path.read_bytes() if path.exists() else b"")
        else:
            bring_an_old_version_back()
            store.refresh()
        assert (list(store.values()), list(store.findings())) == on_disk(folder)
        assert list(store) == [favorite.quote.id for favorite in store.values()]


def test_a_record_whose_quote_was_given_another_id_by_hand_can_be_removed(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    (favorite,) = marked(collection.quotes[:1])
    store.put(favorite)
    path = Records(folder, Calendar()).log(FAVORITES).path
    quote_id = favorite.quote.id.encode()
    path.write_bytes(path.read_bytes().replace(b'"quote":{"id":"' + quote_id, b'"quote":{"id":"other'))
    store.refresh()
    assert list(store) == [favorite.quote.id]
    store.discard(favorite.quote.id)
    assert not favorites_in(folder)


def test_a_note_with_a_time_that_is_none_is_shown(store: FavoriteStore, folder: Path, collection: Collection) -> None:
    favorite = marked(collection.quotes[:1])[0].with_note("why I like it", MORNING)
    store.put(favorite)
    path = Records(folder, Calendar()).log(FAVORITES).path
    path.write_bytes(path.read_bytes().replace(b'"written":"2026', b'"written":"yesterday, 2026'))
    store.refresh()
    assert store.get(favorite.quote.id) == favorite._replace(note_changed_at=None)


def test_a_star_takes_as_much_work_among_many_as_among_few(
    tmp_path: Path, collection: Collection, calendar: Calendar
) -> None:
    def work_of_a_star(count: int) -> int:
        store = FavoriteStore(Records(tmp_path / str(count), calendar))
        quotes = [collection.quotes[0]._replace(id=QuoteId(f"quote-{number}")) for number in range(count + 1)]
        first, *others = marked(quotes)
        store.apply([Change(None, favorite) for favorite in others])
        return steps(lambda: store.put(first))

    assert work_of_a_star(500) < 1.5 * work_of_a_star(50)


# Newer versions


def test_favorites_of_a_newer_version_are_shown_and_never_written(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    kept, refused = marked(collection.quotes[:2])
    store.put(kept)
    make_newer(folder)
    content = Records(folder, Calendar()).log(FAVORITES).path.read_bytes()
    assert store.refresh(), "the user is to be told"
    assert store.problem == FavoritesProblem(Trouble.NEWER_FILE)
    assert not store.refresh()
    started = FavoriteStore(Records(folder, Calendar()))
    for each in (store, started):
        assert each.problem == FavoritesProblem(Trouble.NEWER_FILE)
        for change in (partial(each.put, refused), partial(each.discard, kept.quote.id)):
            with pytest.raises(FavoritesError) as told:
                change()
            assert told.value.problem.failure == Failure(Cause.NEWER_VERSION)
        assert list(each.values()) == [kept]
    assert Records(folder, Calendar()).log(FAVORITES).path.read_bytes() == content


@pytest.mark.parametrize("kind", ["favorite", "finding"])
def test_a_state_that_only_a_newer_version_knows_stays_and_harms_no_other(
    store: FavoriteStore, folder: Path, collection: Collection, kind: str
) -> None:
    """Such a record is not shown. It is in the file for the version that knows it."""
    newer = of_a_newer_version(collection.quotes[0])
    if kind == "favorite":
        store.put(marked(collection.quotes[:1])[0]._replace(quote=newer))
    else:
        save_finding(store, checked(newer))
    (favorite,) = marked(collection.quotes[1:2])
    store.put(favorite)
    assert on_disk(folder) == ([favorite], [])
    for each in (store, FavoriteStore(Records(folder, Calendar()))):
        assert newer.id not in each
        assert (each.get(newer.id), each.finding(newer.id)) == (None, None)
        assert len(each) == 1
    assert b"reconstructed" in Records(folder, Calendar()).log(FAVORITES).document()


def test_notes_that_only_a_newer_version_knows_are_passed_over(
    store: FavoriteStore, folder: Path, collection: Collection
) -> None:
    ours, *newer = marked(collection.quotes[:9], note="why I like it")
    for each in (ours, *(each._replace(quote=of_a_newer_version(each.quote)) for each in newer)):
        store.put(each)
    assert list(FavoriteStore(Records(folder, Calendar())).written()) == [ours]


# Threads


def test_while_a_thread_changes_many_they_are_read_as_they_were(store: FavoriteStore, collection: Collection) -> None:
    first, *rest = marked(collection.quotes[:3])
    store.put(first)
    at_work, may_go_on = Event(), Event()

    def wait(_share: float) -> None:
        at_work.set()
        may_go_on.wait()

    changes = [Change(None, each) for each in rest]
    thread = Thread(target=store.apply, args=(changes, (), wait))
    thread.start()
    at_work.wait()
    assert not store.refresh()
    assert list(store.values()) == [first]
    may_go_on.set()
    thread.join()
    assert set(store) == {each.quote.id for each in (first, *rest)}


def test_a_change_of_many_can_be_canceled(store: FavoriteStore, folder: Path, collection: Collection) -> None:
    def cancel(share: float) -> None:
        if share >= 0.2:
            raise CancelledError

    with pytest.raises(CancelledError):
        store.apply([Change(None, each) for each in marked(collection.quotes[:3])], (), cancel)
    assert (len(store), favorites_in(folder)) == (0, [])
