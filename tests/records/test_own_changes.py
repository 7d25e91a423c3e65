"""Quotes are changed while other programs change the same file, and nothing is lost by that."""

import errno
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest
from lecun_viewer.own import own_folder
from lecun_viewer.own.own_folder import FOLDER, KNOWN, OLDER

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.records.state import CollectionsError, Trouble

from .own import draft, info_of, listed, own_in, quotes_in, refusal, texts


def test_a_change_from_elsewhere_that_looks_like_none_is_seen(tmp_path: Path) -> None:
    """A program may give a file its old time again, and its size may be the same by chance."""
    own = own_in(tmp_path)
    name = own.create("Mine", quotes=[draft("One."), draft("Two.")])
    one, two = listed(own, name)
    path = tmp_path / FOLDER / f"{name}.jsonl"
    change_unseen(path, "Two.", "2nd.")
    own.apply([QuoteChange(one, one._replace(text="First."))])
    own.add(name, draft("Three."))
    assert texts(quotes_in(tmp_path, name)) == ["First.", "2nd.", "Three."]
    assert path.read_bytes() == (tmp_path / KNOWN / f"{name}.jsonl").read_bytes()
    assert two.id in path.read_text(encoding="utf-8")


def change_unseen(path: Path, before: str, after: str) -> None:
    seen = path.stat()
    path.write_bytes(path.read_bytes().replace(before.encode(), after.encode()))
    os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert path.stat().st_size == seen.st_size


def test_another_programs_line_stays_removed_though_its_old_file_returns(tmp_path: Path) -> None:
    """No other line has that program's last stamp. So the head must keep it."""
    own, other = own_in(tmp_path / "here"), own_in(tmp_path / "there")
    name = own.create("Shared", quotes=[draft("One.")])
    there = tmp_path / "there" / FOLDER
    there.mkdir(parents=True)
    (there / f"{name}.jsonl").write_bytes(own.document(name))
    other.add(name, draft("From there."))
    path = tmp_path / "here" / FOLDER / f"{name}.jsonl"
    path.write_bytes(other.document(name))
    one, from_there = listed(own, name)
    own.apply([QuoteChange(from_there, None)])
    path.write_bytes(other.document(name))
    assert listed(own, name) == [one]


@pytest.mark.parametrize("act", ["edit", "remove"])
def test_what_is_no_quote_stays_as_often_as_it_is_there(tmp_path: Path, act: str) -> None:
    head = '{"format": "lecun-viewer collection", "version": 1, "title": "Mine", "odd": [1]}'
    odd = ['{"id":"a","text":"One.","odd":{}}', "nonsense", "{}", "nonsense", '{"id": "b", "text": "Two."}', "{}"]
    path = tmp_path / FOLDER / "mine.jsonl"
    path.parent.mkdir()
    path.write_bytes("\n".join([head, *odd]).encode())
    own = own_in(tmp_path)
    _one, two = listed(own, "mine")
    own.apply([QuoteChange(two, two._replace(text="Changed.") if act == "edit" else None)])
    lines = path.read_bytes().decode().splitlines()
    assert lines[1:5] == odd[:4]
    assert lines[-1] == odd[-1]
    assert '"odd": [1]' in lines[0]
    assert texts(quotes_in(tmp_path, "mine")) == (["One.", "Changed."] if act == "edit" else ["One."])


def test_a_quote_that_another_program_changed_unseen_is_not_moved(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    first, second = own.create("First", quotes=[draft("One.")]), own.create("Second", quotes=[draft("Two.")])
    (one,) = listed(own, first)
    change_unseen(tmp_path / FOLDER / f"{first}.jsonl", "One.", "1st.")
    with pytest.raises(CollectionsError):
        own.apply([QuoteChange(one, one.moved_to(second))])
    assert texts(quotes_in(tmp_path, first)) == ["1st."]
    assert texts(quotes_in(tmp_path, second)) == ["Two."]


def test_a_file_that_appears_while_a_collection_is_made_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The id was free, and another program makes such a file before ours is written."""
    own = own_in(tmp_path)
    theirs = b'{"format": "lecun-viewer collection", "version": 1, "title": "Theirs"}\n{"text": "Theirs."}\n'
    meanwhile, free_id = ["mine", "mine-2"], own.free_id

    def free_id_and_then(title: str, taken: Iterable[str] = ()) -> str:
        found = free_id(title, taken)
        if found in meanwhile:
            own.path.mkdir(exist_ok=True)
            (own.path / f"{found}.jsonl").write_bytes(theirs)
        return found

    monkeypatch.setattr(own, "free_id", free_id_and_then)
    assert own.create("Mine", quotes=[draft("Mine.")]) == "mine-3"
    assert [(own.path / f"{each}.jsonl").read_bytes() for each in meanwhile] == [theirs, theirs]
    assert texts(quotes_in(tmp_path, "mine")) == ["Theirs."]
    assert texts(quotes_in(tmp_path, "mine-3")) == ["Mine."]


def test_a_new_collection_is_never_half_in_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is killed meanwhile must not leave an empty file, which would be reported for ever."""
    own, opened, place = own_in(tmp_path), list[Path](), tmp_path / FOLDER / "mine.jsonl"
    os_open = os.open

    def recorded(path: str | Path, flags: int, mode: int = 0o777, **others: int) -> int:
        opened.append(Path(path))
        return os_open(path, flags, mode, **others)

    monkeypatch.setattr(os, "open", recorded)
    assert own.create("Mine", quotes=[draft("One.")]) == "mine"
    assert [path for path in opened if path.parent == place.parent]
    assert place not in opened
    assert texts(quotes_in(tmp_path, "mine")) == ["One."]
    assert list(place.parent.iterdir()) == [place]


def test_a_new_collection_is_made_where_files_have_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_paths: Path) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(Path, "rename", no_links)
    own = own_in(tmp_path)
    assert own.create("Mine", quotes=[draft("One.")]) == "mine"
    assert own.create("Mine", quotes=[draft("Two.")]) == "mine-2"
    assert texts(quotes_in(tmp_path, "mine")) == ["One."]
    assert not list(tmp_path.rglob("*.unfinished"))


