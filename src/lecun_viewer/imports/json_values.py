"""The values of a file in JSON. It has a single value, or one on each line. Those of an array come one by one."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import UnreadableError, UnreadableReason

LOOKED_AT, LOOKED_AT_END = 100_000, 1000  # characters

_IN_SCRIPT = re.compile(
    r"\s*(?:export default|(?:export )?(?:const|let|var) [\w$]+ *(?::[^=\n]+)?=|module\.exports *=)\s*"
)
_SPACE = re.compile(r"\s*")


def has_keys(text: str, *keys: str) -> bool:
    """Return whether *text* is JSON with all of these *keys* near its begin or its end."""
    if not text.startswith(("{", "[")):
        return False
    looked_at = text[:LOOKED_AT] + text[max(LOOKED_AT, len(text) - LOOKED_AT_END) :]  # a copy of all takes its time
    return all(re.search(rf'"{key}"\s*+:', looked_at) for key in keys)


def values_of(text: str, collector: Collector, *, is_whole: bool = False) -> Iterator[tuple[Any, int]]:
    """Yield the values of *text*, each with its line. An array of objects comes as arrays of one, unless *is_whole*.

    Raises:
        UnreadableError: It is damaged, or nested too deeply.
    """
    text = text.replace("\ufeff", "", 1)
    decode, at, line = json.JSONDecoder(strict=False).raw_decode, script(text), 1
    at = _after_space(text, at)
    is_array = text.startswith("[", at) and text.startswith(("{", "["), _after_space(text, at + 1)) and not is_whole
    began = at
    at += is_array
    counted = 0
    while True:
        at = _after_space(text, at)
        while is_array and text[at : at + 1] == ",":
            at = _after_space(text, at + 1)
        if at >= len(text) or (is_array and text[at] == "]") or (at > began and not is_array and text[at] not in "{["):
            return
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, at = decode(text, at)
        except (ValueError, RecursionError) as error:
            where = error.lineno if isinstance(error, json.JSONDecodeError) else line
            raise UnreadableError(UnreadableReason.BROKEN_JSON, (where,)) from None
        collector.reached(at / len(text) / 4)  # it may have no record
        is_row = is_array or counted > began or text.startswith(("{", "["), _after_space(text, at))
        yield [value] if is_row else value, line


def objects_of(text: str, collector: Collector) -> Iterator[tuple[dict[str, Any], int]]:
    """Yield the objects of *text*, each with its line. They may stand in an array, or in an array in an array.

    Raises:
        UnreadableError: It is damaged, or nested too deeply.
    """
    for value, line in values_of(text, collector):
        for each in value if isinstance(value, list) else [value]:
            for one in objects(each if isinstance(each, list) else [each]):
                yield one, line


def script(text: str) -> int:
    """Return where the values begin in *text*, which may be a script."""
    found = _IN_SCRIPT.match(text)
    return found.end() if found else 0


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    assert found
    return found.end()


def objects(value: Any) -> list[dict[str, Any]]:
    """Return the objects in the array *value*. Empty if it is none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def texts(value: Any) -> list[str]:
    """Return the texts in the array *value*, each on one line. Empty if it is none."""
    lines = [" ".join(each.split()) for each in value if isinstance(each, str)] if isinstance(value, list) else []
    return list(filter(None, lines))


def text_at(value: Any, *keys: str) -> str:
    """Return the text or the number below *keys* in *value*, or the first text of an array. Empty if there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    value = value[0] if isinstance(value, list) and value else value
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
