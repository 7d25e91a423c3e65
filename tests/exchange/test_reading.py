"""How a file is read. Its first character decides on the format, then its name. Reading stops at the limit."""

from collections.abc import Callable

import pytest

from builders import marked
from fakes import PLAIN
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange.formats import LIMIT, export, read
from lecun_viewer.exchange.imported import ImportRefusedError, Reason

from .kept import EXPORTED_AT


def test_what_is_longer_than_the_limit_is_refused() -> None:
    with pytest.raises(ImportRefusedError) as told:
        read(bytes(LIMIT + 1))
    assert told.value.refusal.reason is Reason.TOO_BIG


@pytest.mark.parametrize("change", [lambda document: document, lambda document: b"\xef\xbb\xbf\n " + document])
def test_json_is_known_by_its_first_letter(collection: Collection, change: Callable[[bytes], bytes]) -> None:
    document = change(export(marked(collection.quotes[:2]), [], "json", EXPORTED_AT, PLAIN))
    assert len(read(document).favorites) == 2


def test_all_else_is_csv_unless_it_is_called_json(collection: Collection) -> None:
    document = export(marked(collection.quotes[:2]), [], "csv", EXPORTED_AT, PLAIN)
    assert len(read(document).favorites) == 2
    with pytest.raises(ImportRefusedError) as told:
        read(b"nonsense", "json")
    assert told.value.line == 1


def test_a_last_line_without_an_end_is_told(collection: Collection) -> None:
    document = export(marked(collection.quotes[:2]), [], "csv", EXPORTED_AT, PLAIN)
    of_old_macs = document.replace(b"\r\n", b"\r")
    made = [read(each) for each in (document, of_old_macs, document.rstrip())]
    assert made[0].favorites == made[1].favorites == made[2].favorites
    assert [each.may_be_cut for each in made] == [False, False, True]
