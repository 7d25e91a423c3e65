"""The parts of an own collection, as its head names them.

A quote's line has the number of its part. So a part can get another title without a change of its quotes.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from lecun_viewer.core.quote import PartTitle, Quote
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import Field
from lecun_viewer.exchange.imported import FieldError, Reason, Refusal, excerpt


def parts_in(values: Mapping[str, Any]) -> tuple[tuple[PartTitle, ...], Refusal | None]:
    """Return the parts in *values*, those of a head, by number. Return also why the first bad part can't be read."""
    found = values.get("parts", [])
    if not isinstance(found, list):
        return (), Refusal(Reason.LIST_EXPECTED, (excerpt(str(found)),))
    named, refusal = dict[int, PartTitle](), None
    for each in found:
        try:
            part = _part(each)
            if part.number in named:
                raise FieldError(Reason.PART_TWICE, part.number)
            named[part.number] = part
        except FieldError as error:
            refusal = refusal or error.refusal
    return tuple(named[number] for number in sorted(named)), refusal


def parts_for(parts: Iterable[PartTitle], values: Mapping[str, Any]) -> list[Any]:
    """Return *parts* for the head that has *values*. What is not known of a part stays, and a bad part, too."""
    found = values.get("parts", [])
    before = found if isinstance(found, list) else [found]
    there = dict[int, Any]()
    for each in before:
        with suppress(FieldError):
            there.setdefault(_part(each).number, each)
    bad = [each for each in before if not any(each is good for good in there.values())]
    return [*({**there.get(part.number, {}), **part._asdict()} for part in parts), *bad]


def _part(found: Any) -> PartTitle:
    if not isinstance(found, dict):
        raise FieldError(Reason.OBJECT_EXPECTED, excerpt(str(found)))
    for name in PartTitle._fields:
        if name not in found:
            raise FieldError(Reason.MISSING_FIELD, name)
    part = PartTitle(_value("part", found["number"]), " ".join(_value("part_title", found["title"]).split()))
    if not part.number:
        raise FieldError(Reason.NO_PART, excerpt(str(part.number)), str(fields.HIGHEST_PART))
    if not part.title:
        raise FieldError(Reason.NOTHING_IN_IT)
    return part


def _value(name: str, found: Any) -> Any:
    field = fields.QUOTE[name]
    assert isinstance(field, Field)
    return field.value(found)


def with_titles(quotes: Iterable[Quote], parts: Iterable[PartTitle]) -> Iterable[Quote]:
    """Yield *quotes* with the titles of their parts."""
    titles = {part.number: part.title for part in parts}
    for quote in quotes:
        yield quote._replace(part_title=titles[quote.part]) if quote.part in titles else quote
