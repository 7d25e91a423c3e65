"""The desktop program. When it is asked through a pipe, it writes how many Python objects of each type it has.

Its arguments are the pipe, the file to write, and those of the program.
"""

import gc
import json
import runpy
import sys
from collections import Counter
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal, Slot


class Asked(QObject):
    """Counts in the main thread, between two events of the program."""

    asked = Signal()

    def __init__(self, pipe: Path, counts: Path) -> None:
        super().__init__()
        self._pipe = pipe
        self._counts = counts
        self.asked.connect(self._write)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            self._pipe.read_bytes()  # until somebody has opened and closed it
            self.asked.emit()

    @Slot()
    def _write(self) -> None:
        gc.collect()
        kinds = [type(each) for each in gc.get_objects()]
        counts = Counter(f"{each.__module__}.{each.__qualname__}" for each in kinds)
        new = self._counts.with_suffix(".new")
        new.write_text(json.dumps(counts), encoding="utf-8")
        new.replace(self._counts)


if __name__ == "__main__":
    pipe, counts, *arguments = sys.argv[1:]
    asked = Asked(Path(pipe), Path(counts))
    sys.argv[1:] = arguments
    runpy.run_module("lecun_viewer", run_name="__main__", alter_sys=True)
