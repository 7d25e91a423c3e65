"""All commands of ``lecun-quotes`` with their arguments."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from types import SimpleNamespace
from typing import Any, TypeAlias

from lecun_viewer import __version__
from lecun_viewer.cite import FORMATS as CITATIONS
from lecun_viewer.cli import answers, commands, older, own_commands, own_files
from lecun_viewer.cli.language import speak_language
from lecun_viewer.cli.output import UsageError
from lecun_viewer.cli.today import do_today
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import status_named
from lecun_viewer.exchange.fields import HIGHEST_PART
from lecun_viewer.exchange.formats import FORMATS as DOCUMENTS
from lecun_viewer.gui.card.card_file import DESIGNS, SIZES
from lecun_viewer.texts.argparse_words import Parser, translated
from lecun_viewer.texts.catalogue import _, languages
from lecun_viewer.texts.collections import my_quotes

OPTIONS = ("--json", "-h", "--help")  # of every command
VALUES = {
    "--where": "PLACE",
    "--url": "ADDRESS",
    "--date": "DATE",
    "--topic": "TOPIC",
    "--source": "SOURCE",
    "--part": "PART",
    "--language": "LANGUAGE",
    "--words-found": "WORDS",
    "--said-by": "NAME",
    "--remark": "REMARK",
}
"""The options that are a text, with the word for it in the help."""

MakesCommand: TypeAlias = Callable[..., argparse.ArgumentParser]
"""Makes a command, as `make_parser` does."""


def parse(given: Sequence[str]) -> SimpleNamespace:
    """Return the arguments in *given*. ``do`` is the function to call, and ``json`` whether to print JSON.

    Ends the program after ``--help``, ``--version`` and nonsense.
    """
    with translated():
        return make_parser().parse_args(_with_older_listed(_with_texts_marked(given)), SimpleNamespace())


def make_parser() -> argparse.ArgumentParser:
    json_option = argparse.ArgumentParser(add_help=False)
    json_option.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=answers.help_on("--json"))
    parser = Parser(prog="lecun-quotes", description=answers.help_on(""))
    about, version = answers.help_on("--version"), f"lecun-quotes {__version__}"
    parser.add_argument("--version", action="version", version=version, help=about)
    about = answers.help_on("--language")
    speak = parser.add_argument("--language", metavar="CODE", type=_language, help=about, default=argparse.SUPPRESS)
    speak.choices = languages()
    parser.set_defaults(json=False)  # not in the commands, where it would undo “favorites --json list”
    all_commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, do: Callable[..., int], to: Any = all_commands, within: str = "favorites"
    ) -> argparse.ArgumentParser:
        about = answers.help_on(f"{within} {name}" if to is not all_commands else name)
        made: argparse.ArgumentParser = to.add_parser(name, help=about, description=about, parents=[json_option])
        made.set_defaults(do=do)
        return made

    command("list", commands.do_list)
    command("show", commands.do_show).add_argument("id", metavar="ID")
    cite = command("cite", commands.do_cite)
    cite.add_argument("id", metavar="ID")
    cite.add_argument("--format", choices=tuple(CITATIONS), default="plain", help=answers.default("plain"))
    card = command("card", commands.do_card)
    card.add_argument("id", metavar="ID")
    for option, names in (("--design", DESIGNS), ("--size", SIZES)):
        card.add_argument(option, choices=names, default=names[0], help=answers.default(names[0]))
    card.add_argument("--scale", type=int, default=1, help=answers.help_on("card --scale"))
    card.add_argument("-o", "--output", metavar="FILE", required=True, help=answers.help_on("card --output"))
    search = command("search", commands.do_search)
    search.add_argument("query", metavar="QUERY", nargs="*")
    check = command("check", commands.do_check)
    check.add_argument("text", metavar="TEXT", nargs="+", help=answers.help_on("check TEXT"))
    today = command("today", do_today)
    today.add_argument("--date", metavar="YYYY-MM-DD", type=_date, help=answers.help_on("today --date"))
    command("history", commands.do_history)
    command("random", commands.do_random)
    _add_quote_commands(command)
    collections = command("collections", commands.do_collections_list)
    actions = collections.add_subparsers(metavar="ACTION")
    command("list", commands.do_collections_list, actions, "collections")
    command("hide", commands.do_collections_hide, actions, "collections").add_argument("name", metavar="NAME")
    command("show", commands.do_collections_show, actions, "collections").add_argument("name", metavar="NAME")
    _add_collection_actions(command, actions)
    favorites = command("favorites", commands.do_favorites_list)
    actions = favorites.add_subparsers(metavar="ACTION")
    command("list", commands.do_favorites_list, actions)
    command("add", commands.do_favorites_add, actions).add_argument("id", metavar="ID")
    command("remove", commands.do_favorites_remove, actions).add_argument("id", metavar="ID")
    note = command("note", commands.do_favorites_note, actions)
    note.add_argument("id", metavar="ID")
    note.add_argument("text", metavar="TEXT", nargs="+", help=answers.help_on("favorites note TEXT"))
    exported = command("export", commands.do_favorites_export, actions)
    exported.add_argument("--format", choices=tuple(DOCUMENTS), default="json", help=answers.default("json"))
    exported.add_argument("-o", "--output", metavar="FILE", help=answers.help_on("favorites export --output"))
    imported = command("import", commands.do_favorites_import, actions)
    imported.add_argument("file", metavar="FILE", help=answers.help_on("favorites import FILE"))
    imported.add_argument("--dry-run", action="store_true", help=answers.help_on("favorites import --dry-run"))
    return parser


def _add_quote_commands(command: MakesCommand) -> None:
    """Add ``add``, ``edit``, ``remove`` and ``move``."""
    add = command("add", own_commands.do_add)
    add.add_argument("text", metavar="TEXT", nargs="+", help=answers.help_on("add TEXT"))
    _add_values(add)
    add.add_argument(
        "--in",
        metavar="COLLECTION",
        dest="collection",
        help=answers.help_on("add --in").format(my_quotes()),
    )
    edit = command("edit", own_commands.do_edit)
    edit.add_argument("id", metavar="ID")
    edit.add_argument("--text", metavar="TEXT", help=answers.help_on("edit --text"))
    _add_values(edit)
    command("remove", own_commands.do_remove).add_argument("id", metavar="ID")
    move = command("move", own_commands.do_move)
    move.add_argument("id", metavar="ID")
    move.add_argument("collection", metavar="COLLECTION")


def _add_collection_actions(command: MakesCommand, actions: Any) -> None:
    """Add the actions of ``collections`` that make and change collections of the user."""
    create = command("create", own_commands.do_collections_create, actions, "collections")
    create.add_argument("title", metavar="TITLE")
    rename = command("rename", own_commands.do_collections_rename, actions, "collections")
    rename.add_argument("name", metavar="NAME")
    rename.add_argument("title", metavar="TITLE")
    part = command("part", own_commands.do_collections_part, actions, "collections")
    part.add_argument("name", metavar="NAME")
    part.add_argument("number", metavar="NUMBER", type=_part_number, help=answers.help_on("collections part NUMBER"))
    part.add_argument("title", metavar="TITLE", help=answers.help_on("collections part TITLE"))
    language = command("language", own_commands.do_collections_language, actions, "collections")
    language.add_argument("name", metavar="NAME")
    language.add_argument("language", metavar="LANGUAGE", help=answers.help_on("collections language LANGUAGE"))
    remove = command("remove", own_commands.do_collections_remove, actions, "collections")
    remove.add_argument("name", metavar="NAME")
    repair = command("repair", own_commands.do_collections_repair, actions, "collections")
    repair.add_argument("name", metavar="NAME")
    choice = repair.add_mutually_exclusive_group(required=True)
    choice.add_argument("--restore", action="store_true", help=answers.help_on("collections repair --restore"))
    choice.add_argument("--deleted", action="store_true", help=answers.help_on("collections repair --deleted"))
    _add_older(command, actions)
    exported = command("export", own_files.do_collections_export, actions, "collections")
    exported.add_argument("name", metavar="NAME")
    exported.add_argument(
        "--format", choices=own_files.EXPORTS, default=own_files.EXPORTS[0], help=answers.default(own_files.EXPORTS[0])
    )
    exported.add_argument("-o", "--output", metavar="FILE", help=answers.help_on("favorites export --output"))
    imported = command("import", own_files.do_collections_import, actions, "collections")
    imported.add_argument("file", metavar="FILE", help=answers.help_on("collections import FILE"))
    where = imported.add_mutually_exclusive_group()
    where.add_argument("--title", metavar="TITLE", help=answers.help_on("collections import --title"))
    where.add_argument("--into", metavar="NAME", help=answers.help_on("collections import --into"))
    imported.add_argument(
        "--as",
        metavar="CHOICE",
        dest="understanding",
        action="append",
        default=[],
        help=answers.help_on("collections import --as"),
    )
    imported.add_argument("--dry-run", action="store_true", help=answers.help_on("favorites import --dry-run"))
    imported.add_argument("--anyway", action="store_true", help=answers.help_on("collections import --anyway"))


def _add_older(command: MakesCommand, actions: Any) -> None:
    """Add ``collections older`` and its actions."""
    made = command("older", older.do_older, actions, "collections")
    made.set_defaults(collection=None)
    actions = made.add_subparsers(metavar="ACTION")
    listed = command("list", older.do_older, actions, "collections older")
    listed.add_argument(
        "collection", metavar="COLLECTION", nargs="?", help=answers.help_on("collections older COLLECTION")
    )
    restored = command("restore", older.do_restore, actions, "collections older")
    restored.add_argument("which", metavar="WHICH", nargs="*", help=answers.help_on("collections older restore WHICH"))
    restored.add_argument(
        "--collection", metavar="COLLECTION", help=answers.help_on("collections older restore --collection")
    )


def _add_values(parser: argparse.ArgumentParser) -> None:
    """Add the options for the values of a quote."""
    parser.add_argument("--author", metavar="NAME", action="append", help=answers.help_on("add --author"))
    for option, word in VALUES.items():
        parser.add_argument(option, metavar=word, help=answers.help_on(f"add {option}"))
    parser.add_argument("--tag", metavar="TAG", action="append", help=answers.help_on("add --tag"))
    parser.add_argument("--status", type=_status, choices=tuple(Status), help=answers.help_on("add --status"))
    parser.add_argument("--anyway", action="store_true", help=answers.help_on("add --anyway"))


def _status(text: str) -> Status:
    """Return the state of that name. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    status = status_named(text)
    if not status:
        raise argparse.ArgumentTypeError(answers.no_state(text))
    return status


