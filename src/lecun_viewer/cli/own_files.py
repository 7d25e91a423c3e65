"""The commands that read and write files of collections: ``collections import`` and ``collections export``."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from lecun_viewer.cli import answers, import_answers, own_answers
from lecun_viewer.cli.finding import collection_named
from lecun_viewer.cli.output import UsageError, answer, complain, give_document
from lecun_viewer.cli.own_commands import checked_title, telling, title_of
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query, in_collections
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.exchange.formats import FORMATS, export_quotes, lost
from lecun_viewer.own.collection_file import OWN
from lecun_viewer.own.likeness import free_title
from lecun_viewer.stores import Stores
from lecun_viewer.texts import exports, quote_imports

if TYPE_CHECKING:
    from lecun_viewer.cli.recognising import Plan, Recognised
    from lecun_viewer.imports.found import BadLine, LeftOut

EXPORTS = (*FORMATS, OWN)  # the last has all that a collection has
MOST_SHOWN = 5  # quotes of a preview, and of those that are there already


@telling
def do_collections_import(stores: Stores, args: SimpleNamespace) -> int:
    # At the top, it would make ``list`` and the other commands take 80 ms of CPU time instead of 67 (Python 3.11.7).
    from lecun_viewer.cli import recognising

    found = recognising.recognise_file(Path(args.file), args.understanding)
    title = _title(stores, args.title or found.title or _name(args.file), is_given=bool(args.title))
    left_out = found.left_out
    marked = [favorite.quote for favorite in stores.favorites.values()]
    plan = recognising.plan(found.quotes, _present(stores), marked, keeps_duplicates=args.anyway)
    is_whole = (title, tuple(plan.quotes)) == (found.title, found.quotes)
    removed = stores.own_collections.removed_id(Path(args.file)) if found.format == OWN and is_whole else ""
    if removed:
        left_out = ()  # a line that can't be read comes back, too
    collection_id = None
    if removed and not args.dry_run:
        stores.own_collections.bring_back(removed, Path(args.file))
        collection_id = removed
    elif plan.quotes and not args.dry_run:
        collection_id = stores.own_collections.create(title, found.introduction, plan.quotes, found.parts)
        _mark_favorites(stores, found, collection_id)
    values = {"dry_run": args.dry_run, "format": found.format, "encoding": found.encoding, "title": title}
    values |= _values(found, plan) | {"collection": collection_id}
    values["left_out"] = list(map(recognising.for_programs, left_out))
    lines = [*_preview(stores, found, left_out, plan, keeps_duplicates=args.anyway)]
    lines.append(import_answers.outcome(title, len(plan.quotes), collection_id))
    answer(args.json, values, "\n".join(lines), indent=2)
    return 0


def _mark_favorites(stores: Stores, found: "Recognised", collection_id: str) -> None:
    """Make favorites of what is one in the program that wrote the file."""
    from lecun_viewer.cli import recognising

    if found.favorites and (loaded := stores.own_collections.load(collection_id)):
        for quote in recognising.favorites_of(found, loaded.quotes):
            stores.favorites.put(Favorite.mark(quote, stores.now()))


def _present(stores: Stores) -> Iterator[Quote]:
    """Return the quotes of all collections, also of hidden ones. A favorite whose collection is gone is not there."""
    stores.library.hide(())
    there = {each.id for each in stores.library.collections()}
    return (each for each in stores.library.every(Search()) if each.collection in there)


def _title(stores: Stores, wanted: str, *, is_given: bool) -> str:
    """Return *wanted* as a title. If the user has not given it, a number makes it differ from titles that are there."""
    if is_given:
        return checked_title(stores, wanted)
    return free_title(wanted, {each.title for each in stores.library.collections()})


def _name(file: str) -> str:
    """Return the name of *file* without its suffix, as a text."""
    return Path(file).stem.encode("utf-8", "replace").decode()


def _values(found: "Recognised", plan: "Plan") -> dict[str, Any]:
    """Return for programs what was recognised, and what becomes of it."""
    return {
        "recognized": len(found.quotes),
        "first": [quote.to_dict() for quote in found.quotes[:MOST_SHOWN]],
        "duplicates": [
            {"text": quote.text, "id": same.id or None, "collection": same.collection or None}
            for quote, same in plan.duplicates
        ],
        "notes_left_out": plan.notes_left_out,
        "understood": [each._asdict() for each in found.choices],
        "imported": len(plan.quotes),
    }


def _preview(
    stores: Stores,
    found: "Recognised",
    left_out: Sequence["LeftOut | BadLine"],
    plan: "Plan",
    *,
    keeps_duplicates: bool,
) -> list[str]:
    """Return what was recognised, in lines: the first quotes, what is left out, and what is there already."""
    lines = [import_answers.recognised(found.format, found.encoding, len(found.quotes))]
    lines += import_answers.understood(found.choices)
    lines += map(import_answers.quote_in_a_line, found.quotes[:MOST_SHOWN])
    lines += quote_imports.left_out(left_out)
    if plan.duplicates:
        lines.append(import_answers.duplicates(len(plan.duplicates), are_kept=keeps_duplicates))
    collections = stores.library.collections()
    for quote, same in plan.duplicates[:MOST_SHOWN]:
        title = title_of(collections, same.collection) if same.collection else ""
        lines.append(import_answers.duplicate(quote, same.id, title))
    if plan.notes_left_out:
        lines.append(quote_imports.notes_left_out(len(plan.notes_left_out)))
    return lines


@telling
def do_collections_export(stores: Stores, args: SimpleNamespace) -> int:
    chosen = collection_named(args.name, stores.library.collections())
    document = _own_document(stores, chosen) if args.format == OWN else _document(stores, chosen, args.format)
    give_document(document, args.output, is_json="json" in args.format or args.format == OWN)
    if said := exports.lost(lost(args.format, is_of_favorites=False)) if args.format != OWN else "":
        complain(said)
    return 0


def _document(stores: Stores, chosen: CollectionInfo, format: str) -> bytes:
    stores.library.hide(())  # a hidden collection can be exported, too
    quotes = stores.library.every(Search(Query((in_collections(chosen.id),))))
    return export_quotes(chosen, quotes, format, stores.now(), exports)


def _own_document(stores: Stores, chosen: CollectionInfo) -> bytes:
    if not chosen.is_own:
        raise UsageError(own_answers.only_own_as_own(chosen.title))
    try:
        return stores.own_collections.document(chosen.id)
    except OSError as error:
        raise UsageError(answers.not_read(chosen.title, error)) from None
