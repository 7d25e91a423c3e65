"""The commands that change the user's own quotes and collections. `own_files` has those that read or write a file.

Each ``do_…`` is as in `lecun_viewer.cli.commands`. `CollectionsError` means that a change was not made.

An option of ``add`` and ``edit`` is a text as typed, or a list of texts. It is ``None`` if it was not given. An empty
text takes the value away.
"""

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from lecun_viewer.cli.arguments import collection_named, part_named, proper_text, quote_named
from lecun_viewer.cli.output import UsageError, answer, complain, quote_values
from lecun_viewer.core.attribution import line_of, placed, source_of
from lecun_viewer.core.change import QuoteChange, in_language
from lecun_viewer.core.language_of_words import language_of
from lecun_viewer.core.provenance import (
    UNCHECKED,
    Lack,
    Provenance,
    Source,
    SourceKind,
    Verdict,
    located,
    read_at,
    without_page,
)
from lecun_viewer.core.quote import (
    MY_QUOTES,
    MY_QUOTES_TITLE,
    CollectionInfo,
    PartTitle,
    Quote,
    QuoteId,
    with_commas,
)
from lecun_viewer.core.value import Value
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.records.likeness import ByWords, that_begin_like
from lecun_viewer.records.state import CollectionMessage, CollectionsError
from lecun_viewer.stores import Stores
from lecun_viewer.texts import collections, sources
from lecun_viewer.texts.catalogue import _, _n
from lecun_viewer.texts.collections import my_quotes
from lecun_viewer.texts.imports import reason_of_refusal
from lecun_viewer.texts.verdicts import label

if TYPE_CHECKING:
    from lecun_viewer.records.collections import Loaded

Command = Callable[[Stores, SimpleNamespace], int]


def reporting(do: Command) -> Command:
    """Return *do*, which says why a collection was not changed."""

    @wraps(do)
    def reported(stores: Stores, args: SimpleNamespace) -> int:
        try:
            return do(stores, args)
        except CollectionsError as error:
            title = title_of(stores.library.collections(), error.message.name)  # the store knows it by its id
            complain(collections.message(error.message._replace(name=title)))
            return 1

    return reported


def tell_own(messages: list[CollectionMessage]) -> None:
    """Print *messages* on the user's collections to stderr, and empty the list."""
    while messages:
        complain(collections.message(messages.pop(0)))


# Quotes


def do_add(stores: Stores, args: SimpleNamespace) -> int:
    quote = new_quote(args)
    chosen = own_collection(stores, args.collection) if args.collection else None
    if not args.allow_duplicates:
        _check_new(stores, quote)
    where = chosen or _my_quotes(stores)
    quote = _in_part(quote, args.part, where)
    if where.id == MY_QUOTES:
        stores.own_collections.my_quotes(where.title)
    added = stores.own_collections.with_id(quote, where.id)
    stores.own_collections.apply([QuoteChange(None, added)], stores.library)
    answer(args.json, {"id": added.id, "collection": where.id}, added_to(added.id, where.title))
    return 0


def added_to(quote_id: str, title: str) -> str:
    return _("Added {0} to “{1}”.").format(quote_id, title)


def do_edit(stores: Stores, args: SimpleNamespace) -> int:
    before, where = _own_quote(stores, args.id)
    after = changed(before, args)
    if after is None and args.part is None:
        raise UsageError(_("Nothing to change. Add an option, as in: lecun-quotes edit ID --topic TOPIC"))
    after = _in_part(after or before, args.part, where)
    if after.text != before.text and not args.allow_duplicates:
        _check_new(stores, after)
    if after != before:
        stores.own_collections.apply([QuoteChange(before, after)], stores.library)
    said = _("Changed {0}.") if after != before else _("{0} is unchanged.")
    answer(args.json, quote_values(after), said.format(after.id), indent=2)
    return 0


def do_delete(stores: Stores, args: SimpleNamespace) -> int:
    quote, where = _own_quote(stores, args.id)
    stores.own_collections.apply([QuoteChange(quote, None)], stores.library)
    said = _("Deleted {0} from “{1}”.").format(quote.id, where.title)
    answer(args.json, {"id": quote.id, "collection": None}, said)
    return 0


def do_move(stores: Stores, args: SimpleNamespace) -> int:
    quote, where = _own_quote(stores, args.id)
    to = own_collection(stores, args.collection)
    said = _("{0} is already in “{1}”.")
    if to != where:
        moved = quote.moved_to(to.id)
        stores.own_collections.apply([QuoteChange(quote, moved)], stores.library)
        said = _("Moved {0} to “{1}”.")
    answer(args.json, {"id": quote.id, "collection": to.id}, said.format(quote.id, to.title))
    return 0


