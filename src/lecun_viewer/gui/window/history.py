"""Back and forward through the quotes that were shown, as in a browser."""

from lecun_viewer.core.quote import QuoteId

MOST = 500  # steps back; more than anybody takes


class History:
    """What was shown, and where in it the user is now."""

    def __init__(self) -> None:
        self._shown: list[QuoteId] = []
        self._position = -1

    @property
    def can_go_back(self) -> bool:
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        return self._position < len(self._shown) - 1

    def visit(self, quote_id: QuoteId) -> None:
        """Remember that *quote_id* is shown now; what lay ahead is forgotten."""
        if self._shown and self._shown[self._position] == quote_id:
            return
        self._shown = [*self._shown[: self._position + 1], quote_id][-MOST:]
        self._position = len(self._shown) - 1

    def back(self) -> QuoteId:
        """Step back and return what was shown there. Only where `can_go_back`."""
        self._position -= 1
        return self._shown[self._position]

    def forward(self) -> QuoteId:
        """Step forward again and return what was shown there. Only where `can_go_forward`."""
        self._position += 1
        return self._shown[self._position]
