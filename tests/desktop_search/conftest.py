"""A private bus that starts the service, and somebody who asks it."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from desktop.bus import Bus
from gui.background.notification_server import PrivateBus, private_bus
from lecun_viewer.app.menu_entry import SERVICE, service
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.desktop.bus import object_path
from lecun_viewer.desktop.search_service import gnome, krunner

TEMPLATES = Path(__file__).parents[2] / "resources" / "desktop"


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    with private_bus() as made:
        yield made


class Asker:
    """Asks the service, which the bus starts if it does not run."""

    def __init__(self, bus: PrivateBus, command: Sequence[str]) -> None:
        (bus.folder / SERVICE).write_bytes(service((TEMPLATES / SERVICE).read_bytes(), command))
        self.bus = Bus(bus.address)

    @property
    def is_running(self) -> bool:
        return self.bus.owned(SEARCH_NAME)

    @property
    def process_id(self) -> int:
        return self.bus.process_id(SEARCH_NAME)

    def gnome(self, method: str, signature: str, *arguments: object) -> Any:
        """Return what *method* answers to GNOME. ``None`` if it returns nothing."""
        return self._ask(gnome.NAME, method, signature, *arguments)

    def krunner(self, method: str, signature: str, *arguments: object) -> Any:
        return self._ask(krunner.NAME, method, signature, *arguments)

    def found(self, typed: str) -> list[str]:
        """Return the ids that GNOME gets for what somebody typed into the overview."""
        return list(self.gnome("GetInitialResultSet", "as", typed.split()))

    def _ask(self, interface: str, method: str, signature: str, *arguments: object) -> Any:
        answer = self.bus.call(SEARCH_NAME, object_path(SEARCH_NAME), interface, method, signature, *arguments)
        return answer[0] if answer else None


@pytest.fixture
def asker(bus: PrivateBus) -> Iterator[Asker]:
    """Somebody at a desktop where the service is installed. It does not run yet."""
    made = Asker(bus, [sys.executable, "-P", "-m", "lecun_viewer.desktop.search_service"])
    yield made
    made.bus.close()


@pytest.fixture
def hasty(bus: PrivateBus) -> Iterator[Asker]:
    """The same, with a service that ends itself after 0.2 seconds without a question."""
    command = "from lecun_viewer.desktop.search_service.__main__ import main; main(idle_s=0.2)"
    made = Asker(bus, [sys.executable, "-c", command])
    yield made
    made.bus.close()


def files_of(home: Path) -> set[Path]:
    return {Path(folder, name) for folder, _, names in os.walk(home) for name in names}
