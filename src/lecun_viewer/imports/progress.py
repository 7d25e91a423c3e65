"""Collecting what a reader finds, telling how far it is, and stopping when the user wants it."""

from collections.abc import Callable, Iterator

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange.fields import LONGEST_TEXT
from lecun_viewer.imports.found import CancelledError, LeftOut, LeftOutReason, UnreadableError, UnreadableReason

MOST_ENTRIES = 1_000_000  # quotes, and as many entries that are left out
BETWEEN_STEPS = 100  # entries

Step = Callable[[float], bool]


class Collector:
    """What was found so far in a text of *length* characters."""

    def __init__(self, length: int, step: Step | None) -> None:
        self.quotes: list[Quote] = []
        self.left_out: list[LeftOut] = []
        self._length = max(length, 1)
        self._step = step
        self._entries = 0

    def reached(self, at: int) -> None:
        """Count an entry that ends at the character *at*.

        Raises:
            CancelledError: The caller wants no more.
        """
        self._entries += 1
        if self._entries % BETWEEN_STEPS == 0:
            self.tell(min(at / self._length, 1.0))

    def tell(self, share: float) -> None:
        """Tell the caller the *share* of the work that is done, 0 to 1.

        Raises:
            CancelledError: The caller wants no more.
        """
        if self._step and not self._step(share):
            raise CancelledError

    def add(self, quote: Quote, line: int) -> None:
        """Add *quote*, which begins on *line*. It is left out if it has no words, or a text that is too long."""
        if is_wordless(quote.text):
            self.leave_out(line, LeftOutReason.NO_WORDS, quote.text)
        elif max(map(len, _texts(quote))) > LONGEST_TEXT:
            self.leave_out(line, LeftOutReason.TOO_LONG, quote.text)
        else:
            self.quotes.append(quote)
            _check(self.quotes)

    def leave_out(self, line: int, reason: LeftOutReason, text: str) -> None:
        """Remember that *text* on *line* is not imported."""
        self.left_out.append(LeftOut(line, reason, excerpt(text)))
        _check(self.left_out)


def is_wordless(text: str) -> bool:
    """Return whether *text* has no letter and no digit of any language."""
    return not any(map(str.isalnum, text))


def _texts(quote: Quote) -> Iterator[str]:
    """Yield all that *quote* says. No file of a collection may have a longer text, a note among them."""
    known = quote.provenance
    yield from (quote.text, quote.topic, quote.source, *quote.authors, *quote.tags)
    yield from filter(None, (known.where, known.url, known.note))


def _check(entries: list[Quote] | list[LeftOut]) -> None:
    if len(entries) > MOST_ENTRIES:
        raise UnreadableError(UnreadableReason.TOO_MANY, (MOST_ENTRIES,))
