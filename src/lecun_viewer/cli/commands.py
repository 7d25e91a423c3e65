"""What each command of ``lecun-quotes`` does, but for ``today`` and those of the user's own quotes.

Each ``do_…`` gets the stores and the parsed arguments. It prints its answer and returns the exit status. `UsageError`
means that the command can't be carried out as asked, `FavoritesError` that a change was not saved.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from operator import itemgetter
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from lecun_viewer.cite import cite
from lecun_viewer.cli import own_files
from lecun_viewer.cli.arguments import collection_named, part_in_words, proper_text, quote_named
from lecun_viewer.cli.output import (
    UsageError,
    answer,
    complain,
    daily_values,
    give_document,
    print_json,
    print_quotes,
    progress,
    quote_values,
    refused,
    saved,
    say,
    tell_empty_pool,
    tell_no_quote,
)
from lecun_viewer.core.attribution import attribution, date_in_words, quoted, with_attribution
from lecun_viewer.core.check import Match
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import ProblemKind, parse
from lecun_viewer.core.quotations import Quotation, not_found
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.search import Search, search_of
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.formats import LIMIT, export, lost
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.exchange.page import Detail, Label, found_out, passage_label
from lecun_viewer.gui.card.card_file import CardError, write_card
from lecun_viewer.imports.checked_file import LIMIT as TEXT_LIMIT
from lecun_viewer.imports.checked_file import can_be_checked, text_of
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.importing import plan_favorites
from lecun_viewer.stores import Stores
from lecun_viewer.system.files import read_regular
from lecun_viewer.texts import checking, exports, failures, imports, reviews, searching, verdicts
from lecun_viewer.texts import favorites as favorites_texts
from lecun_viewer.texts.catalogue import _, _n, listed, sentences
from lecun_viewer.texts.searching import spoken_words

ALL = 10**9  # quotes, more than anybody has

# Quotes


def do_list(stores: Stores, args: SimpleNamespace) -> int:
    if args.json or stores.library.quote_count():
        print_quotes(stores.library.every(Search()), args.json)
    else:
        complain(_all_hidden())
    return 0


def do_search(stores: Stores, args: SimpleNamespace) -> int:
    spoken = spoken_words()
    query = parse(" ".join(args.query), tuple(stores.library.collections()), spoken)
    said = sentences(searching.problem(each, spoken) for each in query.problems)
    if any(each.kind is not ProblemKind.UNKNOWN_KEY for each in query.problems):
        raise UsageError(said)
    if said:  # the key was searched for as a word
        complain(said)
    if query.asks_for_favorites:
        _tell_problem(stores.favorites)
    search = search_of(query, stores.favorites.values, written=stores.favorites.written)
    found = stores.library.page(search, limit=ALL)
    places = {quote_id: searching.place(place) for quote_id, place in found.places.items()}
    print_quotes(found.quotes, args.json, places)
    return 0 if found.quotes else 1


def do_check(stores: Stores, args: SimpleNamespace) -> int:
    text = _text_to_check(args.text)
    with progress(_("Checking…")) as show:
        found = stores.library.check(text, show)
    if args.json:
        print_json([_match_values(match) for match in found])
        return 0 if found else 1
    said = [(each.start, _match_in_words(each)) for each in found]
    said += [(each.start, _not_found_in_words(each)) for each in not_found(text, found)]
    if said:
        say("\n\n".join(words for _start, words in sorted(said, key=itemgetter(0))))
    if not found:
        complain(checking.nothing_found(stores.library.collections(), text))
    return 0 if found else 1


def _text_to_check(given: Sequence[str]) -> str:
    """Return the text of the file that is *given*, or of the standard input for “-”. Else the words given.

    Raises:
        UsageError: The file can't be read as text.
    """
    if list(given) == ["-"]:
        return _as_text(sys.stdin.buffer.read(TEXT_LIMIT + 1), _("Standard input"))
    (name, *others), path = given, Path(given[0])
    if others or not (can_be_checked(name) or _is_file(path)):
        return proper_text(" ".join(given))
    if not can_be_checked(name):
        raise UsageError(checking.cannot_check(path))
    try:
        document = read_regular(path, TEXT_LIMIT + 1)
    except OSError as error:
        raise UsageError(failures.not_read(name, error)) from None
    return _as_text(document, name)


def _is_file(path: Path) -> bool:
    with suppress(OSError):  # a sentence may be too long for a name
        return path.is_file()
    return False


def _as_text(document: bytes, name: str) -> str:
    if len(document) > TEXT_LIMIT:
        raise UsageError(checking.too_long(name, TEXT_LIMIT // 1_000_000))
    try:
        return text_of(document, name)
    except UnreadableError as error:
        raise UsageError(checking.unreadable(error, name)) from None


def do_show(stores: Stores, args: SimpleNamespace) -> int:
    quote = quote_named(stores, args.id)
    answer(args.json, quote_values(quote) | _finding_values(stores, quote), _in_full(stores, quote), indent=2)
    return 0


def do_history(stores: Stores, args: SimpleNamespace) -> int:
    days = stores.daily.last()
    if days:
        tell_empty_pool(days[0])
    if args.json:
        print_json([daily_values(daily) for daily in days])
    elif not days:
        tell_no_quote(args.json)
    else:
        say("\n\n".join(f"{each.day}  {each.quote.id}\n{with_attribution(each.quote)}" for each in days))
    return 0


def do_random(stores: Stores, args: SimpleNamespace) -> int:
    quote = stores.library.random()
    if quote:
        answer(args.json, quote_values(quote), f"{quote.id}\n{with_attribution(quote)}", indent=2)
    elif args.json:
        print_json(None)
    else:
        complain(_all_hidden())
    return 0


def do_cite(stores: Stores, args: SimpleNamespace) -> int:
    quote = quote_named(stores, args.id)
    cited = cite(quote, args.format)
    if args.json:
        print_json({"id": quote.id, "format": args.format, "text": cited}, indent=None)
    elif sys.stdout and not sys.stdout.isatty():  # a file or a program gets the same bytes as the clipboard
        sys.stdout.buffer.write(cited.encode("utf-8", "replace"))
    else:
        say(cited.removesuffix("\n"))
    return 0


def do_image(stores: Stores, args: SimpleNamespace) -> int:
    if args.today:
        daily = stores.daily.today()
        if not daily:
            tell_no_quote(args.json)
            return 1
        tell_empty_pool(daily)
        quote = daily.quote
    else:
        quote = quote_named(stores, args.id)
    try:
        write_card(quote, args.design, args.size, Path(args.output), scale=args.scale)
    except CardError as error:
        raise UsageError(str(error)) from None
    answer(args.json, {"id": quote.id, "file": args.output}, saved(args.output))
    return 0


# The review


def do_review(stores: Stores, args: SimpleNamespace) -> int:
    quotes = stores.reviews.of(stores.today())
    if quotes or args.json:
        print_quotes(quotes, args.json)
    else:
        complain(reviews.nothing())
    return 0


# Collections


def do_collections_list(stores: Stores, args: SimpleNamespace) -> int:
    collections = stores.library.collections()
    if args.json:
        print_json([each.to_dict() for each in collections])
        return 0
    say("\n".join(map(_collection_in_lines, collections)))
    return 0


def do_collections_hide(stores: Stores, args: SimpleNamespace) -> int:
    return _hide_or_show(stores, args, is_hidden=True)


def do_collections_show(stores: Stores, args: SimpleNamespace) -> int:
    return _hide_or_show(stores, args, is_hidden=False)


def _hide_or_show(stores: Stores, args: SimpleNamespace, *, is_hidden: bool) -> int:
    collections = stores.library.collections()
    chosen = collection_named(args.name, collections)
    hidden = stores.preferences.hiding(chosen.id, is_hidden=is_hidden)
    if {*hidden} >= {each.id for each in collections}:
        raise UsageError(_("“{0}” is the only visible collection, so it can’t be hidden.").format(chosen.title))
    if not stores.settings.update(hidden_collections=hidden):
        complain(_("Couldn’t save the settings. Nothing was changed."))
        return 1
    said = _("“{0}” is now hidden. Your favorites from it are kept.") if is_hidden else _("“{0}” is now visible.")
    answer(args.json, {"id": chosen.id, "is_hidden": is_hidden}, said.format(chosen.title))
    return 0


def _collection_in_lines(found: CollectionInfo) -> str:
    details = [
        _n("{n} quote", "{n} quotes", found.quote_count),
        _("yours") if found.is_own else "",
        _("hidden") if found.is_hidden else "",
    ]
    line = _("{0}: {1}, {2}").format(found.id, found.title, listed(details))
    parts = found.parts if found.is_own else ()
    return "\n".join([line, *(f"  {part_in_words(each.number, each.title)}" for each in parts)])


# Favorites


def do_favorites_list(stores: Stores, args: SimpleNamespace) -> int:
    _tell_problem(stores.favorites)
    marked = list(stores.favorites.values())
    if args.json:
        print_json([_favorite_values(each) | _finding_values(stores, each.quote) for each in marked])
        return 0
    say("\n\n".join(_favorite_in_words(favorite) for favorite in marked) or _("No favorites yet."))
    return 0


def do_favorites_add(stores: Stores, args: SimpleNamespace) -> int:
    quote = quote_named(stores, args.id)
    if quote.id not in stores.favorites:
        stores.favorites.put(Favorite.mark(quote, stores.now()))
    _answer_change(stores, quote, args.json, _("{0} is in your favorites.").format(quote.id))
    return 0


def do_favorites_remove(stores: Stores, args: SimpleNamespace) -> int:
    quote = quote_named(stores, args.id)
    stores.favorites.discard(quote.id)
    _answer_change(stores, quote, args.json, _("{0} isn’t in your favorites.").format(quote.id))
    return 0


def do_favorites_note(stores: Stores, args: SimpleNamespace) -> int:
    quote = quote_named(stores, args.id)
    favorite = stores.favorites.get(quote.id)
    if not favorite:
        raise UsageError(_("{0} isn’t in your favorites. To add it: lecun-quotes favorites add {0}").format(quote.id))
    note = proper_text(" ".join(args.text))
    stores.favorites.put(favorite.with_note(note, stores.now()))
    said = _("Saved the note on {0}.") if note else _("Removed the note on {0}.")
    _answer_change(stores, quote, args.json, said.format(quote.id))
    return 0


def do_favorites_export(stores: Stores, args: SimpleNamespace) -> int:
    favorites = stores.favorites
    _tell_problem(favorites)
    document = export(favorites.values(), favorites.findings(), args.format, stores.now(), exports)
    give_document(document, args.output, args.json, is_json="json" in args.format)
    if said := exports.lost(lost(args.format, is_of_favorites=True)):
        complain(said)
    return 0


def do_favorites_import(stores: Stores, args: SimpleNamespace) -> int:
    favorites = stores.favorites
    try:
        document = read_regular(Path(args.file), LIMIT + 1)
        format = "json" if args.file.lower().endswith(".json") else None
        merged = plan_favorites(document, favorites.values(), favorites.findings(), format)
    except ImportRefusedError as error:
        raise refused(error, args.file) from None
    except OSError as error:
        raise UsageError(failures.not_read(args.file, error)) from None
    if not args.dry_run:
        favorites.apply(merged.changes, merged.finding_changes)
    said = imports.merge(merged)
    answer(args.json, {"dry_run": args.dry_run, "sentences": said}, sentences(said))
    return 0


def do_import(stores: Stores, args: SimpleNamespace) -> int:
    """Import quotes or favorites: find out what the file is, as the window does."""
    try:
        return own_files.do_collections_import(stores, args)
    except own_files.FavoritesFileError:
        of_quotes = {
            "--into": args.into,
            "--title": args.title,
            "--as": args.understanding,
            "--allow-duplicates": args.allow_duplicates,
        }
        if option := next((option for option, given in of_quotes.items() if given), ""):
            said = _("“{0}” applies to quotes only. The file has favorites.")
            raise UsageError(said.format(option)) from None
        return do_favorites_import(stores, args)


def _answer_change(stores: Stores, quote: Quote, as_json: bool, sentence: str) -> None:
    favorite = stores.favorites.get(quote.id)
    values = {"id": quote.id, "favorite": favorite is not None, "note": favorite.note if favorite else ""}
    answer(as_json, values, sentence)


# What the commands have in common


def _tell_problem(favorites: FavoriteStore) -> None:
    if favorites.problem:
        complain(favorites_texts.problem(favorites.problem))


def _all_hidden() -> str:
    return _("All quotes are hidden. To show a collection: lecun-quotes collections show COLLECTION")


def _in_full(stores: Stores, quote: Quote) -> str:
    known, favorite = quote.provenance, stores.favorites.get(quote.id)
    lines = [
        quote.id,
        with_attribution(quote),
        "",
        *_filed_under(stores, quote),
        verdicts.verdict_in_full(known.status, quote.is_persons),
    ]
    if known.words_found and known.words_found != quote.text:
        lines += [_labeled(exports.page_label(passage_label(known.status)), quoted(known.words_found))]
    said = verdicts.evidence(known.evidence, quote.is_own) if known.evidence else None
    lines += _source(quote)
    if day := quote.highlighted_on:
        lines += [_labeled(exports.page_label(Label.HIGHLIGHTED_ON), date_in_words(str(day)))]
    lines += [line for line in (said, known.note) if line]
    if favorite:
        lines += ["", _("In your favorites."), *_in_lines(exports.own_words(favorite))]
    if finding := stores.favorites.finding(quote.id):
        lines += ["", *_in_lines(found_out(finding, stores.now(), exports))]
    lines += _own_words(stores, quote)
    return "\n".join(lines)


def _own_words(stores: Stores, quote: Quote) -> Iterator[str]:
    """Yield the sentences of the author that make the claim of *quote*, those of the whole claim first."""
    known = sorted(quote.same_claims, key=lambda same: not same.whole)
    same = [(found, each.whole) for each in known if (found := stores.library.get(each.quote))]
    if same:
        yield ""
        yield _("In Yann LeCun’s own words") if quote.is_persons else _("In the author’s own words")
    for found, is_whole in same:
        yield ""
        yield found.id if is_whole else _("{0}: {1}").format(found.id, _("Part of the same claim"))
        yield with_attribution(found)


def _match_in_words(match: Match) -> str:
    quote, known = match.quote, match.quote.provenance
    lines = [quote.id, checking.how_like(match)]
    if match.likeness < 1:
        lines += [_labeled(exports.page_label(Label.IN_TEXT), quoted(in_one_line(match.text)))]
    lines += [with_attribution(quote), verdicts.verdict_in_full(known.status, quote.is_persons)]
    if quote.words_said:
        lines += [_labeled(exports.page_label(passage_label(known.status)), quoted(quote.words_said))]
    lines += _source(quote)
    only_text, only_words = match.different()
    lines += [checking.only_in_text(only_text)] if only_text else []
    lines += [checking.only_in_words(only_words)] if only_words else []
    return "\n".join(lines)


def _not_found_in_words(quotation: Quotation) -> str:
    in_text = _labeled(exports.page_label(Label.IN_TEXT), quoted(in_one_line(quotation.text)))
    return f"{checking.not_found()}\n{in_text}"


def _source(quote: Quote) -> list[str]:
    """Return the source of the words, its link, and its date if the source doesn't say it."""
    where, url, date = quote.provenance.where, quote.provenance.url, quote.provenance.date
    named = _labeled(exports.page_label(Label.WHERE), where) if where else None
    is_dated = date and date[:4] not in (where or "")
    dated = _labeled(exports.page_label(Label.WHEN), date_in_words(date)) if date and is_dated else None
    return [line for line in (named, url, dated) if line]


