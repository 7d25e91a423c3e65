"""The states of provenance, in words."""

from lecun_viewer.core.provenance import Status
from lecun_viewer.plain_texts.catalogue import _


def state_in_full(status: Status) -> str:
    """Return the state as two sentences."""
    return _("{0}. {1}").format(label(status), _meaning(status))


def label(status: Status) -> str:
    """Return the state in two or three words."""
    match status:
        case Status.VERBATIM:
            return _("His words")
        case Status.VARIANT:
            return _("In other words")
        case Status.PARAPHRASE:
            return _("A summary")
        case Status.MISATTRIBUTED:
            return _("Not his")
        case Status.UNTRACED:
            return _("Not traced")


def _meaning(status: Status) -> str:
    match status:
        case Status.VERBATIM:
            return _("Found word for word in what he said or wrote.")
        case Status.VARIANT:
            return _("He said this in other words; these are not the exact ones.")
        case Status.PARAPHRASE:
            return _("Somebody’s summary of his views; not his own words.")
        case Status.MISATTRIBUTED:
            return _("These are somebody else’s words.")
        case Status.UNTRACED:
            return _("No place was found where he said or wrote this.")
