"""Older quotes, in words."""

from lecun_viewer.own.older import OlderQuote
from lecun_viewer.texts.catalogue import _


def heading(number: int, older: OlderQuote) -> str:
    """Return what stands above the words of an older quote. Its time is that of the user's zone."""
    said = _("{0}: {1}, in “{2}”, changed on {3}")
    return said.format(number, older.quote.id, older.title, f"{older.moment.astimezone():%Y-%m-%d %H:%M}")


def nothing() -> str:
    return _(
        "There are no older quotes. Quotes that another computer has replaced, and collections that you have removed,"
        " are listed here."
    )


def present(quote_id: str, title: str) -> str:
    return _("{0} is in “{1}” already, just like that.").format(quote_id, title)


def no_older_quote(which: str) -> str:
    return _("There is no older quote “{0}”. “lecun-quotes collections older” lists all of them.").format(which)


def say_which() -> str:
    return _("Say which, as in: lecun-quotes collections older restore 1")
