"""Own collections on a read-only disk. ``test_own_bad_days`` runs it in a mount namespace."""

import subprocess
import sys
from pathlib import Path

from builders import draft, listed, own_in, refusal, texts
from lecun_viewer.records.state import Trouble


def main(folder: Path) -> None:
    own_in(folder).create("My Quotes", quotes=[draft("First.")])
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
    own = own_in(folder)
    assert list(own.tokens()) == ["my-quotes"]
    assert texts(listed(own, "my-quotes")) == ["First."]
    refused = refusal(own, "my-quotes", draft("Second."))
    assert refused
    assert refused.trouble is Trouble.NOT_CHANGED
    assert texts(listed(own, "my-quotes")) == ["First."]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
