"""The help, and answers and errors that are long or that several commands give. The others are beside their command."""

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
    return _("No quote matches all of this. Fewer words find more.")


def all_hidden() -> str:
    return _("All quotes are hidden. “lecun-quotes collections show” shows a collection again.")


def part(number: int, title: str) -> str:
    return (_("Part {0}: {1}") if title else _("Part {0}")).format(number, title)


def collection(title: str) -> str:
    return _("Collection: {0}").format(title)


def collection_in_lines(found: "CollectionInfo") -> str:
    details = [
        _n("{n} quote", "{n} quotes", found.quote_count),
        _("your own") if found.is_own else "",
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
        "There is no quote “{0}” among the collections that are shown. “lecun-quotes list” lists their quotes"
        " with their ids. “lecun-quotes collections” says which are hidden."
    )
    return said.format(quote_id)


def several_collections(name: str, titles: list[str]) -> str:
    return _("“{0}” may be each of these: {1}. Say more of the title.").format(name, listed(titles))


def no_quote_of_the_day() -> str:
    return _(
        "There is no quote of the day, because all quotes are hidden. “lecun-quotes collections show” shows a"
        " collection again."
    )


def fault(log_path: str) -> str:
    return _("Something went wrong in the program. Nothing you saved is lost. The log says more: {0}").format(log_path)


def default(value: str) -> str:
    """Return the help of an option that has a default."""
    return _("default: {0}").format(value)


_HELP = {
    "": _later("Quotes attributed to Yann LeCun, on the console."),
    "--version": _later("show the version of the program, and end"),
    "--json": _later("print JSON, for other programs"),
    "--language": _later("speak another language than your system, such as en"),
    "list": _later("list all quotes"),
    "show": _later("show one quote with all that is known of it"),
    "cite": _later("print a quote as a citation, in the words that were found"),
    "card": _later("draw a quote as a picture, PNG or SVG"),
    "card --scale": _later("of a PNG; default: 1"),
    "card --output": _later("ends in .png or .svg"),
    "search": _later('search, as in the window: cake part:2 is:variant "exact phrase" -word'),
    "check": _later("find the quotes that are nearest to a sentence in their words"),
    "check TEXT": _later("the sentence, as you read it"),
    "today": _later("show the quote of the day"),
    "today --date": _later("show that day's instead"),
    "history": _later("list the quotes of the last 30 days, today's first"),
    "random": _later("show any quote"),
    "add": _later("add a quote of your own"),
    "add TEXT": _later("the words of the quote"),
    "add --author": _later("who is credited with it; may be given several times"),
    "add --where": _later("the place of the words, such as a book and a page"),
    "add --url": _later("the address of the place"),
    "add --date": _later("when it was said: a year, a month or a day such as 2024-03-07"),
    "add --topic": _later("what it is about, in a few words"),
    "add --source": _later("the source that is named for it"),
    "add --tag": _later("a word to file it under; may be given several times"),
    "add --language": _later("the language of the words, such as fr; default: recognized from the words"),
    "add --status": _later("what is known of its origin; default: unchecked"),
    "add --words-found": _later("the words that stand at the place, if they are others"),
    "add --said-by": _later("whose words they are, if they are not those of the author"),
    "add --remark": _later("a remark on its origin"),
    "add --part": _later("the part of the collection: its number, or how its title begins"),
    "add --in": _later("the collection; default: {0}"),
    "add --anyway": _later("also if the same words are there already"),
    "edit": _later('change a quote of your own; "" takes a value away'),
    "edit --text": _later("the words of the quote"),
    "remove": _later("remove a quote of your own"),
    "move": _later("move a quote of your own to another of your collections"),
    "collections": _later("list the collections, hide and show them, and make your own"),
    "collections create": _later("make a collection of your own"),
    "collections rename": _later("give a collection of your own another title"),
    "collections part": _later("give a part of a collection of your own a title"),
    "collections part NUMBER": _later("1 or more; it stays when the title changes"),
    "collections part TITLE": _later('"" takes the part away; its quotes stay'),
    "collections remove": _later("remove a collection of your own; its file is kept aside"),
    "collections repair": _later("say what became of quotes that the file of a collection lacks"),
    "collections repair --restore": _later("the file was damaged: write them again"),
    "collections repair --deleted": _later("they were deleted: move them to the older quotes"),
    "collections export": _later("write a collection as a document"),
    "collections import": _later("make a collection of the quotes in a file"),
    "collections import FILE": _later(
        "as exported with --format own, or CSV, JSON, Markdown, plain text, Kindle clippings and more"
    ),
    "collections language": _later("say in which language all quotes of a collection of your own are"),
    "collections language LANGUAGE": _later("such as fr or pt-BR; “auto” recognizes it from the words of each quote"),
    "collections import --title": _later("of the new collection; default: that of the file"),
    "collections import --into": _later(
        "add what is new to this collection of your own; what was deleted or corrected there does not come back"
    ),
    "collections import --as": _later(
        "read the file otherwise, such as lines, headings=parts, “column 2=authors”; may be given several times"
    ),
    "collections import --anyway": _later("also quotes whose words are there already, or that were deleted"),
    "collections older": _later("list older quotes that no collection has any more, and bring them back"),
    "collections older list": _later("list older quotes, each with its number"),
    "collections older COLLECTION": _later("only those of this collection"),
    "collections older restore": _later("bring older quotes back into their collections"),
    "collections older restore WHICH": _later("the number or the id of an older quote; may be given several times"),
    "collections older restore --collection": _later("all older quotes of this collection"),
    "collections list": _later("list the collections with their ids"),
    "collections hide": _later("neither list, search nor draw from a collection"),
    "collections show": _later("show a hidden collection again"),
    "favorites": _later("list, add and remove favorites, and note on them"),
    "favorites list": _later("list your favorites, the newest first"),
    "favorites add": _later("mark a quote"),
    "favorites remove": _later("take the mark away"),
    "favorites note": _later("write your note on a favorite"),
    "favorites note TEXT": _later('the note; "" takes it away'),
    "favorites export": _later("write your favorites as a document"),
    "favorites export --output": _later("default: the standard output"),
    "favorites import": _later("bring in what was exported, by merging"),
    "favorites import FILE": _later("JSON or CSV, as exported"),
    "favorites import --dry-run": _later("only say what it would do"),
}


