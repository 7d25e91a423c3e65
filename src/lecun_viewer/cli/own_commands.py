"""The commands that change the user's own quotes and collections. `own_files` has those that read or write a file.

Each ``do_…`` is as in `lecun_viewer.cli.commands`. `telling` says why a change was not made.
"""

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import wraps
from types import SimpleNamespace

from lecun_viewer.cli import own_answers
from lecun_viewer.cli.finding import collection_named, part_named, quote_named
from lecun_viewer.cli.output import UsageError, answer, complain
from lecun_viewer.cli.own_quote import changed, checked_text, new_quote
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import MY_QUOTES, MY_QUOTES_TITLE, CollectionInfo, PartTitle, Quote
from lecun_viewer.own.likeness import ByWords, that_begin_like
from lecun_viewer.own.state import CollectionsError
from lecun_viewer.stores import Stores
from lecun_viewer.texts.collections import my_quotes

Command = Callable[[Stores, SimpleNamespace], int]


def telling(do: Command) -> Command:
    """Return *do*, which says why a collection was not changed."""

    @wraps(do)
    def told(stores: Stores, args: SimpleNamespace) -> int:
        try:
            return do(stores, args)
        except CollectionsError as error:
            title = title_of(stores.library.collections(), error.message.name)  # the store knows it by its id
            complain(own_answers.message(error.message._replace(name=title)))
            return 1

    return told


# Quotes


@telling
def do_add(stores: Stores, args: SimpleNamespace) -> int:
    quote = new_quote(args)
    chosen = own_collection(stores, args.collection) if args.collection else None
    if not args.anyway:
        _check_new(stores, quote)
    where = chosen or _my_quotes(stores)
    quote = _in_part(quote, args.part, where)
    collection_id = where.id or stores.own_collections.create(where.title, id_words=MY_QUOTES_TITLE)
    added = stores.own_collections.with_id(quote, collection_id)
    stores.own_collections.apply([QuoteChange(None, added)], stores.library)
    answer(args.json, {"id": added.id, "collection": collection_id}, own_answers.added(added.id, where.title))
    return 0


@telling
def do_edit(stores: Stores, args: SimpleNamespace) -> int:
    before, where = _own_quote(stores, args.id)
    after = changed(before, args)
    if after is None and args.part is None:
        raise UsageError(own_answers.nothing_to_change())
    after = _in_part(after or before, args.part, where)
    if after.text != before.text and not args.anyway:
        _check_new(stores, after)
    if after != before:
        stores.own_collections.apply([QuoteChange(before, after)], stores.library)
    said = own_answers.edited(after.id) if after != before else own_answers.unchanged(after.id)
    answer(args.json, after.to_dict(), said, indent=2)
    return 0


@telling
def do_remove(stores: Stores, args: SimpleNamespace) -> int:
    quote, where = _own_quote(stores, args.id)
    stores.own_collections.apply([QuoteChange(quote, None)], stores.library)
    answer(args.json, {"id": quote.id, "collection": None}, own_answers.removed(quote.id, where.title))
    return 0


@telling
def do_move(stores: Stores, args: SimpleNamespace) -> int:
    quote, where = _own_quote(stores, args.id)
    to = own_collection(stores, args.collection)
    if to != where:
        moved = quote.moved_to(to.id)
        stores.own_collections.apply([QuoteChange(quote, moved)], stores.library)
    answer(args.json, {"id": quote.id, "collection": to.id}, own_answers.moved(quote.id, to.title))
    return 0


# Collections


@telling
def do_collections_create(stores: Stores, args: SimpleNamespace) -> int:
    title = checked_title(stores, args.title)
    made = stores.own_collections.create(title)
    answer(args.json, {"id": made, "title": title}, own_answers.created(title, made))
    return 0


