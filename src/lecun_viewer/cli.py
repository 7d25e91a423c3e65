"""``lecun-quotes``: the quotes on the console. The same search and the same favorites as in the window; no Qt.

Exit status: 0, 1 where a change could not be kept or the answer not be written, 2 where the command was not understood.

``today`` stands in shell prompts and login messages, so whatever it does not need is imported where it is needed.
"""

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lecun_viewer import __version__
from lecun_viewer.core.attribution import attribution, quoted, with_attribution
from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.directories import data_folder, settings_folder
from lecun_viewer.store.daily_quotes import DailyQuotes
from lecun_viewer.store.day_log import DayLog

if TYPE_CHECKING:
    import argparse

    from lecun_viewer.core.favorite import Favorite
    from lecun_viewer.store.favorites import FavoriteStore
    from lecun_viewer.store.library import Library


OPTIONS = ("--json", "-h", "--help")  # of every command


class UsageError(Exception):
    """The command can't be carried out as it stands. The text is a sentence for the user."""


class Console:
    """Carries out the commands; each ``do_…`` returns the exit status."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def close(self) -> None:
        """Close the stores that a command has opened."""
        for opened in {"_favorites", "_library", "_day_log"} & vars(self).keys():
            vars(self)[opened].close()

    @cached_property
    def _favorites(self) -> "FavoriteStore":
        from lecun_viewer.store.favorites import FavoriteStore

        store = FavoriteStore(self._folder, now=_now)
        _tell(store.notices)
        return store

    @cached_property
    def _library(self) -> "Library":
        from lecun_viewer.store.library import Library
        from lecun_viewer.store.shipped import shipped_collection, shipped_digest

        return Library(self._folder, shipped_digest(), shipped_collection)

    @cached_property
    def _day_log(self) -> DayLog:
        return DayLog(self._folder)

    @cached_property
    def _daily(self) -> DailyQuotes:
        return DailyQuotes(self._day_log, self._choose, date.today)

    def _choose(self, day: date) -> DailyQuote:
        from lecun_viewer.store.choices import Choices
        from lecun_viewer.store.settings import Settings

        return Choices(self._library, lambda: self._favorites, Settings(settings_folder())).choose(day)

    def do_today(self, *, day: date | None = None, as_json: bool = False) -> int:
        daily = self._daily.on(day) if day else self._daily.today()
        self._tell_empty_pool(daily)
        _answer(as_json, _daily_values(daily), with_attribution(daily.quote))
        return 0

    def do_history(self, args: "argparse.Namespace") -> int:
        days = self._daily.last()
        self._tell_empty_pool(days[0])
        if args.json:
            _print_json([_daily_values(daily) for daily in days])
        else:
            print("\n\n".join(f"{each.day}  {each.quote.id}\n{with_attribution(each.quote)}" for each in days))
        return 0

    def _tell_empty_pool(self, daily: DailyQuote) -> None:
        if daily.empty_pool:
            from lecun_viewer.core.pool import empty_pool_sentence

            print(empty_pool_sentence(daily.empty_pool), file=sys.stderr)

    def do_list(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.search import Search

        return _print_quotes(self._library.every(Search()), args.json)

    def do_show(self, args: "argparse.Namespace") -> int:
        quote = self._quote(args.id)
        _answer(args.json, quote.to_dict() | self._check_values(quote), self._in_full(quote), indent=2)
        return 0

    def do_cite(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.citation import cite

        quote = self._quote(args.id)
        cited = cite(quote, args.format)
        if args.json:
            _print_json({"id": quote.id, "format": args.format, "text": cited}, indent=None)
        elif sys.stdout and not sys.stdout.isatty():  # into a file or another program: the same bytes as are copied
            sys.stdout.buffer.write(cited.encode("utf-8", "replace"))
        else:
            print(cited.removesuffix("\n"))
        return 0

    def do_search(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.query import parse
        from lecun_viewer.core.search import Search

        query = parse(" ".join(args.query))
        if query.problems:
            raise UsageError(" ".join(query.problems))
        search = Search(query)
        if query.asks_for_favorites:
            self._tell_problem()
            self._keep_findable()
            search = Search(query, favorites=list(self._favorites))
        return _print_quotes(self._library.every(search), args.json)

    def do_favorites_list(self, args: "argparse.Namespace") -> int:
        self._tell_problem()
        marked = list(self._favorites.values())
        if args.json:
            _print_json([_favorite_values(each) | self._check_values(each.quote) for each in marked])
            return 0
        print("\n\n".join(_favorite_lines(favorite) for favorite in marked) or "There are no favorites yet.")
        return 0

    def do_favorites_add(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.favorite import Favorite

        quote = self._quote(args.id)
        if quote.id not in self._favorites:
            self._favorites.put(Favorite.mark(quote, _now()))
        return self._changed(quote, args.json, f"{quote.id} is a favorite.")

    def do_favorites_remove(self, args: "argparse.Namespace") -> int:
        quote = self._quote(args.id)
        self._favorites.discard(quote.id)
        return self._changed(quote, args.json, f"{quote.id} is no favorite.")

    def do_favorites_note(self, args: "argparse.Namespace") -> int:
        quote = self._quote(args.id)
        favorite = self._favorites.get(quote.id)
        if not favorite:
            raise UsageError(f"{quote.id} is no favorite yet. Add it first: lecun-quotes favorites add {quote.id}")
        note = _proper_text(" ".join(args.text))
        self._favorites.put(favorite.with_note(note, _now()))
        return self._changed(quote, args.json, f"The note on {quote.id} is {'kept' if note else 'removed'}.")

    def do_favorites_export(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.exchange.formats import export
        from lecun_viewer.store.files import write_durably

        self._tell_problem()
        document = export(self._favorites.values(), self._favorites.checks(), args.format, _now())
        if args.output:
            try:
                write_durably(Path(args.output), document)
            except OSError as error:
                raise UsageError(
                    f"{args.output} could not be written: {(error.strerror or str(error)).lower()}."
                ) from None
        elif sys.stdout:
            sys.stdout.buffer.write(document)
        return 0

    def do_favorites_import(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.core.exchange.imported import ImportRefusedError
        from lecun_viewer.core.exchange.reading import plan_import

        there = self._favorites.values(), self._favorites.checks()
        try:
            with Path(args.file).open("rb") as file:
                merged = plan_import(file, args.file, *there)
        except ImportRefusedError as error:
            raise UsageError(str(error)) from None
        except OSError as error:
            raise UsageError(f"{args.file} could not be read: {(error.strerror or str(error)).lower()}.") from None
        if not args.dry_run:
            self._favorites.apply(merged.changes, merged.check_changes)
        said = merged.sentences()
        _answer(args.json, {"dry_run": args.dry_run, "sentences": said}, " ".join(said))
        _tell(self._favorites.notices)
        return 0

    def do_card(self, args: "argparse.Namespace") -> int:
        from lecun_viewer.card_file import CardError, write_card

        quote = self._quote(args.id)
        try:
            write_card(quote, args.design, args.size, Path(args.output), scale=args.scale)
        except CardError as error:
            raise UsageError(str(error)) from None
        _answer(args.json, {"id": quote.id, "file": args.output}, f"The card is in {args.output}.")
        return 0

    def _changed(self, quote: Quote, as_json: bool, sentence: str) -> int:
        favorite = self._favorites.get(quote.id)
        values = {"id": quote.id, "favorite": favorite is not None, "note": favorite.note if favorite else ""}
        _answer(as_json, values, sentence)
        _tell(self._favorites.notices)
        return 0

    def _quote(self, wanted: str) -> Quote:
        quote_id = QuoteId(_proper_text(wanted))
        self._keep_findable()
        quote = self._library.get(quote_id)
        if not quote:
            raise UsageError(f"There is no quote “{wanted}”. “lecun-quotes list” shows all of them with their ids.")
        return quote

    def _in_full(self, quote: Quote) -> str:
        known, favorite = quote.provenance, self._favorites.get(quote.id)
        lines = [
            with_attribution(quote),
            "",
            f"{quote.topic} · Part {quote.part}: {quote.part_title}",
            f"Source named by the compilation: {quote.source}",
            f"{known.status.label}. {known.status.meaning}",
        ]
        if known.words_found:
            lines += [f"{known.status.passage_label}: {quoted(known.words_found)}"]
        lines += [line for line in (known.where, known.url, known.note) if line]
        if favorite:
            lines += ["", "A favorite." + (f" Your note: {favorite.note}" if favorite.note else "")]
        if check := self._favorites.check(quote.id):
            from lecun_viewer.core.exchange.page import found_out

            lines += ["", *(f"{line.label}: {line.text}" for line in found_out(check, _now()) if line.text)]
        return "\n".join(lines)

    def _check_values(self, quote: Quote) -> dict[str, Any]:
        """Return what the reader found out about *quote*, under a name of its own; nothing where nothing."""
        check = self._favorites.check(quote.id)
        if not check:
            return {}
        values = check._asdict() | {"checked_at": check.checked_at.isoformat(timespec="seconds")}
        del values["quote"]  # stands beside it
        return {"own_check": values}

    def _tell_problem(self) -> None:
        if self._favorites.problem:
            print(self._favorites.problem, file=sys.stderr)

    def _keep_findable(self) -> None:
        """Have the library find also what the user marked or checked, and the collection does not hold."""
        from lecun_viewer.core.search import Keeper

        self._library.keep(self._favorites.quotes(), Keeper.MARKED)


def _now() -> datetime:
    return datetime.now().astimezone()


def _tell(notices: list[str]) -> None:
    while notices:
        print(notices.pop(0), file=sys.stderr)


def _proper_text(argument: str) -> str:
    try:
        argument.encode()
    except UnicodeEncodeError:  # bytes of the command line that are no UTF-8
        raise UsageError("A text on the command line is not in UTF-8, so it was not used.") from None
    return argument


def _print_quotes(quotes: Iterator[Quote], as_json: bool) -> int:
    found = list(quotes)
    if as_json:
        _print_json([quote.to_dict() for quote in found])
    elif found:
        print("\n\n".join(f"{quote.id}\n{with_attribution(quote)}" for quote in found))
    else:
        print("No quote matches all of this. Fewer words find more.", file=sys.stderr)
    return 0


def _daily_values(daily: DailyQuote) -> dict[str, Any]:
    return {"date": str(daily.day), **daily.quote.to_dict(), "attribution": attribution(daily.quote)}


def _answer(as_json: bool, values: Any, text: str, *, indent: int | None = None) -> None:
    """Print *values* as JSON where that is wanted, else *text*, which says the same to people."""
    if as_json:
        _print_json(values, indent=indent)
    else:
        print(text)


def _print_json(values: Any, *, indent: int | None = 2) -> None:
    """Print *values* as JSON; where the output is not UTF-8, in ASCII, which is JSON in every encoding."""
    is_utf8 = sys.stdout is not None and sys.stdout.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
    print(json.dumps(values, ensure_ascii=not is_utf8, indent=indent))


def _favorite_values(favorite: "Favorite") -> dict[str, Any]:
    marked_at = favorite.marked_at.isoformat(timespec="seconds")
    return {
        **favorite.quote.to_dict(),
        "attribution": favorite.attribution,
        "marked_at": marked_at,
        "note": favorite.note,
    }


def _favorite_lines(favorite: "Favorite") -> str:
    note = f"\nYour note: {favorite.note}" if favorite.note else ""
    return f"{favorite.quote.id}\n“{favorite.quote.text}”\n— {favorite.attribution}{note}"


def _parser() -> "argparse.ArgumentParser":
    import argparse

    from lecun_viewer.card_file import DESIGNS, SIZES
    from lecun_viewer.core.citation import FORMATS

    json_option = argparse.ArgumentParser(add_help=False)
    json_option.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON, for other programs"
    )
    parser = argparse.ArgumentParser(
        prog="lecun-quotes", description="Quotes attributed to Yann LeCun, on the console."
    )
    parser.add_argument("--version", action="version", version=f"lecun-quotes {__version__}")
    parser.set_defaults(json=False)  # here only: the one of an inner command would undo “favorites --json list”
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, do: Callable[..., int], about: str, to: Any = commands) -> "argparse.ArgumentParser":
        made: argparse.ArgumentParser = to.add_parser(name, help=about, description=about, parents=[json_option])
        made.set_defaults(do=do)
        return made

    command("list", Console.do_list, "list all quotes")
    command("show", Console.do_show, "show one quote with all that is known of it").add_argument("id", metavar="ID")
    cite = command("cite", Console.do_cite, "print a quote as a citation, in the words that were found")
    cite.add_argument("id", metavar="ID")
    cite.add_argument("--format", choices=tuple(FORMATS), default="plain", help="default: plain")
    card = command("card", Console.do_card, "draw a quote as a picture, PNG or SVG")
    card.add_argument("id", metavar="ID")
    card.add_argument("--design", choices=DESIGNS, default=DESIGNS[0], help=f"default: {DESIGNS[0]}")
    card.add_argument("--size", choices=SIZES, default=SIZES[0], help=f"default: {SIZES[0]}")
    card.add_argument("--scale", type=int, default=1, help="of a PNG; default: 1")
    card.add_argument("-o", "--output", metavar="FILE", required=True, help="ends in .png or .svg")
    search = command(
        "search", Console.do_search, 'search, as in the window: cake part:2 is:variant "exact phrase" -word'
    )
    search.add_argument("query", metavar="QUERY", nargs="*")
    today = command("today", _today, "show the quote of the day")
    today.add_argument("--date", metavar="YYYY-MM-DD", type=_date, help="show that day's instead")
    command("history", Console.do_history, "list the quotes of the last 30 days, today's first")
    favorites = command("favorites", Console.do_favorites_list, "list, add and remove favorites, and note on them")
    actions = favorites.add_subparsers(metavar="ACTION")
    command("list", Console.do_favorites_list, "list your favorites, the newest first", actions)
    command("add", Console.do_favorites_add, "mark a quote", actions).add_argument("id", metavar="ID")
    command("remove", Console.do_favorites_remove, "take the mark away", actions).add_argument("id", metavar="ID")
    note = command("note", Console.do_favorites_note, "write your note on a favorite", actions)
    note.add_argument("id", metavar="ID")
    exported = command("export", Console.do_favorites_export, "write your favorites as a document", actions)
    exported.add_argument("--format", choices=("json", "csv", "markdown", "html"), default="json", help="default: json")
    exported.add_argument("-o", "--output", metavar="FILE", help="default: the standard output")
    imported = command("import", Console.do_favorites_import, "bring in what was exported, by merging", actions)
    imported.add_argument("file", metavar="FILE", help="JSON or CSV, as exported")
    imported.add_argument("--dry-run", action="store_true", help="only say what it would do")
    note.add_argument("text", metavar="TEXT", nargs="+", help='the note; "" takes it away')
    return parser


def _today(console: Console, args: "argparse.Namespace") -> int:
    return console.do_today(day=args.date, as_json=args.json)


def _date(text: str) -> date:
    """Return the date that *text* names; a `ValueError` becomes a sentence of the parser's."""
    import argparse

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date such as 2026-11-24") from None