def help_on(name: str) -> str:
    """Return the help of a command, or of an argument with its command before it. Empty means the program."""
    return _(_HELP[name])


# What was done


def added(quote_id: str, title: str) -> str:
    return _("{0} is in “{1}”.").format(quote_id, title)


def part_named(number: int, title: str, collection: str) -> str:
    return _("Part {0} of “{2}” is called “{1}” now.").format(number, title, collection)


def part_taken_away(number: int, collection: str) -> str:
    return _("“{1}” has no part {0} any more. Its quotes stay.").format(number, collection)


def collection_removed(title: str, path: str) -> str:
    said = _('“{0}” is removed, and its file is kept. To bring it back: lecun-quotes collections import "{1}"')
    return said.format(title, path)


# What can't be done


def dashes(option: str) -> str:
    return _("{0}: “--” can’t stand there.").format(option)


def no_state(text: str) -> str:
    known = listed(in_quotation_marks(status.query_names[0]) for status in Status)
    return _("“{0}” is none of these states: {1}").format(text, known)


def lacking(lack: Lack, status: Status) -> str:
    """Return what to say besides, for a quote of that *status*."""
    match lack:
        case Lack.PLACE:
            said = _("“{0}” is said of a quote only with its place. Say where the words are: --where")
        case Lack.WORDS_FOUND:
            said = _("For “{0}”, say which words were found there: --words-found")
        case Lack.AUTHOR:
            said = _("For “{0}”, say whose words they are: --said-by")
        case Lack.NO_AUTHOR:
            said = _("--said-by is only for a quote that is “{0}”. Who is credited with a quote is its --author.")
            status = next(each for each in Status if each.has_author)
    return said.format(label(status))


def there_already(quote_id: str, title: str) -> str:
    said = _("These words are there already: {0} in “{1}”. Nothing was changed. To have them twice: --anyway")
    return said.format(quote_id, title)


def only_marked(quote_id: str) -> str:
    said = _("{0} is in none of your collections any more. It is only known as a favorite, and can’t be changed.")
    return said.format(quote_id)


def only_own_as_own(title: str) -> str:
    return _("“{0}” came with the program. As a file of this kind, only collections of your own are exported.").format(
        title
    )


# What is wrong with a collection


def collection_message(found: CollectionMessage) -> str:
    """Return what is wrong with a collection, what is safe, and what to do."""
    said = collections.message(found)
    match found.trouble:
        case Trouble.GONE:
            to_do = _('To remove the collection: lecun-quotes collections remove "{0}"')
        case Trouble.INCOMPLETE:
            said = sentences((said, _("Nothing is lost.")))
            to_do = _(
                'To write them again: lecun-quotes collections repair "{0}" --restore\n'
                'If you deleted them: lecun-quotes collections repair "{0}" --deleted'
            )
        case _other:
            return said
    return f"{said}\n{to_do.format(found.name)}"


def older_heading(number: int, older: OlderQuote) -> str:
    """Return the heading of an older quote. Its time is that of the user's zone."""
    said = _("{0}: {1}, in “{2}”, changed on {3}")
    return said.format(number, older.quote.id, older.title, f"{older.moment.astimezone():%Y-%m-%d %H:%M}")


def no_older_quotes() -> str:
    return _(
        "There are no older quotes. Quotes that another computer has replaced, and collections that you have removed,"
        " are listed here."
    )


def already_there(quote_id: str, title: str) -> str:
    return _("{0} is in “{1}” already, just like that.").format(quote_id, title)


def no_older_quote(which: str) -> str:
    return _("There is no older quote “{0}”. “lecun-quotes collections older” lists all of them.").format(which)


def say_which_older() -> str:
    return _("Say which, as in: lecun-quotes collections older restore 1")
