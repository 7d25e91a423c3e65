"""The start in each language, against a bare PySide6 window in English.

Promised: the limit of ``bench_start``, where both are measured in the same way. No memory is promised: sorting by a
language has Qt load parts of ICU, and other writing has fonts of its own.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_start import CONTROL, PROGRAM, PROMISES, compare
from lecun_viewer.core.language import ENGLISH
from lecun_viewer.generated import WINDOW_LANGUAGES


def main() -> None:
    for language in WINDOW_LANGUAGES:
        if language == ENGLISH:
            continue  # see `bench_start`
        promises = [each._replace(name=f"{language}: {each.name}") for each in PROMISES if each.unit == "ms"]
        with TemporaryDirectory() as folder:
            compare(PROGRAM, CONTROL, Path(folder), promises, language)


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
