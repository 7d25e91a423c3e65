"""All commands of ``lecun-quotes`` with their arguments."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any

from lecun_viewer import __version__
from lecun_viewer.card_file import DESIGNS, SIZES
from lecun_viewer.cli import commands
from lecun_viewer.cli.today import do_today
from lecun_viewer.core.citation import FORMATS as CITATIONS
from lecun_viewer.core.exchange.formats import FORMATS as DOCUMENTS

OPTIONS = ("--json", "-h", "--help")  # of every command


def parse(given: Sequence[str]) -> SimpleNamespace:
    """Return the arguments in *given*. ``do`` is the function to call, and ``json`` whether to print JSON.

    Ends the program after ``--help``, ``--version`` and nonsense.
    """
    return make_parser().parse_args(_with_texts_marked(given), SimpleNamespace())


def make_parser() -> argparse.ArgumentParser:
    json_option = argparse.ArgumentParser(add_help=False)
    json_option.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="print JSON, for other programs"
    )
    parser = argparse.ArgumentParser(
        prog="lecun-quotes", description="Quotes attributed to Yann LeCun, on the console."
    )
    parser.add_argument("--version", action="version", version=f"lecun-quotes {__version__}")
    parser.set_defaults(json=False)  # not in the commands, where it would undo “favorites --json list”
    all_commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, do: Callable[..., int], about: str, to: Any = all_commands) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = to.add_parser(name, help=about, description=about, parents=[json_option])
        made.set_defaults(do=do)
        return made

    command("list", commands.do_list, "list all quotes")
    command("show", commands.do_show, "show one quote with all that is known of it").add_argument("id", metavar="ID")
    cite = command("cite", commands.do_cite, "print a quote as a citation, in the words that were found")
    cite.add_argument("id", metavar="ID")
    cite.add_argument("--format", choices=tuple(CITATIONS), default="plain", help="default: plain")
    card = command("card", commands.do_card, "draw a quote as a picture, PNG or SVG")
    card.add_argument("id", metavar="ID")
    for option, names in (("--design", DESIGNS), ("--size", SIZES)):
        card.add_argument(option, choices=names, default=names[0], help=f"default: {names[0]}")
    card.add_argument("--scale", type=int, default=1, help="of a PNG; default: 1")
    card.add_argument("-o", "--output", metavar="FILE", required=True, help="ends in .png or .svg")
    search = command(
        "search", commands.do_search, 'search, as in the window: cake part:2 is:variant "exact phrase" -word'
    )
    search.add_argument("query", metavar="QUERY", nargs="*")
    today = command("today", do_today, "show the quote of the day")
    today.add_argument("--date", metavar="YYYY-MM-DD", type=_date, help="show that day's instead")
    command("history", commands.do_history, "list the quotes of the last 30 days, today's first")
    favorites = command("favorites", commands.do_favorites_list, "list, add and remove favorites, and note on them")
    actions = favorites.add_subparsers(metavar="ACTION")
    command("list", commands.do_favorites_list, "list your favorites, the newest first", actions)
    command("add", commands.do_favorites_add, "mark a quote", actions).add_argument("id", metavar="ID")
    command("remove", commands.do_favorites_remove, "take the mark away", actions).add_argument("id", metavar="ID")
    note = command("note", commands.do_favorites_note, "write your note on a favorite", actions)
    note.add_argument("id", metavar="ID")
    note.add_argument("text", metavar="TEXT", nargs="+", help='the note; "" takes it away')
    exported = command("export", commands.do_favorites_export, "write your favorites as a document", actions)
    exported.add_argument("--format", choices=tuple(DOCUMENTS), default="json", help="default: json")
    exported.add_argument("-o", "--output", metavar="FILE", help="default: the standard output")
    imported = command("import", commands.do_favorites_import, "bring in what was exported, by merging", actions)
    imported.add_argument("file", metavar="FILE", help="JSON or CSV, as exported")
    imported.add_argument("--dry-run", action="store_true", help="only say what it would do")
    return parser


def _date(text: str) -> date:
    """Return the date that *text* names. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: *text* is no date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” is no date such as 2026-11-24") from None


def _with_texts_marked(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* with ``--`` before the words of a search or a note. So ``-word`` there is no option.

    An option counts as an option before these words and after the last of them. Between two words it is a word.
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