def _part_number(text: str) -> int:
    """Return the number of a part. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    if text.isascii() and text.isdecimal() and len(text) < 5 and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(_("“{0}” isn’t a whole number from 1 to {1}").format(text, HIGHEST_PART))


def _language(text: str) -> str:
    """Speak the language that *text* names. `after_language` has not seen it if it was shortened or came late."""
    try:
        return speak_language(text)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _date(text: str) -> date:
    """Return the date that *text* names. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: *text* is no date.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{0}” isn’t a date such as 2026-11-24").format(text)) from None


def _with_older_listed(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* with ``list`` before the collection in ``collections older COLLECTION``."""
    places = [place for place, word in enumerate(arguments) if not word.startswith("-")]
    words = [arguments[place] for place in places[:3]]
    if words[:2] != ["collections", "older"] or words[2:] in ([], ["list"], ["restore"]):
        return list(arguments)
    return [*arguments[: places[2]], "list", *arguments[places[2] :]]


def _with_texts_marked(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* with ``--`` before the words of a search, a check or a note. So ``-word`` there is no option.

    An option counts as an option before these words and after the last of them. Between two words it is a word.
    """
    places = [place for place, word in enumerate(arguments) if word not in OPTIONS]
    command = [arguments[place] for place in places[:2]]
    before = 1 if command[:1] in (["search"], ["check"]) else 3 if command == ["favorites", "note"] else len(places)
    if len(places) <= before or "--" in arguments:
        return list(arguments)
    head, texts, options = arguments[: places[before]], list(arguments[places[before] :]), list[str]()
    while texts[-1] in OPTIONS:
        options.append(texts.pop())
    return [*head, *options, "--", *texts]
