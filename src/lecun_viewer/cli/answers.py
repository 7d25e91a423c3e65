"""The help, and answers and errors that are long or that several commands give. The others are beside their command."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from lecun_viewer.core.provenance import Lack, Status
from lecun_viewer.own.state import CollectionMessage, OlderQuote, Trouble
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _, _later, _n, in_quotation_marks, listed, sentences
from lecun_viewer.texts.states import label

if TYPE_CHECKING:
    from lecun_viewer.core.quote import CollectionInfo


# Answers


def nothing_found() -> str:
    return _("No results. Try fewer or different words.")


def all_hidden() -> str:
    return _("All quotes are hidden. To show a collection: lecun-quotes collections show NAME")


def part(number: int, title: str) -> str:
    return (_("Part {0}: {1}") if title else _("Part {0}")).format(number, title)


def collection(title: str) -> str:
    return _("Collection: {0}").format(title)


def collection_in_lines(found: "CollectionInfo") -> str:
    details = [
        _n("{n} quote", "{n} quotes", found.quote_count),
        _("yours") if found.is_own else "",
        _("hidden") if found.is_hidden else "",
    ]
    line = _("{0}: {1}, {2}").format(found.id, found.title, listed(details))
    parts = found.parts if found.is_own else ()
    return "\n".join([line, *(f"  {part(*each)}" for each in parts)])


def labeled(label: str, text: str) -> str:
    return _("{0}: {1}").format(label, text)


# Errors and help


def no_quote(quote_id: str) -> str:
    said = _(
        "There is no quote “{0}” in the visible collections. To list their quotes with IDs: "
        "lecun-quotes list. To see which collections are hidden: lecun-quotes collections"
    )
    return said.format(quote_id)


def several_collections(name: str, titles: list[str]) -> str:
    return _("“{0}” matches several collections: {1}. Enter more of the title.").format(name, listed(titles))


def no_quote_of_the_day() -> str:
    return _(
        "No quote of the day, because all quotes are hidden. To show a collection: lecun-quotes collections show NAME"
    )


def fault(log_path: str) -> str:
    return _("Something went wrong. Everything you saved is safe. For details, see the log: {0}").format(log_path)


def saved(path: str) -> str:
    return _("Saved as {0}.").format(path)


def in_log(path: str) -> str:
    return _("For details, see the log: {0}").format(path)


def import_quotes(path: str) -> str:
    return _('To import it: lecun-quotes collections import "{0}"').format(path)


def import_favorites(path: str) -> str:
    return _('To import it: lecun-quotes favorites import "{0}"').format(path)


def choices(values: Iterable[str], default: str) -> str:
    """Return the help of an option that takes one of *values*."""
    return _("{0}; default: {1}").format(", ".join(values), default)


_HELP = {
    "": _later("Quotes attributed to Yann LeCun, on the command line."),
    "--version": _later("show the version and exit"),
    "--json": _later("print JSON for other programs"),
    "--language": _later("use this language instead of the system’s, such as en"),
    "ID": _later("the ID of the quote; “list” and “search” show it above each quote"),
    "NAME": _later("the ID of the collection, or the beginning of its title"),
    "list": _later("list quotes"),
    "show": _later("show a quote and everything known about it"),
    "cite": _later("print a citation of a quote, with the wording in the source"),
    "image": _later("save a quote as an image, PNG or SVG"),
    "image --scale": _later("scale of a PNG image; default: 1"),
    "image --output": _later("the image file, ending in .png or .svg"),
    "search": _later("search for quotes, as in the window"),
    "search QUERY": _later('words, a "phrase", -word to exclude a word, and fields such as part:2'),
    "check": _later("find quotes similar to a sentence"),
    "check TEXT": _later("the sentence to check"),
    "today": _later("show the quote of the day"),
    "today --date": _later("show the quote of that day"),
    "history": _later("list the quotes of the last 30 days, newest first"),
    "random": _later("show a random quote"),
    "add": _later("add your own quote"),
    "add TEXT": _later("the text of the quote"),
    "add --author": _later("the credited author; can be repeated"),
    "add --source": _later("the source of the words, such as a book and page"),
    "add --url": _later("the link to the source"),
    "add --date": _later("the date of the words: a year, month, or day such as 2024-03-07"),
    "add --topic": _later("the topic, in a few words"),
    "add --cited-source": _later("the source that a collection or website cites"),
    "add --tag": _later("a tag; can be repeated"),
    "add --language": _later("the language, such as fr; default: detected from the text"),
    "add --status": _later("the provenance: {0}; default: unchecked"),
    "add --wording": _later("the wording in the source, if different"),
    "add --actual-author": _later("the actual author, if the quote is misattributed"),
    "add --remark": _later("a remark on the provenance"),
    "add --part": _later("the part: its number, or the beginning of its title"),
    "add --in": _later("the collection; default: {0}"),
    "add --allow-duplicates": _later("allow a duplicate"),
    "edit": _later('edit one of your quotes; use "" to clear a value'),
    "edit --text": _later("the text of the quote"),
    "delete": _later("delete one of your quotes"),
    "move": _later("move one of your quotes to another of your collections"),
    "collections": _later("list, hide, and show collections, and create your own"),
    "collections create": _later("create a collection"),
    "collections create TITLE": _later("the title of the collection"),
    "collections rename": _later("rename one of your collections"),
    "collections rename TITLE": _later("the new title"),
    "collections part": _later("name a part of one of your collections"),
    "collections part NUMBER": _later("the number of the part, from 1; the number stays when the title changes"),
    "collections part TITLE": _later('the title; use "" to remove the part and keep its quotes'),
    "collections remove": _later("remove one of your collections; its file is kept"),
    "collections repair": _later("restore quotes missing from a collection’s file, or confirm that you deleted them"),
    "collections repair --restore": _later("the file was damaged: restore the quotes"),
    "collections repair --deleted": _later("you deleted them: move them to the older quotes"),
    "collections export": _later("export a collection"),
    "collections import": _later("import quotes from a file as a new collection"),
    "collections import FILE": _later(
        "as exported with --format own, or CSV, JSON, Markdown, plain text, Kindle clippings and more"
    ),
    "collections language": _later("set the language of all quotes in one of your collections"),
    "collections language LANGUAGE": _later("such as fr or pt-BR; “auto” detects it from each quote"),
    "collections import --title": _later("the title of the new collection; default: the title in the file"),
    "collections import --into": _later(
        "add new quotes to this collection of yours; quotes you deleted or edited there don’t come back"
    ),
    "collections import --as": _later(
        "how to read the file, such as lines, headings=parts, or “column 2=authors”; can be repeated"
    ),
    "collections import --allow-duplicates": _later("also import duplicates and quotes that were deleted"),
    "collections older": _later("list and restore older quotes that are in no collection"),
    "collections older list": _later("list older quotes with their numbers"),
    "collections older COLLECTION": _later("only from this collection"),
    "collections older restore": _later("restore older quotes to their collections"),
    "collections older restore WHICH": _later("the number or ID of an older quote; can be repeated"),
    "collections older restore --collection": _later("all older quotes of this collection"),
    "collections list": _later("list the collections with their IDs"),
    "collections hide": _later("hide a collection from lists, searches, and the quote of the day"),
    "collections show": _later("show a hidden collection again"),
    "favorites": _later("list, add, and remove favorites, and write notes"),
    "favorites list": _later("list your favorites, newest first"),
    "favorites add": _later("add a quote to your favorites"),
    "favorites remove": _later("remove a quote from your favorites"),
    "favorites note": _later("write a note on a favorite"),
    "favorites note TEXT": _later('the note; use "" to remove it'),
    "favorites export": _later("export your favorites"),
    "favorites export --output": _later("the file to save; default: standard output"),
    "favorites import": _later("import exported favorites and merge them with yours"),
    "favorites import FILE": _later("a JSON or CSV file of exported favorites"),
    "favorites import --dry-run": _later("show what would change, but change nothing"),
}


_GROUPS = {
    "today, history, random": _later("show today’s quote, earlier ones, or a random one"),
    "list, search, show": _later("find and read quotes"),
    "check": _HELP["check"],
    "cite, image": _later("cite a quote, or save it as an image"),
    "add, edit, move, delete": _later("manage your own quotes"),
    "collections": _later("manage collections, import and export"),
    "favorites": _later("manage favorites and your notes"),
}
"""What the help of the program says of its commands."""

_EXAMPLES = {
    "list": "list --json",
    "show": "show cake-analogy",
    "cite": "cite cake-analogy --format bibtex",
    "image": "image cake-analogy -o cake.png",
    "search": 'search "common sense" is:exact',
    "check": 'check "AI is not going to replace people"',
    "today": "today --date 2027-01-01",
    "history": "history",
    "random": "random --json",
    "add": 'add "So it goes." --author "Kurt Vonnegut" --tag novels',
    "edit": "edit so-it-goes-1a2b3c4d --source Slaughterhouse-Five",
    "delete": "delete so-it-goes-1a2b3c4d",
    "move": "move so-it-goes-1a2b3c4d novels",
    "collections": "collections",
    "collections list": "collections list --json",
    "collections hide": "collections hide own-words",
    "collections show": "collections show own-words",
    "collections create": 'collections create "Letters and Diaries"',
    "collections rename": 'collections rename my-quotes "Read This Year"',
    "collections part": 'collections part my-quotes 1 "On War"',
    "collections language": "collections language my-quotes en",
    "collections remove": "collections remove novels",
    "collections repair": "collections repair my-quotes --restore",
    "collections older": "collections older",
    "collections older list": "collections older list my-quotes",
    "collections older restore": "collections older restore 1",
    "collections export": "collections export novels --format csv -o novels.csv",
    "collections import": "collections import clippings.txt --dry-run",
    "favorites": "favorites",
    "favorites list": "favorites list --json",
    "favorites add": "favorites add cake-analogy",
    "favorites remove": "favorites remove cake-analogy",
    "favorites note": 'favorites note cake-analogy "For the talk in May"',
    "favorites export": "favorites export --format csv -o favorites.csv",
    "favorites import": "favorites import favorites.csv --dry-run",
}


def help_on(name: str) -> str:
    """Return the help of a command, or of an argument with its command before it. Empty means the program."""
    return _(_HELP[name])


def example(command: str) -> str:
    return _("Example: {0}").format(f"lecun-quotes {_EXAMPLES[command]}")


def commands() -> str:
    return _("commands")


def groups() -> Iterator[tuple[str, str]]:
    """Yield commands that belong together, and what they do."""
    for names, about in _GROUPS.items():
        yield names, _(about)


def each_has_help() -> str:
    return _("Each command has its own help with an example: lecun-quotes cite --help")


# What was done


def added(quote_id: str, title: str) -> str:
    return _("Added {0} to “{1}”.").format(quote_id, title)


def part_named(number: int, title: str, collection: str) -> str:
    return _("Part {0} of “{2}” is now “{1}”.").format(number, title, collection)


def part_taken_away(number: int, collection: str) -> str:
    return _("Removed part {0} from “{1}”. Its quotes stay.").format(number, collection)


def collection_removed(title: str, path: str) -> str:
    said = _('“{0}” was removed. To restore it: lecun-quotes collections import "{1}"')
    return said.format(title, path)


# What can't be done


def dashes(option: str) -> str:
    return _("{0}: “--” isn’t allowed here.").format(option)


def no_state(text: str) -> str:
    known = listed(in_quotation_marks(status.query_names[0]) for status in Status)
    return _("“{0}” isn’t a valid provenance. Use one of these: {1}").format(text, known)


def lacking(lack: Lack, status: Status) -> str:
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
            status = next(each for each in Status if each.has_author)
    return said.format(label(status))


def there_already(quote_id: str, title: str) -> str:
    said = _("Already in “{1}” as {0}. Nothing was changed. To add a duplicate, use --allow-duplicates.")
    return said.format(quote_id, title)


def only_marked(quote_id: str) -> str:
    said = _("{0} is no longer in any of your collections, only in your favorites, so it can’t be edited.")
    return said.format(quote_id)


def only_own_as_own(title: str) -> str:
    return _("“{0}” is a built-in collection. Only your own collections can be exported in this format.").format(title)


# What is wrong with a collection


def collection_message(found: CollectionMessage) -> str:
    """Return what is wrong with a collection, what is safe, and what to do."""
    said = collections.message(found)
    match found.trouble:
        case Trouble.GONE:
            to_do = _('To remove the collection: lecun-quotes collections remove "{0}"')
        case Trouble.INCOMPLETE:
            said = sentences((said, _("Everything you saved is safe.")))
            to_do = _(
                'To restore them: lecun-quotes collections repair "{0}" --restore\nIf you deleted them: '
                'lecun-quotes collections repair "{0}" --deleted'
            )
        case _other:
            return said
    return f"{said}\n{to_do.format(found.name)}"


def older_heading(number: int, older: OlderQuote) -> str:
    """Return the heading of an older quote. Its time is that of the user's zone."""
    said = _("{0}: {1}, from “{2}”, changed on {3}")
    return said.format(number, older.quote.id, older.title, f"{older.moment.astimezone():%Y-%m-%d %H:%M}")


def no_older_quotes() -> str:
    return _(
        "No older quotes. Quotes replaced by another computer, and quotes from collections you removed, appear here."
    )


def already_there(quote_id: str, title: str) -> str:
    return _("{0} is already in “{1}”, unchanged.").format(quote_id, title)


def no_older_quote(which: str) -> str:
    return _("There is no older quote “{0}”. To list all older quotes: lecun-quotes collections older").format(which)


def say_which_older() -> str:
    return _("Say which quotes to restore, as in: lecun-quotes collections older restore 1")
