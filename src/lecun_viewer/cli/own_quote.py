"""The values of an own quote, as the options of ``add`` and ``edit`` give them.

Each option is a text as it was typed, a list of texts, or ``None`` if it was not given. An empty text takes the value
away.
"""

from types import SimpleNamespace
from typing import Any

from lecun_viewer.cli import own_answers
from lecun_viewer.cli.finding import proper_text
from lecun_viewer.cli.output import UsageError
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Status
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import Field, Shape
from lecun_viewer.exchange.imported import FieldError

TEXTS = {"topic": "topic", "source": "source", "language": "language"}
"""The options of texts, by the fields of a quote."""

LISTS = {"authors": "author", "tags": "tag"}

OF_PROVENANCE = {
    "words_found": "words_found",
    "where": "where",
    "url": "url",
    "date": "date",
    "note": "remark",
    "author": "said_by",
}
"""The options of texts, by the fields of a provenance."""


def new_quote(args: SimpleNamespace) -> Quote:
    """Return the quote that *args* describe. It has no id yet. Its author is unknown unless named.

    Raises:
        UsageError: They describe none.
    """
    text = checked_text("TEXT", " ".join(args.text))
    quote = Quote(QuoteId(""), 0, "", "", text, "", UNCHECKED, "", authors=())
    args.text = None
    return changed(quote, args) or quote


def changed(quote: Quote, args: SimpleNamespace) -> Quote | None:
    """Return *quote* with the values that are given. ``None`` if none is given.

    Raises:
        UsageError: A value can't be used, or the values contradict each other.
    """
    values = _given(args, TEXTS, fields.QUOTE) | _given(args, LISTS, fields.QUOTE)
    if _given(args, {"text": "text"}, fields.QUOTE):
        values["text"] = checked_text("--text", args.text)
    if values.get("language") == "":
        values["language"] = ENGLISH
    known = _given(args, OF_PROVENANCE, fields.PROVENANCE)
    if args.status:
        known["status"] = args.status
    if not values and not known:
        return None
    after = quote._replace(**values)
    return after._replace(provenance=_provenance(quote, after, {name: each or None for name, each in known.items()}))


def checked_text(option: str, given: str) -> str:
    """Return *given* without spaces at its ends.

    Raises:
        UsageError: Nothing is in it, or it can't be used.
    """
    return str(_value("text", fields.QUOTE, option, proper_text(given).strip()))


def _given(args: SimpleNamespace, options: dict[str, str], shape: Shape) -> dict[str, Any]:
    """Return the values of the *options* that are given, by their fields in *shape*."""
    values = dict[str, Any]()
    for name, option in options.items():
        said = getattr(args, option)
        if said == [] or (isinstance(said, list) and [] in said):  # argparse of Python 3.11 and 3.12, for “--”
            raise UsageError(own_answers.dashes(_named(option)))
        if isinstance(said, list):
            texts = filter(None, (proper_text(each).strip() for each in said))
            values[name] = tuple(dict.fromkeys(_value(name, shape, _named(option), each) for each in texts))
        elif said is not None:
            text = proper_text(said).strip()
            values[name] = _value(name, shape, _named(option), text) if text else ""
    return values


def _named(option: str) -> str:
    return f"--{option.replace('_', '-')}"


def _value(name: str, shape: Shape, option: str, text: str) -> Any:
    field = shape[name]
    assert isinstance(field, Field)
    try:
        return field.value(text)
    except FieldError as error:
        raise UsageError(own_answers.wrong_value(option, error.refusal)) from None


def _provenance(before: Quote, after: Quote, given: dict[str, Any]) -> Provenance:
    """Return the provenance of *after*, which was that of *before*, with the values *given*.

    The words found of a quote that is his word for word are the quote's, unless others are given.
    """
    known = before.provenance._replace(**given)
    status, was = known.status, before.provenance.status
    if "words_found" not in given and known.words_found in (None, before.text):
        if status.has_place and not status.has_other_words:
            known = known._replace(words_found=after.text)
        elif status is not was:
            known = known._replace(words_found=None)
    if "author" not in given and not status.has_author:
        known = known._replace(author=None)
    _check(known)
    return known


def _check(known: Provenance) -> None:
    """Check that *known* claims no more than it shows, as `fields.quote` does.

    Raises:
        UsageError: It claims more.
    """
    status = known.status
    if status.has_place and not known.where:
        raise UsageError(own_answers.needs_place(status))
    if status.has_place and not known.words_found:
        raise UsageError(own_answers.needs_words(status))
    if status.has_author and not known.author:
        raise UsageError(own_answers.needs_author(status))
    if known.author and not status.has_author:
        needed = next(each for each in Status if each.has_author)
        raise UsageError(own_answers.needs_no_author(needed))
