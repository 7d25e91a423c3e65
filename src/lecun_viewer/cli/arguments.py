"""The quote or the collection that an argument of ``lecun-quotes`` names."""

from collections.abc import Sequence

from lecun_viewer.cli import answers
from lecun_viewer.cli.output import UsageError
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId, named_collections, parts_named
from lecun_viewer.core.search import ExtraQuotes
from lecun_viewer.stores import Stores
from lecun_viewer.texts.catalogue import _, listed


def quote_named(stores: Stores, wanted: str) -> Quote:
    """Return the quote with the id *wanted*.

    Raises:
        UsageError: There is no such quote.
    """
    quote_id = QuoteId(proper_text(wanted))
    keep_findable(stores)
    quote = stores.library.get(quote_id)
    if not quote:
        raise UsageError(answers.no_quote(wanted))
    return quote


def collection_named(name: str, among: Sequence[CollectionInfo]) -> CollectionInfo:
    """Return the collection with the id or the title *name*, or whose id or title begins with it.

    Raises:
        UsageError: There is none, or there are several.
    """
    said = proper_text(name)
    found = [each for each in among if said in (each.id, each.title)]
    if len(found) != 1:
        found = named_collections(said, among)
    if not found:
        raise UsageError(
            _("There is no collection “{0}”. To list all collections: lecun-quotes collections").format(name)
        )
    if len(found) > 1:
        raise UsageError(answers.several_collections(name, [each.title for each in found]))
    return found[0]


def part_named(name: str, collection: CollectionInfo) -> PartTitle:
    """Return the part of *collection* with the number or the title *name*, or whose title begins with it.

    Raises:
        UsageError: There is none, or there are several.
    """
    said = proper_text(name).strip()
    if not collection.parts:
        raise UsageError(
            _("“{0}” has no parts. To add one: lecun-quotes collections part NAME 1 TITLE").format(collection.title)
        )
    found = [part for part in collection.parts if said in (str(part.number), part.title)]
    found = found or parts_named(said, collection)
    if not found:
        raise UsageError(
            _("“{0}” isn’t a part of “{1}”. Use one of these: {2}").format(
                name, collection.title, listed(answers.part(*each) for each in collection.parts)
            )
        )
    if len(found) > 1:
        raise UsageError(
            _("“{0}” matches several parts: {1}. Enter more of the title, or the number.").format(
                name, listed(answers.part(*each) for each in found)
            )
        )
    return found[0]


def proper_text(argument: str) -> str:
    """Return *argument* as it is.

    Raises:
        UsageError: Its bytes are not UTF-8.
    """
    try:
        argument.encode()
    except UnicodeEncodeError:
        raise UsageError(_("Some text on the command line isn’t in UTF-8, so it wasn’t used.")) from None
    return argument


def keep_findable(stores: Stores) -> None:
    """Let the library find every quote that the user marked or checked, even if the collection dropped it."""
    stores.library.keep(stores.favorites.quotes(), ExtraQuotes.MARKED)
