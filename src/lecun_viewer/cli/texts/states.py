"""The states of provenance, in words."""

from lecun_viewer.cli.texts.catalogue import _, _later
from lecun_viewer.core.provenance import Status

_LABELS = {
    Status.VERBATIM: _later("His words"),
    Status.VARIANT: _later("In other words"),
    Status.PARAPHRASE: _later("A summary"),
    Status.MISATTRIBUTED: _later("Not his"),
    Status.UNTRACED: _later("Not traced"),
}
_MEANINGS = {
    Status.VERBATIM: _later("Found word for word in what he said or wrote."),
    Status.VARIANT: _later("He said this in other words; these are not the exact ones."),
    Status.PARAPHRASE: _later("Somebody’s summary of his views; not his own words."),
    Status.MISATTRIBUTED: _later("These are somebody else’s words."),
    Status.UNTRACED: _later("No place was found where he said or wrote this."),
}


def state_in_full(status: Status) -> str:
    return _("{0}. {1}").format(_(_LABELS[status]), _(_MEANINGS[status]))
