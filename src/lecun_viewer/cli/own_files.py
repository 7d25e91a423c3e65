"""The commands for files of collections: ``collections import`` and ``collections export``."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from lecun_viewer.cli.arguments import collection_named
from lecun_viewer.cli.output import UsageError, answer, complain, give_document, progress, quote_values, refused
from lecun_viewer.cli.own_commands import checked_title, own_collection, title_of
from lecun_viewer.core.attribution import beginning, names
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.formats import FORMATS, export_quotes, lost
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.exchange.notes import notes_of
from lecun_viewer.imports.found import BadLine, Choice, LeftOut, Options, UnreadableError, UnreadableReason
from lecun_viewer.records.importing import OWN, Import, Plan, Recognised, Target
from lecun_viewer.records.note_folder import write_notes
from lecun_viewer.stores import Stores
from lecun_viewer.texts import exports, failures, quote_imports
from lecun_viewer.texts.catalogue import _, _n, sentences, tag_labels

NOTES = "notes"  # one file a book, in a folder
EXPORTS = (*FORMATS, NOTES, OWN)  # the last has all that a collection has
MOST_SHOWN = 5  # quotes of a preview, and of duplicates
LONGEST_LINE = 60  # UTF-16 units of a quote's words


class FavoritesFileError(UsageError):
    """The file has exported favorites, which another command imports."""


def do_collections_import(stores: Stores, args: SimpleNamespace) -> int:
    reading = stores.new_import(Path(args.file), tag_labels())
    found, into = _read(reading, args.understanding), _target(stores, reading, args.into) if args.into else None
    title = into.info.title if into else _title(stores, reading, args.title)
    plan = reading.plan(into.info.id if into else "", keeps_duplicates=args.allow_duplicates)
    collection_id = None
    is_empty = found.format == OWN and not (found.quotes or found.left_out or into)  # a collection without quotes
    if (plan.changes_anything or is_empty) and not args.dry_run:
        imported = reading.save(plan, into.info.id if into else "", title)
        collection_id = imported.after.id
        for quote in imported.favorites:
            stores.favorites.put(Favorite.mark(quote, stores.now()))
    values = {"dry_run": args.dry_run, "format": found.format, "encoding": found.encoding, "title": title}
    values |= _values(found, plan) | {"collection": collection_id}
    values["left_out"] = list(map(_for_programs, found.left_out))
    lines = _preview(stores, found, plan, keeps_duplicates=args.allow_duplicates)
    if into:
        lines += _outcome_of_target(title, plan, is_dry=args.dry_run)
    else:
        if plan.quotes and (before := reading.proposed()):
            lines.append(_imported_before(before.info.title))
        lines.append(_outcome(title, len(plan.quotes), collection_id, is_empty=is_empty))
    answer(args.json, values, "\n".join(lines), indent=2)
    return 0


def _target(stores: Stores, reading: Import, name: str) -> Target:
    """Return the user's collection *name*, and what imports brought into it."""
    info = own_collection(stores, name)
    target = reading.look_around().targets.get(info.id)
    if not target:
        raise UsageError(_("Couldn’t read “{0}”. Nothing was changed.").format(info.title))
    return target


def _read(reading: Import, understanding: Sequence[str]) -> Recognised:
    """Return what is in the file, with the *understanding* that the user has given."""
    try:
        options = dict[str, str]()
        for given in understanding:  # another kind has other choices
            name, value = _option(given, _choices(reading, options))
            options[name] = value
        with progress(_("Reading {0}…").format(reading.path.name)) as report:
            return reading.read(options, report)
    except OSError as error:
        raise UsageError(failures.not_read(str(reading.path), error)) from None
    except ImportRefusedError as error:
        raise refused(error, str(reading.path)) from None
    except UnreadableError as error:
        said, to_do = quote_imports.unreadable(error, str(reading.path)), quote_imports.remedy(error)
        if error.reason is UnreadableReason.OWN_EXPORT:
            to_do = _('To import it: lecun-quotes favorites import "{0}"').format(reading.path)
            raise FavoritesFileError(sentences((said, to_do))) from None
        raise UsageError(sentences((said, to_do))) from None


