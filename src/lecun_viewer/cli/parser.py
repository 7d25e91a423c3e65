"""All commands of ``lecun-quotes`` with their arguments, their help and an example of each."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from types import SimpleNamespace
from typing import Any

from lecun_viewer import __version__
from lecun_viewer.cite import FORMATS as CITATIONS
from lecun_viewer.cli import commands, own_commands, own_files
from lecun_viewer.cli.output import UsageError
from lecun_viewer.cli.without_argparse import do_today, speak_language
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import verdict_named
from lecun_viewer.core.quote import HIGHEST_PART
from lecun_viewer.exchange.formats import FORMATS as DOCUMENTS
from lecun_viewer.gui.card.card_file import DESIGNS, SIZES
from lecun_viewer.texts.argparse_words import Formatter, Parser, translated
from lecun_viewer.texts.catalogue import _, _later, in_quotation_marks, languages, listed
from lecun_viewer.texts.collections import my_quotes

OPTIONS = ("--json", "-h", "--help")  # of every command
GROUPS = {
    "today, history, random": _later("show the quote of the day, earlier ones, or a random quote"),
    "list, search, show": _later("find and read quotes"),
    "check": _later("find the quotes in a text"),
    "cite, image": _later("cite a quote, or save it as an image"),
    "add, edit, move, delete": _later("manage your own quotes"),
    "import": _later("import quotes, collections, or favorites"),
    "collections": _later("manage, import, and export collections"),
    "favorites, review": _later("manage favorites and notes, and review five a day"),
}
"""What the help of the program says of its commands."""
VALUES = {
    "--source": ("SOURCE", _later("the source of the words, such as a book and page")),
    "--page": ("PAGE", _later("the page, section, or time in the source")),
    "--journal": ("NAME", _later("the journal, website, podcast, or event of the source; needs --kind")),
    "--quoted-in": ("SOURCE", _later("where you read the words, if not in the source itself; needs --kind")),
    "--url": ("LINK", _later("the link to the source")),
    "--date": ("DATE", _later("the date of the words: a year, month, or day such as 2024-03-07")),
    "--wording": ("TEXT", _later("the wording in the source, if different")),
    "--actual-author": ("NAME", _later("the actual author, if the quote is misattributed")),
    "--remark": ("REMARK", _later("a remark on the provenance")),
    "--topic": ("TOPIC", _later("the topic, in a few words")),
    "--cited-source": ("SOURCE", _later("the source given where you found the quote, such as a website")),
    "--part": ("PART", _later("the part: its number, or the beginning of its title")),
    "--language": ("LANGUAGE", _later("the language, such as fr; default: detected from the text")),
}
"""The options of ``add`` and ``edit`` that are a text, with the word for it and what the help says."""


def parse(given: Sequence[str]) -> SimpleNamespace:
    """Return the arguments in *given*. ``do`` is the function to call, and ``json`` whether to print JSON.

    Ends the program after ``--help``, ``--version`` and nonsense.
    """
    arguments = _with_texts_marked(given)
    _check_values(arguments)
    with translated():
        parser = make_parser()
        if not given:
            parser.exit(2, parser.format_help())
        return parser.parse_args(arguments, SimpleNamespace())


def make_parser() -> argparse.ArgumentParser:
    parser = _Program(
        prog="lecun-quotes",
        description=_("Quotes attributed to Yann LeCun, on the command line."),
        epilog=_("Each command has its own help with an example: lecun-quotes cite --help"),
        formatter_class=partial(Formatter, max_help_position=27),
    )
    version = f"lecun-quotes {__version__}"
    parser.add_argument("--version", action="version", version=version, help=_("show the version and exit"))
    about = _("language to use instead of the system’s, for example en")
    parser.add_argument(
        "--language", metavar="CODE", type=_language, choices=languages(), default=argparse.SUPPRESS, help=about
    )
    parser.set_defaults(json=False)  # not in the commands, where it would undo “favorites --json list”
    all_commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=Parser)
    _add_commands(all_commands)
    _add_own_commands(all_commands)
    _add_import(all_commands)
    _add_collections(all_commands)
    _add_favorites(all_commands)
    return parser


def _command(to: Any, name: str, do: Callable[..., int], about: str, example: str) -> argparse.ArgumentParser:
    """Add the command *name* to the commands *to*. *example* is what to type after the name of the program."""
    description = about[:1].upper() + about[1:]
    epilog = _("Example: {0}").format(f"lecun-quotes {example}")
    made: argparse.ArgumentParser = to.add_parser(name, help=about, description=description, epilog=epilog)
    about = _("print JSON for other programs")
    made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help=about)
    made.set_defaults(do=own_commands.reporting(do))
    return made


def _add_commands(to: Any) -> None:
    """Add the commands that show quotes."""
    _command(to, "list", commands.do_list, _("list quotes"), "list --json")
    about = _("show a quote and everything known about it")
    _add_id(_command(to, "show", commands.do_show, about, "show cake-analogy"))
    about = _("print a citation of a quote, with the wording in the source")
    cite = _command(to, "cite", commands.do_cite, about, "cite cake-analogy --format bibtex")
    _add_id(cite)
    _add_choice(cite, "--format", "FORMAT", tuple(CITATIONS), "plain", "-f")
    about = _("save a quote as a PNG image")
    image = _command(to, "image", commands.do_image, about, "image cake-analogy -o cake.png")
    which = image.add_mutually_exclusive_group(required=True)
    _add_id(which, nargs="?")
    which.add_argument("--today", action="store_true", help=_("the quote of the day, as for a wallpaper"))
    _add_choice(image, "--design", "DESIGN", DESIGNS, DESIGNS[0])
    _add_choice(image, "--size", "SIZE", SIZES, SIZES[0])
    image.add_argument("--scale", metavar="NUMBER", type=int, default=1, help=_("scale of the image; default: 1"))
    _add_output(image, _("the image file, ending in .png"), required=True)
    about = _("search quotes by word, phrase, or field")
    search = _command(to, "search", commands.do_search, about, 'search "common sense" is:exact')
    about = _('words, a "phrase", -word to exclude a word, and fields such as part:2')
    search.add_argument("query", metavar="QUERY", nargs="*", help=about)
    about = _("find the quotes in a text, verbatim or altered, each with its verdict")
    check = _command(to, "check", commands.do_check, about, "check article.md")
    about = _("a .txt, .md, or .html file, “-” for standard input, or a sentence")
    check.add_argument("text", metavar="TEXT", nargs="+", help=about)
    today = _command(to, "today", do_today, _("show the quote of the day"), "today --date 2027-01-01")
    today.add_argument("--date", metavar="YYYY-MM-DD", type=_date, help=_("show the quote of that day"))
    _command(to, "history", commands.do_history, _("list the quotes of the last 30 days, newest first"), "history")
    _command(to, "random", commands.do_random, _("show a random quote"), "random --json")
    about = _("show today’s five of your own quotes and favorites")
    _command(to, "review", commands.do_review, about, "review")


def _add_own_commands(to: Any) -> None:
    """Add ``add``, ``edit``, ``delete`` and ``move``."""
    example = 'add "So it goes." --author "Kurt Vonnegut" --tag novels'
    add = _command(to, "add", own_commands.do_add, _("add a quote of your own"), example)
    add.add_argument("text", metavar="TEXT", nargs="+", help=_("the text of the quote"))
    _add_values(add)
    about = _("the collection; default: {0}").format(my_quotes())
    add.add_argument("--in", metavar="COLLECTION", dest="collection", help=about)
    about = _('edit one of your quotes; use "" to clear a value')
    edit = _command(to, "edit", own_commands.do_edit, about, "edit so-it-goes-1a2b3c4d --source Slaughterhouse-Five")
    _add_id(edit)
    edit.add_argument("--text", metavar="TEXT", help=_("the text of the quote"))
    _add_values(edit)
    about = _("delete one of your quotes")
    _add_id(_command(to, "delete", own_commands.do_delete, about, "delete so-it-goes-1a2b3c4d"))
    about = _("move one of your quotes to another of your collections")
    move = _command(to, "move", own_commands.do_move, about, "move so-it-goes-1a2b3c4d novels")
    _add_id(move)
    _add_name(move, "collection")


def _add_collections(to: Any) -> None:
    """Add ``collections`` and its actions."""
    about = _("list, hide, and show collections, and create your own")
    to = _command(to, "collections", commands.do_collections_list, about, "collections").add_subparsers(
        metavar="ACTION"
    )
    about = _("list the collections with their IDs")
    _command(to, "list", commands.do_collections_list, about, "collections list --json")
    about = _("hide a collection from lists, searches, and the quote of the day")
    _add_name(_command(to, "hide", commands.do_collections_hide, about, "collections hide own-words"))
    about = _("show a hidden collection again")
    _add_name(_command(to, "show", commands.do_collections_show, about, "collections show own-words"))
    example = 'collections create "Letters and Diaries"'
    create = _command(to, "create", own_commands.do_collections_create, _("create a collection"), example)
    create.add_argument("title", metavar="TITLE", help=_("the title of the collection"))
    about, example = _("rename one of your collections"), 'collections rename my-quotes "Read This Year"'
    rename = _command(to, "rename", own_commands.do_collections_rename, about, example)
    _add_name(rename)
    rename.add_argument("title", metavar="TITLE", help=_("the new title"))
    about = _("name a part of one of your collections")
    part = _command(to, "part", own_commands.do_collections_part, about, 'collections part my-quotes 1 "On War"')
    _add_name(part)
    about = _("the number of the part, starting at 1; a new title doesn’t change it")
    part.add_argument("number", metavar="NUMBER", type=_part_number, help=about)
    about = _('the title; use "" to remove the part and keep its quotes')
    part.add_argument("title", metavar="TITLE", help=about)
    about = _("set the language of all quotes in one of your collections")
    do = own_commands.do_collections_language
    language = _command(to, "language", do, about, "collections language my-quotes en")
    _add_name(language)
    about = _("such as fr or pt-BR; “auto” detects it from each quote")
    language.add_argument("language", metavar="LANGUAGE", help=about)
    about = _("remove one of your collections; its quotes can be restored")
    _add_name(_command(to, "remove", own_commands.do_collections_remove, about, "collections remove novels"))
    about = _("show or change the folder of your quotes and favorites, such as a synchronized one")
    folder = _command(to, "folder", own_commands.do_collections_folder, about, "collections folder ~/Nextcloud/Quotes")
    about = _("the new folder; files in it are merged with yours")
    folder.add_argument("path", metavar="PATH", nargs="?", help=about)
    about = _("keep favorites and notes in the folder, too")
    folder.add_argument("--favorites", action=argparse.BooleanOptionalAction, default=None, help=about)
    _add_export_and_import(to)


def _add_export_and_import(to: Any) -> None:
    """Add the actions of ``collections`` that write and read files."""
    example = "collections export novels --format csv -o novels.csv"
    exported = _command(to, "export", own_files.do_collections_export, _("export a collection"), example)
    _add_name(exported)
    _add_choice(exported, "--format", "FORMAT", own_files.EXPORTS, own_files.EXPORTS[0], "-f")
    _add_output(exported, _("the file to save; default: standard output"))
    about, example = _("import quotes from a file as a new collection"), "collections import clippings.txt --dry-run"
    _add_import_options(_command(to, "import", own_files.do_collections_import, about, example))


def _add_import(to: Any) -> None:
    """Add ``import``."""
    about = _("import a file, whatever it is: quotes, a collection, or favorites")
    _add_import_options(_command(to, "import", commands.do_import, about, "import clippings.txt --dry-run"))


def _add_import_options(imported: argparse.ArgumentParser) -> None:
    about = _(
        "a collection exported with --format own, or a CSV, JSON, Markdown, plain text, or Kindle clippings file,"
        " among others"
    )
    imported.add_argument("file", metavar="FILE", help=about)
    where = imported.add_mutually_exclusive_group()
    about = _("the title of the new collection; default: the title in the file")
    where.add_argument("--title", metavar="TITLE", help=about)
    about = _("add new quotes to this collection of yours; quotes you deleted or edited there don’t come back")
    where.add_argument("--into", metavar="COLLECTION", help=about)
    about = _("how to read the file, such as lines, headings=parts, or “column 2=authors”; can be repeated")
    imported.add_argument("--as", metavar="CHOICE", dest="understanding", action="append", default=[], help=about)
    _add_dry_run(imported)
    about = _("also import duplicates and quotes that were deleted")
    imported.add_argument("--allow-duplicates", action="store_true", help=about)


def _add_favorites(to: Any) -> None:
    """Add ``favorites`` and its actions."""
    about = _("list, add, and remove favorites, and write notes")
    to = _command(to, "favorites", commands.do_favorites_list, about, "favorites").add_subparsers(metavar="ACTION")
    about = _("list your favorites, newest first")
    _command(to, "list", commands.do_favorites_list, about, "favorites list --json")
    about = _("add a quote to your favorites")
    _add_id(_command(to, "add", commands.do_favorites_add, about, "favorites add cake-analogy"))
    about = _("remove a quote from your favorites")
    _add_id(_command(to, "remove", commands.do_favorites_remove, about, "favorites remove cake-analogy"))
    example = 'favorites note cake-analogy "For the talk in May"'
    note = _command(to, "note", commands.do_favorites_note, _("write a note on a favorite"), example)
    _add_id(note)
    note.add_argument("text", metavar="TEXT", nargs="+", help=_('the note; use "" to remove it'))
    example = "favorites export --format csv -o favorites.csv"
    exported = _command(to, "export", commands.do_favorites_export, _("export your favorites"), example)
    _add_choice(exported, "--format", "FORMAT", tuple(DOCUMENTS), "json", "-f")
    _add_output(exported, _("the file to save; default: standard output"))
    about = _("import exported favorites and merge them with yours")
    example = "favorites import favorites.csv --dry-run"
    imported = _command(to, "import", commands.do_favorites_import, about, example)
    imported.add_argument("file", metavar="FILE", help=_("a JSON or CSV file of exported favorites"))
    _add_dry_run(imported)


def _add_values(parser: argparse.ArgumentParser) -> None:
    """Add the options for the values of a quote."""
    about = _("the credited author; can be repeated")
    parser.add_argument("--author", metavar="NAME", action="append", help=about)
    for option, (word, about) in VALUES.items():
        parser.add_argument(option, metavar=word, help=_(about))
    about = _("an author of the source, if not the credited author; can be repeated; needs --kind")
    parser.add_argument("--written-by", metavar="NAME", action="append", help=about)
    kinds = tuple(own_commands.KINDS)
    about = _("the kind of the source, whose title is --source: {0}").format(", ".join(kinds))
    parser.add_argument("--kind", metavar="KIND", type=_kind, choices=kinds, help=about)
    parser.add_argument("--tag", metavar="TAG", action="append", help=_("a tag; can be repeated"))
    names = ", ".join(each.query_names[0] for each in Verdict)
    about = _("the verdict: {0}; default: unchecked, or exact with the page of a book").format(names)
    parser.add_argument("--verdict", metavar="VERDICT", type=_verdict, choices=tuple(Verdict), help=about)
    parser.add_argument("--allow-duplicates", action="store_true", help=_("allow a duplicate"))


def _add_id(parser: argparse._ActionsContainer, **options: Any) -> None:
    about = _("the ID of the quote; “list” and “search” show it above each quote")
    parser.add_argument("id", metavar="ID", help=about, **options)


def _add_name(parser: argparse.ArgumentParser, name: str = "name", word: str = "COLLECTION") -> None:
    parser.add_argument(name, metavar=word, help=_("the ID of the collection, or the beginning of its title"))


def _add_output(parser: argparse.ArgumentParser, about: str, *, required: bool = False) -> None:
    parser.add_argument("-o", "--output", metavar="FILE", required=required, help=about)


def _add_dry_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-n", "--dry-run", action="store_true", help=_("show what would change, but change nothing"))


def _add_choice(
    parser: argparse.ArgumentParser, option: str, word: str, choices: Sequence[str], default: str, *short: str
) -> None:
    """Add an *option* with these *choices*, and its *short* form if it has one.

    They are in its help, because a list is too long for the usage.
    """
    about = _("{0}; default: {1}").format(", ".join(choices), default)
    parser.add_argument(*short, option, metavar=word, choices=choices, default=default, help=about)


class _Program(Parser):
    """Shows the commands in groups, so that its help fits on a screen."""

    def format_help(self) -> str:
        formatter = self._get_formatter()
        formatter.add_text(self.description)
        formatter.start_section(_("commands"))
        for names, about in GROUPS.items():
            formatter.add_argument(argparse.Action([], "", metavar=names, help=_(about)))
        formatter.end_section()
        formatter.start_section(self._optionals.title)
        formatter.add_arguments(action for action in self._actions if action.option_strings)
        formatter.end_section()
        formatter.add_text(self.epilog)
        return f"{self.format_usage()}\n{formatter.format_help()}"


def _verdict(text: str) -> Verdict:
    """Return the verdict of that name. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    status = verdict_named(text)
    if not status:
        known = listed(in_quotation_marks(each.query_names[0]) for each in Verdict)
        said = _("“{0}” isn’t a valid verdict. Use one of these: {1}")
        raise argparse.ArgumentTypeError(said.format(text, known))
    return status


