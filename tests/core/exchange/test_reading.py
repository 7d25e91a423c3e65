"""How a file is read. Its first character decides on the format, then its name. Reading stops at the limit."""

import io
import json
import tracemalloc
from collections.abc import Callable

import pytest

from fakes import PLAIN, marked
from lecun_viewer.core.exchange import json_document
from lecun_viewer.core.exchange.formats import export
from lecun_viewer.core.exchange.imported import ImportRefusedError, Reason
from lecun_viewer.core.exchange.reading import LIMIT, READABLE, plan_import
from lecun_viewer.core.exchange.text_in_pieces import TextInPieces
from lecun_viewer.core.quote import Collection

from .kept import EXPORTED_AT


class Endless(io.RawIOBase):
    """Endless zeros, like ``/dev/zero``. The size of such a file is 0."""

    def __init__(self) -> None:
        self.taken = 0

    def read(self, size: int = -1, /) -> bytes:
        assert size >= 0, "all of it would fill the memory"
        self.taken += size
        return bytes(size)


def test_what_has_no_end_is_refused_after_the_limit() -> None:
    endless = Endless()
    with pytest.raises(ImportRefusedError) as told:
        plan_import(endless, "zero", [], [])  # type: ignore[arg-type]
    assert told.value.refusal.reason is Reason.TOO_BIG
    assert endless.taken == LIMIT + 1


@pytest.mark.parametrize("name", ["mine.json", "mine.csv", "/dev/fd/63", "MINE.TXT"])
@pytest.mark.parametrize("change", [lambda document: document, lambda document: b"\xef\xbb\xbf\n " + document])
def test_json_is_known_by_its_first_letter(collection: Collection, name: str, change: Callable[[bytes], bytes]) -> None:
    document = change(export(marked(collection.quotes[:2]), [], "json", EXPORTED_AT, PLAIN))
    assert len(plan_import(io.BytesIO(document), name, [], []).changes) == 2


@pytest.mark.parametrize("name", ["mine.csv", "/dev/fd/63", "mine"])
def test_all_else_is_csv_unless_it_is_called_json(collection: Collection, name: str) -> None:
    document = export(marked(collection.quotes[:2]), [], "csv", EXPORTED_AT, PLAIN)
    assert len(plan_import(io.BytesIO(document), name, [], []).changes) == 2
    with pytest.raises(ImportRefusedError) as told:
        plan_import(io.BytesIO(b"nonsense"), "mine.JSON", [], [])
    assert told.value.line == 1


def test_a_last_line_without_an_end_is_told(collection: Collection) -> None:
    document = export(marked(collection.quotes[:2]), [], "csv", EXPORTED_AT, PLAIN)
    whole, cut = (plan_import(io.BytesIO(each), "a.csv", [], []) for each in (document, document.rstrip()))
    assert cut.changes == whole.changes
    assert (whole.may_be_cut, cut.may_be_cut) == (False, True)


@pytest.mark.parametrize("format", READABLE)
def test_a_document_is_never_whole_in_memory(collection: Collection, format: str) -> None:
    """It is there as bytes, then as favorites, and never as both."""
    favorites = marked(collection.quotes, note="n" * 150_000)
    file = io.BytesIO(export(favorites, [], format, EXPORTED_AT, PLAIN))
    size = file.getbuffer().nbytes
    tracemalloc.start()
    found = plan_import(file, "favorites", [], [])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.changes) == len(favorites)
    assert peak < 1.4 * size, f"{peak / size:.2f} times the document"


def test_a_wrong_character_is_refused_before_the_rest_becomes_text(collection: Collection) -> None:
    document = export(marked(collection.quotes, note="n" * 150_000), [], "json", EXPORTED_AT, PLAIN)
    file = io.BytesIO(document.replace(b"nn", b"n\0", 1))
    size = file.getbuffer().nbytes
    tracemalloc.start()
    with pytest.raises(ImportRefusedError) as told:
        plan_import(file, "favorites", [], [])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told.value.refusal.reason is Reason.IMPOSSIBLE_CHARACTER
    assert peak < 1.4 * size, f"{peak / size:.2f} times the document"


def test_a_piece_may_end_anywhere_in_an_escape(collection: Collection) -> None:
    favorites = marked(collection.quotes[:1], note="A smile 🙂, a dash — and \\")
    document = json.dumps(json.loads(export(favorites, [], "json", EXPORTED_AT, PLAIN))).encode()
    assert rb"\ud83d\ude42" in document
    for end in range(1, len(document)):
        assert json_document.read(TextInPieces([document[:end], document[end:]])).favorites == tuple(favorites)
