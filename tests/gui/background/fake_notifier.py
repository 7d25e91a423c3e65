"""A notification server whose part the test plays."""

from collections import deque
from collections.abc import Callable

from lecun_viewer.gui.background.notifier import Notification, Notifier


class FakeNotifier(Notifier):
    """Keeps the notifications that it is asked to show. It shows and answers nothing until `answer`.

    Attributes:
        asked: Every notification that it was asked to show.
        shown: The notifications that the user saw.
        on_show: The notification that the user sees now.
    """

    def __init__(self, *, has_server: bool = True) -> None:
        super().__init__()
        self.asked: list[Notification] = []
        self.shown: list[Notification] = []
        self.on_show: Notification | None = None
        self.has_server = has_server
        self._requests = deque[tuple[Notification, Callable[[bool], None]] | None]()  # None: take back

    @property
    def is_asked(self) -> bool:
        """Whether somebody waits for an answer."""
        return any(self._requests)

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        self.asked.append(notification)
        self._requests.append((notification, shown))

    def look(self) -> None:
        if self.has_server:
            self.state_changed.emit()

    def take_back(self) -> None:
        self._requests.append(None)

    # What the test does

    def answer(self, was_shown: bool | None = None) -> None:
        """Do the requests in their order. A notification is shown if there is a server, unless *was_shown* decides."""
        while self._requests:
            request = self._requests.popleft()
            if request is None:
                self.on_show = None
                continue
            notification, shown = request
            is_shown = self.has_server if was_shown is None else was_shown
            if is_shown:
                self.shown.append(notification)
                self.on_show = notification
            shown(is_shown)

    def come(self) -> None:
        """A server comes."""
        self.has_server = True
        self.state_changed.emit()

    def go(self) -> None:
        """The server goes, and answers its requests."""
        self.has_server = False
        self.on_show = None
        self.state_changed.emit()
        self.answer()

    def press(self, key: str) -> None:
        """Choose the action *key* of the notification on show. That removes the notification."""
        assert self.on_show, "there is nothing to press"
        assert key in dict(self.on_show.actions)
        self.on_show = None
        self.chosen.emit(key, "")