def _match_values(match: Match) -> dict[str, Any]:
    only_text, only_words = match.different()
    return {
        "id": match.quote.id,
        "verdict": match.quote.provenance.status,
        "state": match.quote.provenance.status,  # as version 0.1.0 called it
        "start": match.start,
        "end": match.end,
        "text": match.text,
        "likeness": round(match.likeness, 3),
        "words": match.words,
        "only_in_text": only_text,
        "only_in_words": only_words,
        "attribution": attribution(match.quote),
        "quote": quote_values(match.quote),
    }


def _filed_under(stores: Stores, quote: Quote) -> list[str]:
    """Return where *quote* is filed. A quote of the user may have no part, no topic and no source."""
    part = part_in_words(quote.part, quote.part_title) if quote.part else ""
    lines = [" · ".join(filter(None, (quote.topic, part)))]
    lines += [
        _("Collection: {0}").format(each.title) for each in stores.library.collections() if each.id == quote.collection
    ]
    lines += [_labeled(exports.page_label(Label.SOURCE), quote.source)] if quote.source else []
    lines += [_labeled(exports.page_label(Label.TAGS), listed(quote.tags))] if quote.tags else []
    return list(filter(None, lines))


def _favorite_in_words(favorite: Favorite) -> str:
    lines = [favorite.quote.id, quoted(favorite.quote.text), f"— {favorite.attribution}"]
    return "\n".join([*lines, *_in_lines(exports.own_words(favorite))])


def _in_lines(lines: Iterable[Detail]) -> list[str]:
    return [_labeled(line.label, line.text) for line in lines if line.text]


def _labeled(label: str, text: str) -> str:
    return _("{0}: {1}").format(label, text)


def _favorite_values(favorite: Favorite) -> dict[str, Any]:
    values = favorite._asdict() | {"marked_at": favorite.marked_at.isoformat(timespec="seconds")}
    del values["quote"]  # its own values are beside these
    del values["note_changed_at"]  # only a merge needs it
    return quote_values(favorite.quote) | values


def _finding_values(stores: Stores, quote: Quote) -> dict[str, Any]:
    """Return the reader's ``finding`` of *quote*. Version 0.1.0 called it ``own_check``. Empty if there is none."""
    finding = stores.favorites.finding(quote.id)
    if not finding:
        return {}
    values = finding._asdict() | {"checked_at": finding.checked_at.isoformat(timespec="seconds")}
    del values["quote"]  # it is beside these values
    values["verdict"] = finding.status
    return {"finding": values, "own_check": values}
