"""All commands of ``lecun-quotes`` with their arguments."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any, TypeAlias

from lecun_viewer import __version__
from lecun_viewer.cite import FORMATS as CITATIONS
from lecun_viewer.cli import answers, commands, older, own_commands, own_files
from lecun_viewer.cli.output import UsageError
from lecun_viewer.cli.without_argparse import do_today, speak_language
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import status_named
from lecun_viewer.exchange.fields import HIGHEST_PART
from lecun_viewer.exchange.formats import FORMATS as DOCUMENTS
from lecun_viewer.gui.card.card_file import DESIGNS, SIZES
from lecun_viewer.texts.argparse_words import Formatter, Parser, translated
from lecun_viewer.texts.catalogue import _, languages
from lecun_viewer.texts.collections import my_quotes

OPTIONS = ("--json", "-h", "--help")  # of every command
VALUES = {
    "--source": "SOURCE",
    "--url": "LINK",
    "--date": "DATE",
    "--wording": "TEXT",
    "--actual-author": "NAME",
    "--remark": "REMARK",
    "--topic": "TOPIC",
    "--cited-source": "SOURCE",
    "--part": "PART",
    "--language": "LANGUAGE",
}
"""The options that are a text, with the word for it in the help."""
EARLIER_OPTIONS = {
    "--where": "--source",
    "--words-found": "--wording",
    "--said-by": "--actual-author",
    "--anyway": "--allow-duplicates",
}
EARLIER_COMMANDS = {"card": "image", "remove": "delete"}
"""Names of before, which go on working. No help has them."""

MakesCommand: TypeAlias = Callable[..., argparse.ArgumentParser]
"""Makes a command, as `make_parser` does."""


def parse(given: Sequence[str]) -> SimpleNamespace:
    """Return the arguments in *given*. ``do`` is the function to call, and ``json`` whether to print JSON.

    Ends the program after ``--help``, ``--version`` and nonsense.
    """
    arguments = _with_older_listed(_with_texts_marked(_with_command_renamed(given)))
    with translated():
        parser = make_parser()
        if not given:
            parser.exit(2, parser.format_help())
        return parser.parse_args(arguments, SimpleNamespace())


def make_parser() -> argparse.ArgumentParser:
    json_option = argparse.ArgumentParser(add_help=False)
    json_option.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=answers.help_on("--json"))
    parser = _Program(
        prog="lecun-quotes",
        description=answers.help_on(""),
        epilog=answers.each_has_help(),
        formatter_class=partial(Formatter, max_help_position=27),
    )
    about, version = answers.help_on("--version"), f"lecun-quotes {__version__}"
    parser.add_argument("--version", action="version", version=version, help=about)
    about = answers.help_on("--language")
    speak = parser.add_argument("--language", metavar="CODE", type=_language, help=about, default=argparse.SUPPRESS)
    speak.choices = languages()
    parser.set_defaults(json=False)  # not in the commands, where it would undo “favorites --json list”
    all_commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)

    def command(
        name: str, do: Callable[..., int], to: Any = all_commands, within: str = "favorites"
    ) -> argparse.ArgumentParser:
        full = name if to is all_commands else f"{within} {name}"
        about, example = answers.help_on(full), answers.example(full)
        made: argparse.ArgumentParser = to.add_parser(
            name, help=about, description=about[:1].upper() + about[1:], epilog=example, parents=[json_option]
        )
        made.set_defaults(do=do)
        return made

    command("list", commands.do_list)
    _add_id(command("show", commands.do_show))
    cite = command("cite", commands.do_cite)
    _add_id(cite)
    _add_choice(cite, "--format", "FORMAT", tuple(CITATIONS), "plain")
    image = command("image", commands.do_image)
    _add_id(image)
    _add_choice(image, "--design", "DESIGN", DESIGNS, DESIGNS[0])
    _add_choice(image, "--size", "SIZE", SIZES, SIZES[0])
    image.add_argument("--scale", metavar="NUMBER", type=int, default=1, help=answers.help_on("image --scale"))
    image.add_argument("-o", "--output", metavar="FILE", required=True, help=answers.help_on("image --output"))
    search = command("search", commands.do_search)
    search.add_argument("query", metavar="QUERY", nargs="*", help=answers.help_on("search QUERY"))
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
    _add_name(command("hide", commands.do_collections_hide, actions, "collections"))
    _add_name(command("show", commands.do_collections_show, actions, "collections"))
    _add_collection_actions(command, actions)
    favorites = command("favorites", commands.do_favorites_list)
    actions = favorites.add_subparsers(metavar="ACTION")
    command("list", commands.do_favorites_list, actions)
    _add_id(command("add", commands.do_favorites_add, actions))
    _add_id(command("remove", commands.do_favorites_remove, actions))
    note = command("note", commands.do_favorites_note, actions)
    _add_id(note)
    note.add_argument("text", metavar="TEXT", nargs="+", help=answers.help_on("favorites note TEXT"))
    exported = command("export", commands.do_favorites_export, actions)
    _add_choice(exported, "--format", "FORMAT", tuple(DOCUMENTS), "json")
    exported.add_argument("-o", "--output", metavar="FILE", help=answers.help_on("favorites export --output"))
    imported = command("import", commands.do_favorites_import, actions)
    imported.add_argument("file", metavar="FILE", help=answers.help_on("favorites import FILE"))
    imported.add_argument("--dry-run", action="store_true", help=answers.help_on("favorites import --dry-run"))
    return parser


def _add_quote_commands(command: MakesCommand) -> None:
    """Add ``add``, ``edit``, ``delete`` and ``move``."""
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
    _add_id(edit)
    edit.add_argument("--text", metavar="TEXT", help=answers.help_on("edit --text"))
    _add_values(edit)
    _add_id(command("delete", own_commands.do_delete))
    move = command("move", own_commands.do_move)
    _add_id(move)
    move.add_argument("collection", metavar="COLLECTION", help=answers.help_on("NAME"))


def _add_collection_actions(command: MakesCommand, actions: Any) -> None:
    """Add the actions of ``collections`` that make and change collections of the user."""
    create = command("create", own_commands.do_collections_create, actions, "collections")
    create.add_argument("title", metavar="TITLE", help=answers.help_on("collections create TITLE"))
    rename = command("rename", own_commands.do_collections_rename, actions, "collections")
    _add_name(rename)
    rename.add_argument("title", metavar="TITLE", help=answers.help_on("collections rename TITLE"))
    part = command("part", own_commands.do_collections_part, actions, "collections")
    _add_name(part)
    part.add_argument("number", metavar="NUMBER", type=_part_number, help=answers.help_on("collections part NUMBER"))
    part.add_argument("title", metavar="TITLE", help=answers.help_on("collections part TITLE"))
    language = command("language", own_commands.do_collections_language, actions, "collections")
    _add_name(language)
    language.add_argument("language", metavar="LANGUAGE", help=answers.help_on("collections language LANGUAGE"))
    _add_name(command("remove", own_commands.do_collections_remove, actions, "collections"))
    repair = command("repair", own_commands.do_collections_repair, actions, "collections")
    _add_name(repair)
    choice = repair.add_mutually_exclusive_group(required=True)
    choice.add_argument("--restore", action="store_true", help=answers.help_on("collections repair --restore"))
    choice.add_argument("--deleted", action="store_true", help=answers.help_on("collections repair --deleted"))
    _add_older(command, actions)
    exported = command("export", own_files.do_collections_export, actions, "collections")
    _add_name(exported)
    _add_choice(exported, "--format", "FORMAT", own_files.EXPORTS, own_files.EXPORTS[0])
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
    _add_allow_duplicates(imported, answers.help_on("collections import --allow-duplicates"))


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
    about = answers.help_on("add --status").format(", ".join(each.query_names[0] for each in Status))
    parser.add_argument("--status", metavar="STATUS", type=_status, choices=tuple(Status), help=about)
    _add_allow_duplicates(parser, answers.help_on("add --allow-duplicates"))
    for earlier, option in EARLIER_OPTIONS.items():
        if option in VALUES:
            parser.add_argument(earlier, dest=option.removeprefix("--").replace("-", "_"), help=argparse.SUPPRESS)


def _add_allow_duplicates(parser: argparse.ArgumentParser, about: str) -> None:
    parser.add_argument("--allow-duplicates", action="store_true", help=about)
    parser.add_argument("--anyway", dest="allow_duplicates", action="store_true", help=argparse.SUPPRESS)


def _add_id(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help=answers.help_on("ID"))


def _add_name(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="NAME", help=answers.help_on("NAME"))


def _add_choice(parser: argparse.ArgumentParser, option: str, word: str, choices: Sequence[str], default: str) -> None:
    """Add an *option* with these *choices*. They are in its help, because a list is too long for the usage."""
    about = answers.choices(choices, default)
    parser.add_argument(option, metavar=word, choices=choices, default=default, help=about)


class _Program(Parser):
    """Shows the commands in groups, so that its help fits on a screen."""

    def format_help(self) -> str:
        formatter = self._get_formatter()
        formatter.add_text(self.description)
        formatter.start_section(answers.commands())
        for names, about in answers.groups():
            formatter.add_argument(argparse.Action([], "", metavar=names, help=about))
        formatter.end_section()
        formatter.start_section(self._optionals.title)
        formatter.add_arguments(action for action in self._actions if action.option_strings)
        formatter.end_section()
        formatter.add_text(self.epilog)
        return f"{self.format_usage()}\n{formatter.format_help()}"


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


def _with_command_renamed(arguments: Sequence[str]) -> list[str]:
    """Return *arguments* with the command by its name of today."""
    for place, word in enumerate(arguments):
        if not word.startswith("-"):
            return [*arguments[:place], EARLIER_COMMANDS.get(word, word), *arguments[place + 1 :]]
    return list(arguments)


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