# Collections


def do_collections_create(stores: Stores, args: SimpleNamespace) -> int:
    title = checked_title(stores, args.title)
    made = stores.own_collections.create(title)
    answer(args.json, {"id": made, "title": title}, _("Created “{0}”. Its ID is {1}.").format(title, made))
    return 0


def do_collections_rename(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    title = checked_title(stores, args.title, chosen)
    stores.own_collections.change_head(chosen, chosen._replace(title=title))
    answer(args.json, {"id": chosen.id, "title": title}, _("Renamed “{0}” to “{1}”.").format(chosen.title, title))
    return 0


def do_collections_part(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    title = " ".join(checked_text("TITLE", args.title).split()) if args.title.strip() else ""
    numbers = [part.number for part in chosen.parts]
    # A part keeps its place. A new part comes before the first with a higher number.
    before = args.number if args.number in numbers else next((each for each in numbers if each > args.number), None)
    place = len(numbers) if before is None else numbers.index(before)
    others = [part for part in chosen.parts if part.number != args.number]
    named = [PartTitle(args.number, title)] if title else []
    after = chosen._replace(parts=(*others[:place], *named, *others[place:]))
    if after != chosen:
        stores.own_collections.change_head(chosen, after)
    if title:
        said = _("Part {0} of “{2}” is now “{1}”.").format(args.number, title, chosen.title)
    else:
        said = _("Removed part {0} from “{1}”. Its quotes are kept.").format(args.number, chosen.title)
    answer(args.json, {"id": chosen.id, "parts": after.to_dict()["parts"]}, said)
    return 0


def do_collections_language(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    is_by_words = args.language == BY_WORDS
    said = "" if is_by_words else _value("language", Quote, "LANGUAGE", proper_text(args.language).strip())
    changes = in_language(loaded(stores, chosen).quotes, said)
    if changes:
        stores.own_collections.apply(changes, stores.library)
    told = _n("Language changed for {n} quote.", "Language changed for {n} quotes.", len(changes))
    answer(args.json, {"id": chosen.id, "quotes": len(changes)}, told)
    return 0


def do_collections_remove(stores: Stores, args: SimpleNamespace) -> int:
    chosen = own_collection(stores, args.name)
    collection_id, title = chosen.id, chosen.title
    stores.own_collections.remove(collection_id, [quote.id for quote in loaded(stores, chosen).quotes])
    preferences = stores.preferences
    if collection_id in preferences.hidden_collections:  # a later collection of that id is another
        stores.settings.update(hidden_collections=preferences.hiding(collection_id, is_hidden=False))
    kept = stores.records.older_file(collection_id)
    said = _('“{0}” was removed. To import its quotes again: lecun-quotes collections import "{1}"')
    answer(args.json, {"id": collection_id}, said.format(title, kept))
    return 0


def do_collections_folder(stores: Stores, args: SimpleNamespace) -> int:
    before = stores.mirror.folder
    if args.path is None and args.favorites is None:
        stores.mirror.decide()
        answer(args.json, {"folder": str(before), "favorites": stores.mirror.has_favorites}, str(before))
        return 0
    folder = None if args.path is None else Path(args.path)
    if not stores.use_folder(folder, has_favorites=args.favorites):
        raise UsageError(_("Couldn’t save the settings. Nothing was changed."))
    now, has_favorites = stores.mirror.folder, stores.mirror.has_favorites
    values = {"folder": str(now), "favorites": has_favorites}
    answer(args.json, values, collections.place(now, has_favorites=has_favorites, before=before))
    return 0


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
        said = _("“{0}” is a built-in collection. Only your own collections can be changed.")
        raise UsageError(said.format(chosen.title)) from None


def checked_title(stores: Stores, given: str, besides: CollectionInfo | None = None) -> str:
    """Return *given* as the title of a collection.

    Raises:
        UsageError: It is none, or a collection *besides* has it.
    """
    title = " ".join(checked_text("TITLE", given).split())
    if any(each.title == title and each != besides for each in stores.library.collections()):
        raise UsageError(_("A collection named “{0}” already exists.").format(title))
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
    part = part_named(said, where) if said.strip() else PartTitle(0, "")
    return quote._replace(part=part.number, part_title=part.title)


def _my_quotes(stores: Stores) -> CollectionInfo:
    """Return the collection for quotes without another. It need not exist yet."""
    title = my_quotes()
    own = [each for each in stores.library.collections() if each.is_own]
    for each in sorted(own, key=lambda found: found.id != MY_QUOTES):
        if each.id == MY_QUOTES or each.title in (MY_QUOTES_TITLE, title):
            return each
    return CollectionInfo(MY_QUOTES, title, "", 0, is_own=True)


def _own_quote(stores: Stores, wanted: str) -> tuple[Quote, CollectionInfo]:
    """Return the user's quote with the id *wanted* as it is in its file, and its collection."""
    found = quote_named(stores, wanted)
    where = next((each for each in stores.library.collections() if each.id == found.collection), None)
    if where and not where.is_own:
        said = _("{0} is in the built-in collection “{1}”. Only your own quotes can be changed.")
        raise UsageError(said.format(found.id, where.title))
    if where:
        quotes = {each.id: each for each in loaded(stores, where).quotes}  # all, so each bad line is reported
        if found.id in quotes:
            return quotes[found.id], where
    said = _("{0} is no longer in any of your collections, only in your favorites, so it can’t be edited.")
    raise UsageError(said.format(found.id))


def loaded(stores: Stores, collection: CollectionInfo) -> "Loaded":
    """Return what is in the file of *collection*.

    Raises:
        UsageError: It can't be read. The message of the store says why.
    """
    found = stores.own_collections.load(collection.id)
    if not found:
        raise UsageError(_("Couldn’t read “{0}”. Nothing was changed.").format(collection.title))
    return found


def _check_new(stores: Stores, quote: Quote) -> None:
    """Check that no other quote has the words of *quote*."""
    search = that_begin_like(quote.text)
    found = stores.library.every(search) if search else ()
    same = ByWords(each for each in found if each.id != quote.id).like(quote.text)
    if same:
        title = title_of(stores.library.collections(), same.collection)
        said = _("Already in “{1}” as {0}. Nothing was changed. To add a duplicate, use --allow-duplicates.")
        raise UsageError(said.format(same.id, title))


BY_WORDS = "auto"
"""Stands for the language that is recognised from the words."""

OF_QUOTE = {"topic": "topic", "source": "cited_source", "language": "language", "authors": "author", "tags": "tag"}
"""The options, by the fields of a quote. Those of authors and tags are lists."""

OF_PROVENANCE = {
    "words_found": "wording",
    "where": "source",
    "url": "url",
    "date": "date",
    "note": "remark",
    "author": "actual_author",
}
"""The options of texts, by the fields of a provenance."""

OF_WORK = {"authors": "written_by", "container": "journal", "locator": "page", "quoted_in": "quoted_in"}
"""The options of a source as data, by its fields. Its kind is one, too."""

MERE_TEXT = "text"
"""The kind of a source that is no data, and is cited as it was typed."""

KINDS = {kind.value.replace(" ", "-"): kind for kind in sources.KINDS} | {MERE_TEXT: None}
"""The kinds of sources by their names on the command line."""


def new_quote(args: SimpleNamespace) -> Quote:
    """Return the quote that *args* describe. It has no id yet. Its author is unknown unless named.

    Raises:
        UsageError: They describe none.
    """
    text = checked_text("TEXT", " ".join(args.text))
    quote = Quote(QuoteId(""), 0, "", "", text, "", UNCHECKED, "", authors=(), language=language_of(text))
    args.text = None
    made = changed(quote, args) or quote
    return made if args.verdict else made.found_in_book()


def changed(quote: Quote, args: SimpleNamespace) -> Quote | None:
    """Return *quote* with the values that are given. ``None`` if none is given.

    Raises:
        UsageError: A value can't be used, or the values contradict each other.
    """
    values = _given(args, OF_QUOTE, Quote)
    if args.text is not None:
        values["text"] = checked_text("--text", args.text)
    if values.get("language") == "":
        values["language"] = language_of(values.get("text", quote.text))
    known = _given(args, OF_PROVENANCE, Provenance)
    work = _given_work(args)
    if args.verdict:
        known["status"] = args.verdict
    if not values and not known and not work:
        return None
    if "locator" in work and not _kind_after(quote, work):
        page, before = work["locator"], quote.provenance.where
        place, _page = without_page(known.get("where", before or (quote.source if page else "")))
        known["where"] = with_commas(place, page) if page else place
    after = quote._replace(**values)
    given = {name: each or None for name, each in known.items()}
    after = after._replace(provenance=_provenance(quote, after, given, work))
    follows = "source" not in values and quote.source in ("", _label(quote))
    return after._replace(source=_label(after)) if follows and _label(after) else after


def _label(quote: Quote) -> str:
    """Return the title of the source of *quote*, or else what it is in. Empty if it is a mere text."""
    source = source_of(quote.provenance)
    return source.title or source.container if source else ""


def _given_work(args: SimpleNamespace) -> dict[str, Any]:
    """Return what is given of a source as data, by its fields."""
    given = _given(args, {name: option for name, option in OF_WORK.items() if name != "quoted_in"}, Source)
    if args.quoted_in is not None:
        given["quoted_in"] = read_at(proper_text(args.quoted_in).strip())
    if "locator" in given:
        given["locator"] = located(given["locator"])
    if args.kind is not None:
        given["kind"] = KINDS[args.kind]
    return given


def _kind_after(quote: Quote, work: dict[str, Any]) -> SourceKind | None:
    """Return the kind of the source of *quote* after *work* is given. ``None`` if it is a mere text.

    Raises:
        UsageError: Something is said of a source without a kind.
    """
    before = source_of(quote.provenance)
    kind: SourceKind | None = work.get("kind", before.kind if before else None)
    if not kind and (more := next((name for name in work if name not in ("kind", "locator") and work[name]), None)):
        option = f"--{OF_WORK[more].replace('_', '-')}"
        raise UsageError(_("{0} needs the kind of the source. Add it with --kind.").format(option))
    return kind


def _work(quote: Quote, given: dict[str, Any], work: dict[str, Any]) -> Source | None:
    """Return the source of *quote* as data, with what is *given* of the place and of the *work*.

    Of a source that was a mere text, the text is the title. A page at its end is the page.
    """
    kind, before = _kind_after(quote, work), source_of(quote.provenance)
    if not kind:
        return None
    if before and "where" not in given:
        title, page = before.title, ""
    else:
        title, page = without_page(given.get("where", quote.provenance.where or quote.source) or "")
    old = before or Source(kind, date=quote.provenance.date, url=quote.provenance.url)
    old = old._replace(title=title, date=given.get("date", old.date), locator=located(page) if page else old.locator)
    made = old._replace(**work | {"kind": kind}).with_address(given.get("url", old.address))
    return made if line_of(made._replace(date=None, locator="")) else None


def checked_text(option: str, given: str) -> str:
    """Return *given* without spaces at its ends.

    Raises:
        UsageError: Nothing is in it, or it can't be used.
    """
    return str(_value("text", Quote, option, proper_text(given).strip()))


def _given(args: SimpleNamespace, options: dict[str, str], kind: type[Value]) -> dict[str, Any]:
    """Return the values of the *options* that are given, by their fields in *kind*."""
    values = dict[str, Any]()
    for name, option in options.items():
        said = getattr(args, option)
        if said is None:
            continue
        is_list = isinstance(said, list)
        texts = [*filter(None, (proper_text(each).strip() for each in (said if is_list else [said])))]
        value = tuple(dict.fromkeys(texts)) if is_list else "".join(texts)
        values[name] = value and _value(name, kind, f"--{option.replace('_', '-')}", value)
    return values


def _value(name: str, kind: type[Value], option: str, found: str | tuple[str, ...]) -> Any:
    try:
        return fields.value_in(found, kind, name)
    except FieldError as error:
        raise UsageError(_("{0}: {1}.").format(option, reason_of_refusal(error.refusal))) from None


def _provenance(before: Quote, after: Quote, given: dict[str, Any], work: dict[str, Any]) -> Provenance:
    """Return the provenance of *after*, which was that of *before*, with the values *given* and those of the *work*."""
    was = before.provenance
    known = placed(was._replace(**given, source=_work(before, given, work)))
    status = known.status
    if "words_found" not in given:
        are_own = status is not was.status and was.words_found == before.text  # and say nothing with the new verdict
        words = was.words_for(status, after.text, "" if are_own else was.words_found or "")
        known = known._replace(words_found=words)
    known = known._replace(evidence=was.evidence_for(known.words_found))
    if "author" not in given and not status.has_author:
        known = known._replace(author=None)
    for lack in known.lacks:
        raise UsageError(_lacking(lack, status))
    return known


def _lacking(lack: Lack, status: Verdict) -> str:
    """Return what to say besides, for a quote of that *status*."""
    match lack:
        case Lack.PLACE:
            said = _("“{0}” needs a source. Add it with --source.")
        case Lack.WORDS_FOUND:
            said = _("“{0}” needs the wording in the source. Add it with --wording.")
        case Lack.AUTHOR:
            said = _("“{0}” needs the actual author. Add it with --actual-author.")
        case Lack.NO_AUTHOR:
            said = _("Use --actual-author only if the quote is “{0}”. For the credited author, use --author.")
            status = next(each for each in Verdict if each.has_author)
    return said.format(label(status))