def _choices(reading: Import, options: Options) -> tuple[Choice, ...]:
    """Return how the file is understood with *options*."""
    try:
        return reading.read(options).choices
    except UnreadableError as error:
        if not error.choices:
            raise
        return error.choices


def _option(given: str, choices: Sequence[Choice]) -> tuple[str, str]:
    """Return the name and the value that the user has *given*: “headings=parts”, or “parts” alone.

    A column may be named by its number, or as the file names it.
    """
    name, _equals, value = given.rpartition("=")
    for choice in choices:
        names = ("", choice.name, choice.label, choice.name.removeprefix("column "))
        if name in names and value in choice.values and (name or not choice.name.startswith("column")):
            return choice.name, value
    raise UsageError(_not_understood(given, choices))


def _title(stores: Stores, reading: Import, given: str) -> str:
    """Return the title for a new collection. One that the user has not *given* differs from other titles."""
    try:
        return checked_title(stores, given) if given else reading.free_title()
    except UsageError as error:
        if not any(each.is_own and each.title == given for each in stores.library.collections()):
            raise
        raise UsageError(sentences((str(error), _("To add the quotes to it, use --into COLLECTION.")))) from None


def _values(found: Recognised, plan: Plan) -> dict[str, Any]:
    """Return for programs what was recognised, and what becomes of it."""
    return {
        "recognized": len(found.quotes),
        "first": list(map(quote_values, found.quotes[:MOST_SHOWN])),
        "duplicates": [
            {"text": quote.text, "id": same.id or None, "collection": same.collection or None}
            for quote, same in plan.duplicates
        ],
        "notes_left_out": plan.notes_left_out,
        "understood": [each._asdict() for each in found.choices],
        "odd": [{"text": found.quotes[each.at].text, "reason": each.reason.name.lower()} for each in found.doubts],
        "outgrown": [quote.id for quote in plan.outgrown],
        "dated": [change.after.id for change in plan.dated if change.after],
        "deleted_earlier": len(plan.deleted),
        "imported": len(plan.quotes),
    }


def _for_programs(left_out: LeftOut | BadLine) -> dict[str, Any]:
    """Return *left_out* as it is in JSON."""
    if isinstance(left_out, BadLine):
        return {"line": left_out.line, "reason": left_out.refusal.reason.name.lower(), "detail": ""}
    return {"line": left_out.line, "reason": left_out.reason.name.lower(), "detail": left_out.detail}


def _preview(stores: Stores, found: Recognised, plan: Plan, *, keeps_duplicates: bool) -> list[str]:
    """Return what was recognised, in lines: the first quotes, what is left out, and duplicates."""
    recognised = _recognised(found.format, found.encoding, len(found.quotes))
    lines = [sentences([recognised, *filter(None, map(quote_imports.why, found.choices))])]
    lines += quote_imports.doubts(found.doubts)
    lines += _understood(found.choices)
    lines += map(_quote_in_a_line, found.quotes[:MOST_SHOWN])
    lines += quote_imports.left_out(found.left_out)
    if plan.duplicates:
        lines.append(_duplicates(len(plan.duplicates), are_kept=keeps_duplicates))
    collections = stores.library.collections()
    for quote, same in plan.duplicates[:MOST_SHOWN]:
        title = title_of(collections, same.collection) if same.collection else ""
        lines.append(_duplicate(quote, same.id, title))
    if plan.notes_left_out:
        lines.append(quote_imports.notes_left_out(len(plan.notes_left_out)))
    return lines


def do_collections_export(stores: Stores, args: SimpleNamespace) -> int:
    chosen = collection_named(args.name, stores.library.collections())
    if args.format == NOTES:
        return _export_notes(stores, chosen, args.output)
    document = _own_document(stores, chosen) if args.format == OWN else _document(stores, chosen, args.format)
    give_document(document, args.output, args.json, is_json="json" in args.format or args.format == OWN)
    if said := exports.lost(lost(args.format, is_of_favorites=False)) if args.format != OWN else "":
        complain(said)
    return 0