@pytest.mark.skipif(sys.platform == "win32", reason="files have other rights there")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_keeps_its_rights_when_a_quote_is_added(tmp_path: Path, mode: int) -> None:
    """A folder may be shared with a group."""
    own = own_in(tmp_path)
    name, path = own.create("Mine", quotes=[draft("One.")]), tmp_path / FOLDER / "mine.jsonl"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(mode)
    own.add(name, draft("Two."))
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / KNOWN / "mine.jsonl").stat().st_mode) == 0o600


def test_a_quote_whose_file_could_not_be_replaced_does_not_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The known copy is replaced first. It must not have what the user was told was not saved."""
    own = own_in(tmp_path)
    name = own.create("Mine", quotes=[draft("One.")])
    replace = Path.replace

    def replace_but_the_second(unfinished: Path, target: Path) -> Path:
        if target.parent.name == FOLDER:
            raise OSError(errno.ENOSPC, "No space left on device")
        return replace(unfinished, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", replace_but_the_second)
        refused = refusal(own, name, draft("Refused."))
    assert refused
    assert refused.trouble is Trouble.NOT_CHANGED
    assert texts(quotes_in(tmp_path, name)) == ["One."]
    own.add(name, draft("Two."))
    assert texts(quotes_in(tmp_path, name)) == ["One.", "Two."]
    assert not list(tmp_path.rglob("*.unfinished"))


def test_a_new_collection_that_is_refused_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its file is there before its known copy. The disk is full in between."""

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    own = own_in(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(own_folder, "write_durably", refuse)
        with pytest.raises(CollectionsError):
            own.create("Mine", quotes=[draft("Refused.")])
    assert not list(tmp_path.rglob("*.jsonl*"))
    assert own.create("Mine", quotes=[draft("One.")]) == "mine"
    assert texts(quotes_in(tmp_path, "mine")) == ["One."]


def test_a_file_that_is_a_link_stays_a_link(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    link = own.path / f"{own.create('Mine', quotes=[draft('One.')])}.jsonl"
    elsewhere = tmp_path / "cloud" / "mine.jsonl"
    elsewhere.parent.mkdir()
    link.rename(elsewhere)
    try:
        link.symlink_to(elsewhere)
    except OSError:  # Windows lets only some users do it
        pytest.skip("no links can be made")
    if not link.is_file():
        pytest.skip("no links can be followed")  # Wine has no path of this system in them
    own.add("mine", draft("Two."))
    assert link.is_symlink()
    assert b"Two." in elsewhere.read_bytes()


def test_a_removed_collection_leaves_nothing_that_is_known_of_it(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    path = own.path / f"{own.create('Mine', quotes=[draft('One.'), draft('Two.')])}.jsonl"
    path.write_bytes(path.read_bytes()[:-20])
    own.load("mine")
    assert [each.trouble for each in own.messages] == [Trouble.INCOMPLETE]
    known = {each.name for each in (tmp_path / KNOWN).glob("mine*")}
    assert known == {"mine.jsonl", "mine.incomplete"}
    own.remove("mine")
    assert not list((tmp_path / KNOWN).glob("mine*"))


def test_what_another_program_replaced_unseen_is_archived_before_a_removal(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    path = own.path / f"{own.create('Mine', quotes=[draft('One.')])}.jsonl"
    path.write_bytes(path.read_bytes().replace(b"One.", b"By hand."))
    archived = own.remove("mine")
    assert b"By hand." in archived.read_bytes()
    assert b"One." in (tmp_path / OLDER / "mine.jsonl").read_bytes()


def test_a_collection_that_is_brought_back_is_not_archived_any_more(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    archived = own.remove(own.create("Mine", quotes=[draft("One.")]))
    own.bring_back("mine", archived)
    assert texts(quotes_in(tmp_path, "mine")) == ["One."]
    assert not list((tmp_path / OLDER).iterdir())


def test_the_id_of_a_collection_whose_file_is_gone_is_not_given_again(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    path = own.path / f"{own.create('Mine', quotes=[draft('One.')])}.jsonl"
    away = path.rename(tmp_path / "away")
    other = own.create("Mine", quotes=[draft("Two.")])
    away.rename(path)
    assert (other, texts(quotes_in(tmp_path, "mine")), texts(quotes_in(tmp_path, other))) == (
        "mine-2",
        ["One."],
        ["Two."],
    )


def test_a_collection_that_comes_where_a_file_is_gone_loses_nothing_of_it(tmp_path: Path) -> None:
    """As by Redo of the first quote, after somebody has removed the file."""
    own = own_in(tmp_path)
    own.create("Mine", quotes=[draft("One.")])
    info = info_of(own, "mine")
    (own.path / "mine.jsonl").unlink()
    two = own.with_id(draft("Two."), "mine")
    own.change_collection(CollectionChange(None, info, (two,), own.new_archive_name("mine")))
    assert texts(quotes_in(tmp_path, "mine")) == ["Two."]
    assert b"One." in (tmp_path / OLDER / "mine.jsonl").read_bytes()


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bytes]]:
    """The folder and the content of each file that is flushed to the disk. A folder has no content."""
    if sys.platform != "linux":
        pytest.skip("only Linux names the files of descriptors")
    flushed, flush = list[tuple[str, bytes]](), os.fsync

    def note_and_flush(descriptor: int) -> None:
        flush(descriptor)
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        flushed.append((path.parent.name, path.read_bytes()) if path.is_file() else (f"{path.name}/", b""))

    monkeypatch.setattr(os, "fsync", note_and_flush)
    return flushed


def test_a_quote_is_on_the_disk_when_it_is_added(tmp_path: Path, flushed: list[tuple[str, bytes]]) -> None:
    own = own_in(tmp_path)
    name = own.create("Mine", quotes=[draft("First.")])
    assert_flushed(flushed, b'"First."')
    flushed.clear()
    own.add(name, draft("Second."))
    assert_flushed(flushed, b'"Second."')


def test_what_another_program_replaced_is_on_the_disk_among_the_older(
    tmp_path: Path, flushed: list[tuple[str, bytes]]
) -> None:
    path = own_in(tmp_path).path / f"{own_in(tmp_path).create('Mine', quotes=[draft('One.')])}.jsonl"
    path.write_bytes(path.read_bytes().replace(b"One.", b"By hand."))
    flushed.clear()
    assert texts(quotes_in(tmp_path, "mine")) == ["By hand."]
    at = [number for number, (name, content) in enumerate(flushed) if name == OLDER and b"One." in content]
    assert at
    assert (f"{OLDER}/", b"") in flushed[at[0] :]
    known = [number for number, (name, content) in enumerate(flushed) if name == KNOWN and b"By hand." in content]
    assert at[0] < known[0]  # else a crash between the two would lose it


def assert_flushed(flushed: list[tuple[str, bytes]], words: bytes) -> None:
    """Assert that both files were flushed with *words*, and then the folders with their names."""
    for folder in (FOLDER, KNOWN):
        content = [at for at, (name, content) in enumerate(flushed) if name == folder and words in content]
        assert content, f"{folder} was not flushed"
        assert (f"{folder}/", b"") in flushed[content[0] :]


def test_a_file_that_goes_twice_is_reported_twice(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    path = own.path / f"{own.create('Mine', quotes=[draft('One.')])}.jsonl"
    for _ in range(2):
        away = path.rename(tmp_path / "away")
        for program in (own, own_in(tmp_path)):
            program.report_gone()
            program.report_gone()
        assert [each.trouble for each in own.messages] == [Trouble.GONE]
        own.messages.clear()
        away.rename(path)
        own.report_gone()
        assert not own.messages


def test_a_hostile_file_is_complained_of_in_six_sentences(tmp_path: Path) -> None:
    head = '{"format": "lecun-viewer collection", "version": 1, "title": "Mine"}\n'
    path = tmp_path / FOLDER / "mine.jsonl"
    path.parent.mkdir()
    path.write_text(head + "{}\n" * 3000 + '{"text": "One."}\n' + "nonsense\n" * 2, encoding="utf-8")
    own = own_in(tmp_path)
    assert texts(listed(own, "mine")) == ["One."]
    told = [(each.trouble, each.number) for each in own.messages]
    assert told == [*((Trouble.BAD_LINE, number) for number in range(2, 7)), (Trouble.BAD_LINES, 2997)]
    own.add("mine", draft("Two."))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert (lines.count("{}"), lines.count("nonsense")) == (3000, 2)
    path.write_text("\n".join(line for line in lines if line != "nonsense") + "\n{}\n", encoding="utf-8")
    assert texts(quotes_in(tmp_path, "mine")) == ["One.", "Two."]
    assert path.read_text(encoding="utf-8").splitlines().count("{}") == 3001
