"""The user's own collections, as records."""

from pathlib import Path

from builders import draft, info_of, own_in, texts


def test_a_title_that_no_file_can_have_is_one_of_a_collection(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    name = own.create("a\0/b", quotes=[draft("One.")])
    assert info_of(own_in(tmp_path), name).title == "a\0/b"
    assert texts(own_in(tmp_path).every(name)) == ["One."]
