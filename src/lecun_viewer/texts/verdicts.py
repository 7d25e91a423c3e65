"""The verdicts, in words. ``is_persons`` is `Quote.is_persons`. If false, the sentences say “the author”."""

from lecun_viewer.core import provenance
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.texts.catalogue import _, _later

_LABELS = {
    Verdict.VERBATIM: _later("Exact words"),
    Verdict.VARIANT: _later("Reworded"),
    Verdict.PARAPHRASE: _later("Summary"),
    Verdict.MISATTRIBUTED: _later("Misattributed"),
    Verdict.UNTRACED: _later("No source found"),
    Verdict.UNCHECKED: _later("Not checked"),
}
_TYPED = {
    #: The key and what stands after it for a verdict, as in the search field. One word, or several with dashes
    Verdict.VERBATIM: _later("is:exact"),
    Verdict.VARIANT: _later("is:reworded"),
    Verdict.PARAPHRASE: _later("is:summary"),
    Verdict.MISATTRIBUTED: _later("is:misattributed"),
    Verdict.UNTRACED: _later("is:unsourced"),
    Verdict.UNCHECKED: _later("is:unchecked"),
}
_MEANINGS = {
    Verdict.VERBATIM: _later("The author said or wrote this, word for word."),
    Verdict.VARIANT: _later("The author said this, but not in these exact words."),
    Verdict.PARAPHRASE: _later("Someone’s summary of the author’s views, not the author’s own words."),
    Verdict.MISATTRIBUTED: _later("Someone else said or wrote this."),
    Verdict.UNTRACED: _later("No record was found of the author saying or writing this."),
    Verdict.UNCHECKED: _later("Nobody has compared the words with a source yet."),
}
_MEANINGS_OF_HIS = {
    Verdict.VERBATIM: _later("Yann LeCun said or wrote this, word for word."),
    Verdict.VARIANT: _later("Yann LeCun said this, but not in these exact words."),
    Verdict.PARAPHRASE: _later("Someone’s summary of Yann LeCun’s views, not his own words."),
    Verdict.UNTRACED: _later("No record was found of Yann LeCun saying or writing this."),
}
_ESTABLISHED = {
    Verdict.VERBATIM: _later(
        "The exact words appear in something Yann LeCun wrote or in a record of what he said. If the passage"
        " continues past the quote, all of it is shown."
    ),
    Verdict.VARIANT: _later(
        "The source puts it differently. Its wording is shown with the quote. Use that wording when you quote"
        " Yann LeCun."
    ),
    Verdict.PARAPHRASE: _later(
        "It describes Yann LeCun’s views, but no source was found where he puts it this way. Compare it with"
        " the source shown."
    ),
    Verdict.MISATTRIBUTED: _later("The words were found in a text by the actual author."),
    Verdict.UNTRACED: _later(
        "This doesn’t mean that Yann LeCun never said it: there may be a record that wasn’t found. The closest"
        " match is shown, if there is one."
    ),
    Verdict.UNCHECKED: _later("Compare the words with the source, and record what you find."),
}
_PASSAGES = {
    Verdict.VERBATIM: _later("The whole passage"),
    Verdict.VARIANT: _later("What the author said"),
    Verdict.PARAPHRASE: _later("What the author said or reportedly said"),
    Verdict.MISATTRIBUTED: _later("Wording in the source"),
    Verdict.UNTRACED: _later("Closest match"),
    Verdict.UNCHECKED: _later("Closest match"),
}
_PASSAGES_OF_HIS = {
    Verdict.VARIANT: _later("What Yann LeCun said"),
    Verdict.PARAPHRASE: _later("What Yann LeCun said or reportedly said"),
}
_EVIDENCE = {
    provenance.PRINT: _later("The words appear in a published text."),
    provenance.EDITED_TRANSCRIPT: _later("The words come from an edited transcript."),
    provenance.MACHINE_TRANSCRIPT: _later("The words come from an automatic transcript, which may contain errors."),
    provenance.HIGHLIGHT: _later("The highlighted words were copied from the book by a device or an app."),
}
_ENTERED = _later("The words were entered together with their source.")
_LABELS_WITH_EVIDENCE = {
    provenance.PRINT: _later("{0}, from a published text"),
    provenance.EDITED_TRANSCRIPT: _later("{0}, from an edited transcript"),
    provenance.MACHINE_TRANSCRIPT: _later("{0}, from an automatic transcript"),
    provenance.HIGHLIGHT: _later("{0}, highlighted in the book"),
}


def verdict_in_full(status: Verdict, is_persons: bool = True) -> str:
    """Return the verdict as two sentences."""
    return _("{0}. {1}").format(label(status), meaning(status, is_persons))


def label(status: Verdict) -> str:
    """Return the verdict in one to three words, for a list or beside its mark."""
    return _(_LABELS[status])


def query_name(status: Verdict) -> str:
    """Return the keyword of the verdict after ``is:``."""
    return _(_TYPED[status]).partition(":")[2].strip('" ')


def meaning(status: Verdict, is_persons: bool = True) -> str:
    """Return the verdict as one sentence. It is true anywhere: it points at nothing on the page around it."""
    return _((_MEANINGS | _MEANINGS_OF_HIS if is_persons else _MEANINGS)[status])


def established(status: Verdict) -> str:
    """Return how the verdict is established, in one or two sentences."""
    return _(_ESTABLISHED[status])


def explained(status: Verdict, is_persons: bool = True) -> str:
    """Return label and meaning in one line."""
    return _("{0}: {1}").format(label(status), meaning(status, is_persons))


def passage(status: Verdict, is_persons: bool = True) -> str:
    """Return the heading of the words found. For an untraced quote they are not the quote's."""
    return _((_PASSAGES | _PASSAGES_OF_HIS if is_persons else _PASSAGES)[status])


def evidence(kind: str, is_own: bool = False) -> str:
    """Return the sentence about the evidence *kind*, one of `EVIDENCE`.

    A quote that *is_own* is the reader's own. Its words were found in print by the reader alone.
    """
    return _(_ENTERED if is_own and kind == provenance.PRINT else _EVIDENCE[kind])


def label_with_evidence(known: Provenance, is_own: bool = False) -> str:
    """Return the verdict in a few words, and of exact words how they are known, if that was recorded.

    In other verdicts the evidence is that of other words. *is_own* is as in `evidence`.
    """
    is_entered = is_own and known.evidence == provenance.PRINT
    evidence = known.evidence if known.status.is_exact and not is_entered else None
    said = _(_LABELS_WITH_EVIDENCE[evidence]) if evidence else "{0}"
    return said.format(label(known.status))
