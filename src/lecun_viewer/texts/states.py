"""The states of provenance, in words. ``is_persons`` is `Quote.is_persons`. Without it, the words are about “him”."""

from lecun_viewer.core import provenance
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.texts.catalogue import _


def state_in_full(status: Status, is_persons: bool = True) -> str:
    """Return the state as two sentences."""
    return _("{0}. {1}").format(label(status), meaning(status, is_persons))


def label(status: Status) -> str:
    """Return the state in one to three words, for a list or beside its mark."""
    match status:
        case Status.VERBATIM:
            return _("Exact words")
        case Status.VARIANT:
            return _("Reworded")
        case Status.PARAPHRASE:
            return _("Summary")
        case Status.MISATTRIBUTED:
            return _("Misattributed")
        case Status.UNTRACED:
            return _("No source found")
        case Status.UNCHECKED:
            return _("Not checked")


def query_name(status: Status) -> str:
    """Return what to type for the state after ``is:``."""
    match status:
        #: The key and what stands after it for a state, as in the search field. One word, or several with dashes
        case Status.VERBATIM:
            typed = _("is:exact")
        case Status.VARIANT:
            typed = _("is:reworded")
        case Status.PARAPHRASE:
            typed = _("is:summary")
        case Status.MISATTRIBUTED:
            typed = _("is:misattributed")
        case Status.UNTRACED:
            typed = _("is:unsourced")
        case Status.UNCHECKED:
            typed = _("is:unchecked")
    return typed.partition(":")[2].strip('" ')


def meaning(status: Status, is_persons: bool = True) -> str:
    """Return the state as one sentence. It is true anywhere: it points at nothing on the page around it."""
    match status:
        case Status.VERBATIM if is_persons:
            return _("He said or wrote this, word for word.")
        case Status.VERBATIM:
            return _("The author said or wrote this, word for word.")
        case Status.VARIANT if is_persons:
            return _("He said this, but not in these exact words.")
        case Status.VARIANT:
            return _("The author said this, but not in these exact words.")
        case Status.PARAPHRASE if is_persons:
            return _("Someone’s summary of his views, not his own words.")
        case Status.PARAPHRASE:
            return _("Someone’s summary of the author’s views, not the author’s own words.")
        case Status.MISATTRIBUTED:
            return _("Someone else said or wrote this.")
        case Status.UNTRACED if is_persons:
            return _("No record was found of him saying or writing this.")
        case Status.UNTRACED:
            return _("No record was found of the author saying or writing this.")
        case Status.UNCHECKED:
            return _("Nobody has looked for a source yet.")


def established(status: Status) -> str:
    """Return how the state is established, in one or two sentences."""
    match status:
        case Status.VERBATIM:
            return _(
                "The exact words appear in something he wrote or in a record of what he said. If the passage"
                " continues past the quote, all of it is shown."
            )
        case Status.VARIANT:
            return _(
                "The source puts it differently. Its wording is shown with the quote. Use that wording when you"
                " quote him."
            )
        case Status.PARAPHRASE:
            return _(
                "It describes his views, but no source was found where he puts it this way. Compare it with the"
                " source shown."
            )
        case Status.MISATTRIBUTED:
            return _("The words were found in a text by the actual author.")
        case Status.UNTRACED:
            return _(
                "This doesn’t mean that he never said it: there may be a record that wasn’t found. The closest match"
                " is shown, if there is one."
            )
        case Status.UNCHECKED:
            return _("Compare the words with the source, and record what you find.")


def explained(status: Status, is_persons: bool = True) -> str:
    """Return label and meaning in one line."""
    return _("{0}: {1}").format(label(status), meaning(status, is_persons))


def passage(status: Status, is_persons: bool = True) -> str:
    """Return the heading of the words found. For an untraced quote they are not the quote's."""
    match status:
        case Status.VERBATIM:
            return _("The whole passage")
        case Status.VARIANT if is_persons:
            return _("What he said")
        case Status.VARIANT:
            return _("What the author said")
        case Status.PARAPHRASE if is_persons:
            return _("What he said or reportedly said")
        case Status.PARAPHRASE:
            return _("What the author said or reportedly said")
        case Status.MISATTRIBUTED:
            return _("Wording in the source")
        case Status.UNTRACED | Status.UNCHECKED:
            return _("Closest match")


def evidence(kind: str) -> str:
    """Return how the words found are known, as one sentence. *kind* is one of `EVIDENCE`."""
    match kind:
        case provenance.PRINT:
            return _("The words appear in a published text.")
        case provenance.EDITED_TRANSCRIPT:
            return _("The words come from an edited transcript.")
        case provenance.HIGHLIGHT:
            return _("A device or an app copied the highlighted words from the book.")
        case _:
            return _("The words come from an automatic transcript, which may contain errors.")


def label_with_evidence(known: Provenance) -> str:
    """Return the state in a few words, and how the words are known if that was recorded."""
    match known.evidence:
        case None:
            return label(known.status)
        case provenance.PRINT:
            said = _("{0}, from a published text")
        case provenance.EDITED_TRANSCRIPT:
            said = _("{0}, from an edited transcript")
        case provenance.HIGHLIGHT:
            said = _("{0}, highlighted in the book")
        case _:
            said = _("{0}, from an automatic transcript")
    return said.format(label(known.status))