def _with_texts_marked(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* with the words of a search or a note set apart: ``-word`` in them is no option.

    An option of the program's counts before the words and at their end; among them, it is one of them.
    """
    places = [place for place, word in enumerate(arguments) if word not in OPTIONS]
    command = [arguments[place] for place in places[:2]]
    before = 1 if command[:1] == ["search"] else 3 if command == ["favorites", "note"] else len(places)
    if len(places) <= before or "--" in arguments:
        return list(arguments)
    head, texts, options = arguments[: places[before]], list(arguments[places[before] :]), list[str]()
    while texts[-1] in OPTIONS:
        options.append(texts.pop())
    return [*head, *options, "--", *texts]


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return the exit status."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # it is None where the output was closed
        sys.stdout.reconfigure(errors="backslashreplace")  # for a terminal without “ and —
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        status = _carry_out(given)
        if sys.stdout:
            sys.stdout.flush()
        return status
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        if sys.stdout:  # for what Python still writes when it ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # as in “lecun-quotes list | head -1”
            return 0
        print(f"The answer could not be written: {error.strerror}.", file=sys.stderr)
        return 1


class _Today(NamedTuple):
    """What ``today`` is asked for."""

    day: date | None
    as_json: bool


def _plain_today(given: Sequence[str]) -> _Today | None:
    """Return what *given* asks of ``today``, if it does so in the plain words of a shell prompt.

    Making the parser, which knows all else and tells what is wrong, takes longer than the answer.
    """
    if given[:1] != ["today"]:
        return None
    rest = [word for word in given[1:] if word != "--json"]
    day = rest[1] if len(rest) == 2 and rest[0] == "--date" else None
    if (rest and day is None) or len(given) > 4:
        return None
    try:
        return _Today(None if day is None else date.fromisoformat(day), "--json" in given)
    except ValueError:
        return None


def _carry_out(given: list[str]) -> int:
    plain = _plain_today(given)
    args = None if plain else _parser().parse_args(_with_texts_marked(given))
    with closing(Console(data_folder())) as console:
        if plain:
            return console.do_today(day=plain.day, as_json=plain.as_json)
        assert args
        from lecun_viewer.core.favorite import FavoritesError

        try:
            return int(args.do(console, args))
        except FavoritesError as error:
            print(error, file=sys.stderr)
            return 1


if __name__ == "__main__":
    sys.exit(main())
