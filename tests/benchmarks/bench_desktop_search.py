"""The answer to the desktop's search, against an empty start of the same Python.

Promised: at most 8 times for the first answer, because the bus starts the service for it. At most half for each later
answer. An empty start takes 12 ms on a usual computer, so 8 times are 100 ms. The library was made before, as on most
days.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.report import report
from desktop.bus import Bus
from gui.background.notification_server import private_bus
from lecun_viewer.app.menu_entry import SERVICE, service
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.desktop.bus import object_path
from lecun_viewer.desktop.search_service import gnome
from waiting import eventually

ROUNDS = 40
EMPTY = (sys.executable, "-c", "pass")
COMMAND = (sys.executable, "-P", "-m", "lecun_viewer.desktop.search_service")
TEMPLATE = Path(__file__).parents[2] / "resources" / "desktop" / SERVICE
TYPED = ("c", "co", "com", "comm", "commo", "common", "common s", "common se", "common sense")


def main() -> None:
    first, later, control = list[float](), list[float](), list[float]()
    with somebody() as bus:
        for number in range(ROUNDS + 1):
            empty = milliseconds(lambda: subprocess.run(EMPTY, check=True))
            cold = milliseconds(lambda: ask(bus, "common"))
            warm = [milliseconds(lambda typed=typed: ask(bus, typed)) for typed in TYPED]
            if number:  # the first turn fills caches
                first, later, control = [*first, cold], [*later, *warm], [*control, empty]
            os.kill(bus.process_id(SEARCH_NAME), 15)
            eventually(lambda: not bus.owned(SEARCH_NAME), what="the service has ended")
    report("desktop search, first answer", median(first), median(control), "ms", 8)
    report("desktop search, each later", median(later), median(control), "ms", 0.5)


@contextmanager
def somebody() -> Iterator[Bus]:
    """A connection to a bus that can start the service. The user has used the program once."""
    with TemporaryDirectory() as home:
        os.environ.update(HOME=home, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # not set on a user's machine
        subprocess.run([sys.executable, "-m", "lecun_viewer.cli", "list"], check=True, stdout=subprocess.DEVNULL)
        with private_bus() as private:
            (private.folder / SERVICE).write_bytes(service(TEMPLATE.read_bytes(), COMMAND))
            with Bus(private.address) as bus:
                yield bus


def ask(bus: Bus, typed: str) -> None:
    """Ask as GNOME does: for results, then for the words of the first five."""
    (found,) = bus.call(SEARCH_NAME, object_path(SEARCH_NAME), gnome.NAME, "GetInitialResultSet", "as", typed.split())
    bus.call(SEARCH_NAME, object_path(SEARCH_NAME), gnome.NAME, "GetResultMetas", "as", found[:5])


def milliseconds(action) -> float:  # type: ignore[no-untyped-def]
    began = perf_counter()
    action()
    return (perf_counter() - began) * 1000


if __name__ == "__main__":
    main()
