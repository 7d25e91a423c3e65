"""``lecun-quotes``: the quotes on the console. It has the search and the favorites of the window, and no Qt.

- ``today``: the command for shell prompts, and a parser that knows this command alone.
- ``parser``: all commands with their arguments, by argparse.
- ``commands``: what each command does, but for the next two.
- ``own_commands``, ``own_files``: the user's own quotes, and the files of their collections.
- ``language``: the language that is spoken, if an option names it.
- ``finding``: the quote or the collection that an argument names.
- ``output``: how answers are printed.
- ``texts``: everything that is said to people.
- ``__init__``: carries out one command. ``__main__`` is for ``python -m lecun_viewer.cli``.

Exit status: 0. It is 1 if a change was not saved, the answer not written, or the program at fault. It is 2 if the
command was not understood.
"""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from types import SimpleNamespace

from lecun_viewer.cli.language import after_language
from lecun_viewer.cli.output import UsageError, complain, tell, tell_own, tell_unusable_folder
from lecun_viewer.cli.texts import answers, failures, favorites
from lecun_viewer.cli.today import parse_today
from lecun_viewer.core.favorite import FavoritesError
from lecun_viewer.directories import data_folder, log_folder, settings_folder
from lecun_viewer.encoding import escape_what_is_missing, use_utf8_in_pipes
from lecun_viewer.stores import Stores


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command and return the exit status. The process should end then."""
    use_utf8_in_pipes()
    escape_what_is_missing()
    given = sys.argv[1:] if arguments is None else list(arguments)
    # The process ends with the command. With Python 3.11, looking for garbage takes a thirtieth of ``today`` and a
    # fifteenth of an import of 100 MB. It saves no memory.
    gc.disable()
    try:
        status = _carry_out(given)
        if sys.stdout:
            sys.stdout.flush()
        return status
    except UsageError as error:
        complain(str(error))
        return 2
    except FavoritesError as error:
        complain(favorites.problem(error.problem))
        return 1
    except OSError as error:
        if sys.stdout:  # for what Python still writes when it ends
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):  # as in “lecun-quotes list | head -1”
            return 0
        complain(
            failures.unusable(error.filename, failures.reason_of(error)) if error.filename else answers.no_answer(error)
        )
        return 1
    except Exception as error:
        return _fault(error)


def _fault(error: Exception) -> int:
    """Log *error*, say so, and return the exit status."""
    from lecun_viewer.fault_log import FaultLog

    log = FaultLog(log_folder())
    log.start(with_stderr=False)
    log.record(error)
    log.close()
    complain(answers.fault(str(log.path)))
    return 1


def _carry_out(given: list[str]) -> int:
    given = after_language(given)
    args = parse_today(given) or _parsed(given)
    tell_unusable_folder(data_folder())
    with closing(Stores(data_folder(), settings_folder(), has_own_at_once=True)) as stores:
        try:
            return int(args.do(stores, args))
        finally:
            tell(stores.favorites_messages)
            if stores.own_messages:
                tell_own(stores.own_messages)


def _parsed(given: list[str]) -> SimpleNamespace:
    from lecun_viewer.cli.parser import parse  # imports argparse and all commands, which ``today`` does without

    return parse(given)
