"""What an import into a collection of the user recognises and does, in words."""

from collections.abc import Iterator, Sequence

from lecun_viewer.core.attribution import beginning, names
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.imports.found import Choice
from lecun_viewer.texts.catalogue import _, _n
from lecun_viewer.texts.quote_imports import format_label

LONGEST_LINE = 60  # UTF-16 units of a quote's words


def recognised(format: str, encoding: str, number: int) -> str:
    numbers = _n("{n} quote", "{n} quotes", number)
    return _("{0}: {1}.").format(format_label(format, encoding), numbers)


def understood(choices: Sequence[Choice]) -> Iterator[str]:
    """Yield a line for each of *choices*, with the values that may be chosen instead. Columns share their values."""
    columns = [choice for choice in choices if choice.name.startswith("column")]
    for choice in choices:
        others = ", ".join(value for value in choice.values if value != choice.value)
        if choice in columns:
            yield f"  {choice.name} ({in_one_line(choice.label)})={choice.value}"
        else:
            yield _("  {0}={1}. With --as, it can be: {2}").format(choice.name, choice.value, others)
    if columns:
        yield _("  With --as, a column can be: {0}").format(", ".join(columns[0].values))


def not_understood(given: str, choices: Sequence[Choice]) -> str:
    """Return what can be chosen for a file, because *given* can't."""
    if not choices:
        return _("“{0}” can’t be chosen for this file. It is understood in one way only.").format(in_one_line(given))
    said = _("“{0}” can’t be chosen for this file. This is how it is understood:").format(in_one_line(given))
    return "\n".join((said, *understood(choices)))


def quote_in_a_line(quote: Quote) -> str:
    return _("  “{0}” — {1}").format(_words(quote), in_one_line(names(quote.authors)))


def duplicates(number: int, *, are_kept: bool) -> str:
    if are_kept:
        return _n(
            "{n} quote is there already, and is not left out:",
            "{n} quotes are there already, and are not left out:",
            number,
        )
    return _n(
        "Left out: {n} quote that is there already. To have it twice, say --anyway:",
        "Left out: {n} quotes that are there already. To have them twice, say --anyway:",
        number,
    )


def duplicate(quote: Quote, quote_id: str, title: str) -> str:
    """Return where the words of *quote* are. Without a *title*, they are in the file before it."""
    if not title:
        return _("  “{0}” stands in the file twice.").format(_words(quote))
    return _("  “{0}” is {1} in “{2}”.").format(_words(quote), quote_id, title)


def outcome(title: str, number: int, collection_id: str | None) -> str:
    if not number:
        return _("Nothing was imported: no quote is left.")
    quotes = _n("{n} quote", "{n} quotes", number)
    if collection_id is None:
        return _("Nothing was changed. Without --dry-run, “{0}” is made of {1}.").format(title, quotes)
    return _("“{0}” is there now with {1}. Its id is {2}.").format(title, quotes, collection_id)


def _words(quote: Quote) -> str:
    return beginning(in_one_line(quote.text.strip()), LONGEST_LINE)
