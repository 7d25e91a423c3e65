"""Whether a tag fits the sources; what the release workflow asks first, before anything takes its time.

    python packaging/release_tag.py TAG

Needs nothing but Python.
"""

import sys

from deb_changelog import UNRELEASED, sections
from environment import ROOT
from source import PackageError, version


def check(tag: str) -> None:
    """Return where *tag* may become a release of these sources.

    Raises:
        PackageError: it is another version's, or ``CHANGELOG.md`` has no day for this one; the message says what to do.
    """
    number = version(ROOT)
    if tag != f"v{number}":
        raise PackageError(f"The tag {tag} is on sources of version {number}; tag them v{number}, or raise it.")
    if sections(ROOT)[0][1] == UNRELEASED:
        raise PackageError(f"CHANGELOG.md says that {number} is {UNRELEASED}; put the day there, and tag that.")


if __name__ == "__main__":
    try:
        check(sys.argv[1])
    except PackageError as wrong:
        sys.exit(str(wrong))
