"""Check whether a tag fits the sources. The release workflow does this first, before any long step.

    python packaging/release_tag.py TAG

Needs only Python.
"""

import sys

from deb_changelog import UNRELEASED, sections
from environment import ROOT
from source import PackageError, version


def check(tag: str) -> None:
    """Check that *tag* may become a release of these sources.

    Raises:
        PackageError: The tag is another version's, or ``CHANGELOG.md`` has no day for it. The message says what to do.
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