def _kind(text: str) -> str:
    """Return the name of the kind. An empty text takes it away. argparse shows the error as a sentence.

    Raises:
        ArgumentTypeError: There is none.
    """
    name = text or own_commands.MERE_TEXT
    if name not in own_commands.KINDS:
        said = _("“{0}” isn’t a kind of source. Use one of these: {1}")
        raise argparse.ArgumentTypeError(said.format(text, listed(map(in_quotation_marks, own_commands.KINDS))))
    return name


def _part_number(text: str) -> int:
    """Return the number of a part."""
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
    """Return the date that *text* names. argparse shows the error as a sentence."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(_("“{0}” isn’t a date such as 2026-11-24").format(text)) from None


def _check_values(arguments: Sequence[str]) -> None:
    """Check that no option has the value ``--``.

    argparse of Python 3.11 and 3.12 makes an empty list of it. Saved in a quote, that would make its line damaged.
    """
    for word in _before_dashes(arguments):
        option, _equals, value = word.partition("=")
        if value == "--" and option.startswith("--") and " " not in option:  # with a space it is a text
            raise UsageError(_("{0}: “--” isn’t allowed here.").format(option))


def _before_dashes(arguments: Sequence[str]) -> Sequence[str]:
    """Return the *arguments* before ``--``. Behind it nothing is an option."""
    return arguments[: arguments.index("--")] if "--" in arguments else arguments


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
