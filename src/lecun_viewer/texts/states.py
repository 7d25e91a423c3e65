"""The states of provenance, in words. ``is_persons`` is `Quote.is_persons`. Without it, the words are about “him”."""

from lecun_viewer.core import provenance
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.texts.catalogue import _


def state_in_full(status: Status, is_persons: bool = True) -> str:
    """Return the state as two sentences."""
    return _("{0}. {1}").format(label(status, is_persons), meaning(status, is_persons))


def label(status: Status, is_persons: bool = True) -> str:
    """Return the state in two or three words, for a list or beside its mark."""
    match status:
        case Status.VERBATIM if is_persons:
            return _("His words")
        case Status.VERBATIM:
            return _("The author’s words")
        case Status.VARIANT:
            return _("In other words")
        case Status.PARAPHRASE:
            return _("A summary")
        case Status.MISATTRIBUTED if is_persons:
            return _("Not his")
        case Status.MISATTRIBUTED:
            return _("Not the author’s")
        case Status.UNTRACED:
            return _("Not traced")
        case Status.UNCHECKED:
            return _("Not checked yet")


def meaning(status: Status, is_persons: bool = True) -> str:
    """Return the state as one sentence. It is true anywhere: it points at nothing on the page around it."""
    match status:
        case Status.VERBATIM if is_persons:
            return _("Found word for word in what he said or wrote.")
        case Status.VERBATIM:
            return _("Found word for word at the place that is named.")
        case Status.VARIANT if is_persons:
            return _("He said this in other words; these are not the exact ones.")
        case Status.VARIANT:
            return _("The author said this in other words; these are not the exact ones.")
        case Status.PARAPHRASE if is_persons:
            return _("Somebody’s summary of his views; not his own words.")
        case Status.PARAPHRASE:
            return _("Somebody’s summary of the author’s views; not the author’s own words.")
        case Status.MISATTRIBUTED:
            return _("These are somebody else’s words.")
        case Status.UNTRACED if is_persons:
            return _("No place was found where he said or wrote this.")
        case Status.UNTRACED:
            return _("No place was found where the author said or wrote this.")
        case Status.UNCHECKED:
            return _("Nobody has looked yet whether these are the words.")


def established(status: Status) -> str:
    """Return how the state is established, in one or two sentences."""
    match status:
        case Status.VERBATIM:
            return _(
                "The sentence stands so in a text of his, or in a record of what he said. The place may go on where the"
                " quote stops; the whole passage is shown."
            )
        case Status.VARIANT:
            return _(
                "A place was found where he says it otherwise. The words of that place are shown beside the"
                " collection’s; they are the ones to quote."
            )
        case Status.PARAPHRASE:
            return _(
                "Somebody’s account of what he holds; no place was found where he says it so. The place that is named"
                " is where it can be compared with what he or others said."
            )
        case Status.MISATTRIBUTED:
            return _("The sentence was found in a text of somebody else, who is named.")
        case Status.UNTRACED:
            return _(
                "That proves nothing: he may have said it where no record was found. The nearest passage is shown where"
                " there is one."
            )
        case Status.UNCHECKED:
            return _("Compare the words with the place that is named, and write down what you find.")


def explained(status: Status, is_persons: bool = True) -> str:
    """Return label and meaning in one line."""
    return _("{0}: {1}").format(label(status, is_persons), meaning(status, is_persons))


def passage(status: Status) -> str:
    """Return the heading of the words found. For an untraced quote they are not the quote's."""
    if status.has_place:
        return _("What was found")
    return _("The nearest passage that was found")


def evidence(kind: str) -> str:
    """Return how the words found are known, as one sentence. *kind* is one of `EVIDENCE`."""
    match kind:
        case provenance.PRINT:
            return _("The words stand so in a published text.")
        case provenance.EDITED_TRANSCRIPT:
            return _("The words are from a transcript that people edited.")
        case _:
            return _("The words are from a transcript that a machine made. It may have misheard some.")


def evidence_name(kind: str) -> str:
    """Return what the words found are known from, in a few words. *kind* is one of `EVIDENCE`."""
    match kind:
        case provenance.PRINT:
            return _("a published text")
        case provenance.EDITED_TRANSCRIPT:
            return _("an edited transcript")
        case _:
            return _("a machine’s transcript")


def label_with_evidence(known: Provenance, is_persons: bool = True) -> str:
    """Return the state in a few words, and how the words are known if that was recorded."""
    match known.evidence:
        case None:
            return label(known.status, is_persons)
        case provenance.PRINT:
            said = _("{0}, in print")
        case provenance.EDITED_TRANSCRIPT:
            said = _("{0}, from an edited transcript")
        case _:
            said = _("{0}, from a machine’s transcript")
    return said.format(label(known.status, is_persons))
