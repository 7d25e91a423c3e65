"""The user's own quotes and collections, in words."""

from collections.abc import Iterable

from lecun_viewer.cli.answers import part as part_in_words
from lecun_viewer.core.provenance import Status
from lecun_viewer.exchange.imported import Refusal
from lecun_viewer.own.state import CollectionMessage, Trouble
from lecun_viewer.texts import collections
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed, sentences
from lecun_viewer.texts.imports import reason_of_refusal
from lecun_viewer.texts.states import label

# What was done


def added(quote_id: str, title: str) -> str:
    return _("{0} is in “{1}”.").format(quote_id, title)


def edited(quote_id: str) -> str:
    return _("{0} is changed.").format(quote_id)


def unchanged(quote_id: str) -> str:
    return _("{0} is as it was.").format(quote_id)


def removed(quote_id: str, title: str) -> str:
    return _("The quote {0} is removed from “{1}”.").format(quote_id, title)


def moved(quote_id: str, title: str) -> str:
    return _("The quote {0} is in “{1}” now.").format(quote_id, title)


def created(title: str, collection_id: str) -> str:
    return _("“{0}” is there now. Its id is {1}.").format(title, collection_id)


def renamed(before: str, title: str) -> str:
    return _("“{0}” is called “{1}” now.").format(before, title)


def part_named(number: int, title: str, collection: str) -> str:
    return _("Part {0} of “{2}” is called “{1}” now.").format(number, title, collection)


def part_taken_away(number: int, collection: str) -> str:
    return _("“{1}” has no part {0} any more. Its quotes stay.").format(number, collection)


def collection_removed(title: str, path: str) -> str:
    said = _('“{0}” is removed, and its file is kept. To bring it back: lecun-quotes collections import "{1}"')
    return said.format(title, path)


def restored(title: str, number: int) -> str:
    said = _n("{n} quote of “{0}” is restored.", "{n} quotes of “{0}” are restored.", number)
    return said.format(title)


def missing_deleted(title: str, number: int) -> str:
    said = _n(
        "{n} quote of “{0}” is now among the older quotes.",
        "{n} quotes of “{0}” are now among the older quotes.",
        number,
    )
    return said.format(title)


def complete(title: str) -> str:
    return _("“{0}” is complete.").format(title)


# What can't be done


def wrong_value(option: str, refusal: Refusal) -> str:
    return _("{0}: {1}.").format(option, reason_of_refusal(refusal))


def dashes(option: str) -> str:
    return _("{0}: “--” can’t stand there.").format(option)


def no_state(text: str) -> str:
    known = listed(in_quotation_marks(status.query_names[0]) for status in Status)
    return _("“{0}” is none of these states: {1}").format(text, known)


def needs_place(status: Status, is_persons: bool) -> str:
    return _("“{0}” is said of a quote only with its place. Say where the words are: --where").format(
        label(status, is_persons)
    )


def needs_words(status: Status, is_persons: bool) -> str:
    return _("For “{0}”, say which words were found there: --words-found").format(label(status, is_persons))


def needs_author(status: Status, is_persons: bool) -> str:
    return _("For “{0}”, say whose words they are: --said-by").format(label(status, is_persons))


def needs_no_author(status: Status, is_persons: bool) -> str:
    said = _("--said-by is only for a quote that is “{0}”. Who is credited with a quote is its --author.")
    return said.format(label(status, is_persons))


def nothing_to_change() -> str:
    return _("Say what to change, as in: lecun-quotes edit ID --topic TOPIC")


def there_already(quote_id: str, title: str) -> str:
    said = _("These words are there already: {0} in “{1}”. Nothing was changed. To have them twice: --anyway")
    return said.format(quote_id, title)


def shipped_quote(quote_id: str, title: str) -> str:
    return _("{0} is in “{1}”, which came with the program. Only quotes of your own can be changed.").format(
        quote_id, title
    )


def only_marked(quote_id: str) -> str:
    said = _("{0} is in none of your collections any more. It is only known as a favorite, and can’t be changed.")
    return said.format(quote_id)


def not_read(title: str) -> str:
    return _("“{0}” can’t be read at present, so nothing was changed.").format(title)


def shipped_collection(title: str) -> str:
    return _("“{0}” came with the program. Only collections of your own can be changed.").format(title)


def only_own_as_own(title: str) -> str:
    return _("“{0}” came with the program. As a file of this kind, only collections of your own are exported.").format(
        title
    )


def no_part_number(text: str, highest: int) -> str:
    return _("“{0}” is no whole number from 1 to {1}").format(text, highest)


def no_parts(title: str) -> str:
    return _("“{0}” has no parts. To name the first: lecun-quotes collections part NAME 1 TITLE").format(title)


def no_such_part(said: str, title: str, parts: Iterable[tuple[int, str]]) -> str:
    known = listed(part_in_words(*each) for each in parts)
    return _("“{0}” is no part of “{1}”. It has these: {2}").format(said, title, known)


def several_parts(said: str, parts: Iterable[tuple[int, str]]) -> str:
    known = listed(part_in_words(*each) for each in parts)
    return _("“{0}” may be each of these: {1}. Say more of the title, or the number.").format(said, known)


def there_is_one(title: str) -> str:
    return _("There is a collection “{0}” already.").format(title)


# What is wrong with a collection


def message(found: CollectionMessage) -> str:
    """Return what is wrong with a collection, what was kept, and what to do."""
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
