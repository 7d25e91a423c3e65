"""How a file is read. Its first character decides on the format, then its name. Reading stops at the limit."""

import io
from collections.abc import Callable

import pytest

from builders import marked
from fakes import PLAIN
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange.formats import LIMIT, export, plan_import
from lecun_viewer.exchange.imported import ImportRefusedError, Reason

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
    of_old_macs = document.replace(b"\r\n", b"\r")
    made = [plan_import(io.BytesIO(each), "a.csv", [], []) for each in (document, of_old_macs, document.rstrip())]
    assert made[0].changes == made[1].changes == made[2].changes
    assert [each.may_be_cut for each in made] == [False, False, True]
