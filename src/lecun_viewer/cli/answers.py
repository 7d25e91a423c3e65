"""Answers, errors and help, in words."""

from typing import TYPE_CHECKING

from lecun_viewer.texts.catalogue import _, _later, _n
from lecun_viewer.texts.failures import reason_of
from lecun_viewer.texts.joining import listed

if TYPE_CHECKING:
    from lecun_viewer.core.quote import CollectionInfo

# Answers


def nothing_found() -> str:
    return _("No quote matches all of this. Fewer words find more.")


def all_hidden() -> str:
    return _("All quotes are hidden. “lecun-quotes collections show” shows a collection again.")


def no_favorites() -> str:
    return _("There are no favorites yet.")


def is_favorite(quote_id: str) -> str:
    return _("{0} is a favorite.").format(quote_id)


def is_no_favorite(quote_id: str) -> str:
    return _("{0} is no favorite.").format(quote_id)


def add_first(quote_id: str) -> str:
    return _("{0} is no favorite yet. Add it first: lecun-quotes favorites add {0}").format(quote_id)


def note_changed(quote_id: str, note: str) -> str:
    said = _("The note on {0} is kept.") if note else _("The note on {0} is removed.")
    return said.format(quote_id)


def is_marked() -> str:
    return _("A favorite.")


def part(number: int, title: str) -> str:
    return (_("Part {0}: {1}") if title else _("Part {0}")).format(number, title)


def collection(title: str) -> str:
    return _("Collection: {0}").format(title)


def collection_in_lines(found: "CollectionInfo") -> str:
    told = [
        _n("{n} quote", "{n} quotes", found.quote_count),
        _("your own") if found.is_own else "",
        _("hidden") if found.is_hidden else "",
    ]
    line = _("{0}: {1}, {2}").format(found.id, found.title, listed(told))
    parts = found.parts if found.is_own else ()
    return "\n".join([line, *(f"  {part(*each)}" for each in parts)])


def now_hidden(title: str) -> str:
    return _("“{0}” is hidden. Favorites of it stay.").format(title)


def now_shown(title: str) -> str:
    return _("“{0}” is shown.").format(title)


def labeled(label: str, text: str) -> str:
    return _("{0}: {1}").format(label, text)


# Errors and help


def no_quote(quote_id: str) -> str:
    said = _(
        "There is no quote “{0}” among the collections that are shown. “lecun-quotes list” lists their quotes"
        " with their ids. “lecun-quotes collections” says which are hidden."
    )
    return said.format(quote_id)


def no_collection(name: str) -> str:
    return _("There is no collection “{0}”. “lecun-quotes collections” lists all of them.").format(name)


def several_collections(name: str, titles: list[str]) -> str:
    return _("“{0}” may be each of these: {1}. Say more of the title.").format(name, listed(titles))


def last_collection(title: str) -> str:
    return _("“{0}” is the last collection that is shown, so it stays.").format(title)


def settings_not_kept() -> str:
    return _("The settings can’t be written, so nothing was changed.")


def not_utf8() -> str:
    return _("A text on the command line is not in UTF-8, so it was not used.")


def no_quote_of_the_day() -> str:
    return _(
        "There is no quote of the day, because all quotes are hidden. “lecun-quotes collections show” shows a"
        " collection again."
    )


def no_date(text: str) -> str:
    return _("“{0}” is no date such as 2026-11-24").format(text)


def not_written(path: str, error: OSError) -> str:
    return _("{0} could not be written: {1}.").format(path, reason_of(error))


def not_read(path: str, error: OSError) -> str:
    return _("{0} could not be read: {1}.").format(path, reason_of(error))


def no_answer(error: OSError) -> str:
    return _("The answer could not be written: {0}.").format(error.strerror)


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
    "add --language": _later("the language of the words, such as fr; default: en"),
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
    "collections import --title": _later("of the new collection; default: that of the file"),
    "collections import --as": _later(
        "read the file otherwise, such as lines, headings=parts, “column 2=authors”; may be given several times"
    ),
    "collections import --anyway": _later("also quotes whose words are there already"),
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
    """Return the help of a command, or of an argument with its command before it. Empty stands for the program."""
    return _(_HELP[name])
