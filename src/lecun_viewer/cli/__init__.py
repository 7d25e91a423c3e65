"""``lecun-quotes``: the quotes on the console. It has the search and the favorites of the window, and no Qt.

- ``program``: carries out one command. ``parser``: all commands with their arguments and help.
- ``without_argparse``: ``--language`` before a command, and ``today``, the command for shell prompts.
- ``commands``: what each command does, but for those of the user's own quotes.
- ``own_commands``, ``own_files``: own quotes, and the files of their collections.
- ``arguments``: the quote, the collection or the part that an argument names.
- ``output``: how answers are printed.
- ``__init__``: the start. ``__main__`` is for ``python -m lecun_viewer.cli``.

Exit status: 0. It is 1 if a change was not saved, the answer not written, or the program at fault. It is 2 if the
command was not understood. Ctrl+C ends the process by its signal.
"""

from collections.abc import Sequence

from lecun_viewer.system.output import end_at_once_on_interrupt


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return the exit status. The process should end then.

    Without *arguments*, those of the process count.
    """
    if arguments is None:
        end_at_once_on_interrupt()  # first, because the user may press Ctrl+C while modules are imported
    from lecun_viewer.cli.program import run

    return run(arguments)
