"""The start in each language, against a bare PySide6 window in English.

Promised: the limit of ``bench_start``, where both are measured in the same way. No memory is promised: sorting by a
language has Qt load parts of ICU, and other writing has fonts of its own. A language without a font here is left out.
Qt would look for each of its letters in every font.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_start import CONTROL, PROGRAM, PROMISES, compare
from lecun_viewer.generated import LANGUAGES
from lecun_viewer.texts.catalogue import ENGLISH


def main() -> None:
    for language in LANGUAGES:
        if language == ENGLISH:
            continue  # see `bench_start`
        if not has_font(language):
            print(f"{language}: not measured, for no font here has its letters")
            continue
        promises = [each._replace(name=f"{language}: {each.name}") for each in PROMISES if each.unit == "ms"]
        with TemporaryDirectory() as folder:
            compare(PROGRAM, CONTROL, Path(folder), promises, language)


def has_font(language: str) -> bool:
    """Return whether fontconfig knows a font for *language*, such as “zh_CN”."""
    pattern = f":lang={language.lower().replace('_', '-')}"
    return bool(subprocess.run(["fc-list", pattern], stdout=subprocess.PIPE, check=True).stdout)


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
