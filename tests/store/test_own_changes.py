"""Quotes are changed while other programs change the same file, and nothing is lost by that."""

import os
from pathlib import Path

import pytest

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.own.state import CollectionsError
from lecun_viewer.store.own_folder import FOLDER, KNOWN

from .own import draft, listed, own_in, quotes_in, texts


def test_a_change_from_elsewhere_that_looks_like_none_is_kept(tmp_path: Path) -> None:
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


def test_a_line_of_another_program_stays_removed_though_its_old_file_comes_back(tmp_path: Path) -> None:
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
