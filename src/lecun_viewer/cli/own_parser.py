"""The arguments of the commands for the user's own quotes and collections."""

import argparse
from typing import Any, Protocol

from lecun_viewer.cli import answers, older, own_answers, own_commands, own_files
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.query import status_named
from lecun_viewer.exchange.fields import HIGHEST_PART
from lecun_viewer.texts.collections import my_quotes

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
"""The options that are a text, with what stands after each."""


class MakesCommand(Protocol):
    """Makes a command, as `lecun_viewer.cli.parser.make_parser` does."""

    def __call__(
        self, name: str, do: own_commands.Command, to: Any = ..., within: str = ...
    ) -> argparse.ArgumentParser: ...


def add_quote_commands(command: MakesCommand) -> None:
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


def add_collection_actions(command: MakesCommand, actions: Any) -> None:
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
    imported.add_argument("--title", metavar="TITLE", help=answers.help_on("collections import --title"))
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
    for option, stands in VALUES.items():
        parser.add_argument(option, metavar=stands, help=answers.help_on(f"add {option}"))
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
        raise argparse.ArgumentTypeError(own_answers.no_state(text))
    return status


def _part_number(text: str) -> int:
    """Return the number of a part. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    if text.isascii() and text.isdecimal() and len(text) < 5 and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(own_answers.no_part_number(text, HIGHEST_PART))