def _export_notes(stores: Stores, chosen: CollectionInfo, folder: str) -> int:
    """Write a note a book into *folder*, and say what was written."""
    if not folder:
        raise UsageError(_("Notes are exported to a folder. Specify one with --output."))
    try:
        written = write_notes(Path(folder), notes_of(chosen, stores.library.of_collection(chosen.id), exports))
    except OSError as error:
        path = str(error.filename or folder)
        raise UsageError(exports.note_not_written(path, failures.reason_of(error))) from None
    complain("\n".join(exports.notes_written(written.new, written.updated, written.changed, folder)))
    return 0


def _document(stores: Stores, chosen: CollectionInfo, format: str) -> bytes:
    return export_quotes(chosen, stores.library.of_collection(chosen.id), format, stores.now(), exports)


def _own_document(stores: Stores, chosen: CollectionInfo) -> bytes:
    if not chosen.is_own:
        said = _("“{0}” is a built-in collection. Only your own collections can be exported in this format.")
        raise UsageError(said.format(chosen.title))
    try:
        return stores.own_collections.document(chosen.id)
    except OSError as error:
        raise UsageError(failures.not_read(chosen.title, error)) from None


def _recognised(format: str, encoding: str, number: int) -> str:
    numbers = _n("{n} quote", "{n} quotes", number)
    return _("{0}: {1}.").format(quote_imports.format_label(format, encoding), numbers)


def _understood(choices: Sequence[Choice]) -> Iterator[str]:
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


def _not_understood(given: str, choices: Sequence[Choice]) -> str:
    """Return what can be chosen for a file, because *given* can't."""
    if not choices:
        return _("“{0}” doesn’t apply to this file. It can be read in only one way.").format(in_one_line(given))
    said = _("“{0}” doesn’t apply to this file. It is read as:").format(in_one_line(given))
    return "\n".join((said, *_understood(choices)))


def _quote_in_a_line(quote: Quote) -> str:
    return _("  “{0}” — {1}").format(_words(quote), in_one_line(names(quote.authors)))


def _duplicates(number: int, *, are_kept: bool) -> str:
    if are_kept:
        return _n(
            "Including {n} duplicate:",
            "Including {n} duplicates:",
            number,
        )
    return _n(
        "Skipped {n} duplicate (to import it, use --allow-duplicates):",
        "Skipped {n} duplicates (to import them, use --allow-duplicates):",
        number,
    )


def _duplicate(quote: Quote, quote_id: str, title: str) -> str:
    """Return where the words of *quote* are. Without a *title*, they are in the file before it."""
    if not title:
        return _("  “{0}” is repeated in the file.").format(_words(quote))
    return _("  “{0}” is {1} in “{2}”.").format(_words(quote), quote_id, title)


def _outcome(title: str, number: int, collection_id: str | None, *, is_empty: bool) -> str:
    if not (number or is_empty):
        return _("Nothing to import.")
    quotes = _n("{n} quote", "{n} quotes", number)
    if collection_id is None:
        to_do = _("Without --dry-run, {1} would be imported into “{0}”.").format(title, quotes)
        return sentences([_("Dry run: nothing was changed."), to_do])
    return _("Imported {1} into “{0}”. Its ID is {2}.").format(title, quotes, collection_id)


def _outcome_of_target(title: str, plan: Plan, *, is_dry: bool) -> Iterator[str]:
    yield quote_imports.again(plan, title)
    if plan.deleted:
        yield _("To import deleted quotes again, use --allow-duplicates.")
    if is_dry:
        yield _("Dry run: nothing was changed.")


def _imported_before(title: str) -> str:
    return _(
        "“{0}” already has many of these quotes. To add only new ones to it, use --into COLLECTION. Quotes "
        "you deleted or edited there don’t come back."
    ).format(title)


def _words(quote: Quote) -> str:
    return beginning(in_one_line(quote.text.strip()), LONGEST_LINE)
