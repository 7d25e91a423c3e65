"""``lecun-viewer`` and ``python -m lecun_viewer``: start the desktop program."""

import sys
from collections.abc import Sequence
from contextlib import suppress

from lecun_viewer.system.output import end_at_once_on_interrupt, flush_stdout, is_unread


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program to its end. Return the exit status. Without *arguments*, those of the process count."""
    end_at_once_on_interrupt()  # first, and until the window ends in its own way (`QuitSignals`)
    from lecun_viewer.app.start import main as run  # the user may press Ctrl+C meanwhile

    try:
        status = run(arguments)
    except SystemExit as end:  # argparse has printed help, the version, or what is wrong
        status = int(end.code or 0)
    failure = flush_stdout()
    if failure and not is_unread(failure):
        status = 1
        with suppress(OSError):  # nor may this be possible
            print(f"lecun-viewer: {failure.strerror}", file=sys.stderr)
        flush_stdout()
    return status


if __name__ == "__main__":
    sys.exit(main())
