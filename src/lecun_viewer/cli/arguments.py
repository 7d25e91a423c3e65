"""The quote or the collection that an argument of ``lecun-quotes`` names."""

from collections.abc import Sequence

from lecun_viewer.cli.output import UsageError
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId, named_collections, parts_named
from lecun_viewer.stores import Stores
from lecun_viewer.texts.catalogue import _, listed


def quote_named(stores: Stores, wanted: str) -> Quote:
    """Return the quote with the id *wanted*.

    Raises:
        UsageError: There is no such quote.
    """
    quote_id = QuoteId(proper_text(wanted))
    quote = stores.quote(quote_id)
    if not quote:
        said = _(
            "No quote with the ID “{0}” in the visible collections.\nTo list IDs: lecun-quotes list\nTo see"
            " hidden collections: lecun-quotes collections"
        )
        raise UsageError(said.format(wanted))
    return quote


def collection_named(name: str, among: Sequence[CollectionInfo]) -> CollectionInfo:
    """Return the collection with the id or the title *name*, or whose id or title begins with it.

    Raises:
        UsageError: There is none, or there are several.
    """
    asked = proper_text(name)
    found = [each for each in among if asked in (each.id, each.title)]
    if len(found) != 1:
        found = named_collections(asked, among)
    if not found:
        said = _("No collection named “{0}”. To list all collections: lecun-quotes collections")
        raise UsageError(said.format(name))
    if len(found) > 1:
        said = _("“{0}” matches several collections: {1}. Enter more of the title.")
        raise UsageError(said.format(name, listed(each.title for each in found)))
    return found[0]


def part_named(name: str, collection: CollectionInfo) -> PartTitle:
    """Return the part of *collection* with the number or the title *name*, or whose title begins with it.

    Raises:
        UsageError: There is none, or there are several.
    """
    asked = proper_text(name).strip()
    if not collection.parts:
        said = _("“{0}” has no parts. To add one: lecun-quotes collections part NAME 1 TITLE")
        raise UsageError(said.format(collection.title))
    found = [part for part in collection.parts if asked in (str(part.number), part.title)]
    found = found or parts_named(asked, collection)
    if not found:
        said = _("“{0}” isn’t a part of “{1}”. Use one of these: {2}")
        parts = listed(part_in_words(each.number, each.title) for each in collection.parts)
        raise UsageError(said.format(name, collection.title, parts))
    if len(found) > 1:
        said = _("“{0}” matches several parts: {1}. Enter more of the title, or the number.")
        raise UsageError(said.format(name, listed(part_in_words(each.number, each.title) for each in found)))
    return found[0]


def part_in_words(number: int, title: str) -> str:
    return (_("Part {0}: {1}") if title else _("Part {0}")).format(number, title)


def proper_text(argument: str) -> str:
    """Return *argument* as it is.

    Raises:
        UsageError: Its bytes are not UTF-8.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        raise UsageError(_("The command line contains text that isn’t valid UTF-8. Nothing was done.")) from None
    return argument