@telling
def do_collections_rename(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    title = checked_title(stores, args.title, chosen)
    stores.own_collections.change_head(chosen, chosen._replace(title=title))
    answer(args.json, {"id": chosen.id, "title": title}, own_answers.renamed(chosen.title, title))
    return 0


@telling
def do_collections_part(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    others = [part for part in chosen.parts if part.number != args.number]
    title = " ".join(checked_text("TITLE", args.title).split()) if args.title.strip() else ""
    named = [PartTitle(args.number, title)] if title else []
    after = chosen._replace(parts=tuple(sorted([*others, *named])))
    if after != chosen:
        stores.own_collections.change_head(chosen, after)
    parts = (args.number, title, chosen.title) if title else (args.number, chosen.title)
    said = own_answers.part_named(*parts) if title else own_answers.part_taken_away(*parts)
    answer(args.json, {"id": chosen.id, "parts": after.to_dict()["parts"]}, said)
    return 0


@telling
def do_collections_remove(stores: Stores, args: SimpleNamespace) -> int:
    collection_id, title = _gone(stores, args.name) or own_collection(stores, args.name)[:2]
    archived = str(stores.own_collections.remove(collection_id))
    preferences = Preferences.from_settings(stores.settings.get)
    if collection_id in preferences.hidden_collections:  # a later collection of that id is another
        stores.settings.update(hidden_collections=preferences.hiding(collection_id, is_hidden=False))
    answer(args.json, {"id": collection_id, "file": archived}, own_answers.collection_removed(title, archived))
    return 0


@telling
def do_collections_repair(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    number = stores.own_collections.repair(chosen.id, is_deleted=args.deleted)
    said = (
        own_answers.missing_deleted(chosen.title, number)
        if args.deleted
        else own_answers.restored(chosen.title, number)
    )
    answer(args.json, {"id": chosen.id, "quotes": number}, said if number else own_answers.complete(chosen.title))
    return 0


def _gone(stores: Stores, name: str) -> tuple[str, str] | None:
    """Return the id and the title of the collection *name* if its file is gone."""
    return next((each for each in stores.own_collections.gone().items() if name in each), None)


# What the commands have in common


def own_collection(stores: Stores, name: str) -> CollectionInfo:
    """Return the user's collection *name*.

    Raises:
        UsageError: There is none.
    """
    collections = stores.library.collections()
    own = [each for each in collections if each.is_own]
    try:
        return collection_named(name, own)
    except UsageError:
        chosen = collection_named(name, collections)  # says what is wrong, unless it came with the program
        if chosen.is_own:
            raise
        raise UsageError(own_answers.shipped_collection(chosen.title)) from None


def checked_title(stores: Stores, given: str, besides: CollectionInfo | None = None) -> str:
    """Return *given* as the title of a collection.

    Raises:
        UsageError: It is none, or a collection *besides* has it.
    """
    title = " ".join(checked_text("TITLE", given).split())
    if any(each.title == title and each != besides for each in stores.library.collections()):
        raise UsageError(own_answers.there_is_one(title))
    return title


def title_of(collections: Iterable[CollectionInfo], collection_id: str) -> str:
    """Return the title of the collection with that id."""
    return next((each.title for each in collections if each.id == collection_id), collection_id)


def _in_part(quote: Quote, said: str | None, where: CollectionInfo) -> Quote:
    """Return *quote* in the part of *where* that is *said*. ``None`` changes nothing, and an empty text means no part.

    Raises:
        UsageError: There is no such part.
    """
    if said is None:
        return quote
    if not isinstance(said, str):  # argparse of Python 3.11 and 3.12, for “--”
        raise UsageError(own_answers.dashes("--part"))
    part = part_named(said, where) if said.strip() else PartTitle(0, "")
    return quote._replace(part=part.number, part_title=part.title)


def _my_quotes(stores: Stores) -> CollectionInfo:
    """Return the collection for quotes without another. It has no id if it is not there yet."""
    title = my_quotes()
    own = [each for each in stores.library.collections() if each.is_own]
    for each in sorted(own, key=lambda found: found.id != MY_QUOTES):
        if each.id == MY_QUOTES or each.title in (MY_QUOTES_TITLE, title):
            return each
    return CollectionInfo("", title, "", 0, is_own=True)


def _own_quote(stores: Stores, wanted: str) -> tuple[Quote, CollectionInfo]:
    """Return the user's quote with the id *wanted* as it is in its file, and its collection.

    Raises:
        UsageError: There is no such quote, or it can't be changed.
    """
    found = quote_named(stores, wanted)
    where = next((each for each in stores.library.collections() if each.id == found.collection), None)
    if where and not where.is_own:
        raise UsageError(own_answers.shipped_quote(found.id, where.title))
    for quote in _quotes(stores, where) if where else ():
        if quote.id == found.id:
            assert where
            return quote, where
    raise UsageError(own_answers.only_marked(found.id))


def _quotes(stores: Stores, collection: CollectionInfo) -> list[Quote]:
    """Return the quotes in the file of *collection*.

    Raises:
        UsageError: It can't be read. The message of the store says why.
    """
    with suppress(OSError):
        if loaded := stores.own_collections.load(collection.id):
            return list(loaded.quotes)
    raise UsageError(own_answers.not_read(collection.title))


def _check_new(stores: Stores, quote: Quote) -> None:
    """Check that no other quote has the words of *quote*.

    Raises:
        UsageError: There is such a quote.
    """
    search = that_begin_like(quote.text)
    found = stores.library.every(search) if search else ()
    there = ByWords(each for each in found if each.id != quote.id).like(quote.text)
    if there:
        title = title_of(stores.library.collections(), there.collection)
        raise UsageError(own_answers.there_already(there.id, title))
