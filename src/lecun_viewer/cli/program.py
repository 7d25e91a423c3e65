"""Carries out one command of ``lecun-quotes``. See ``__init__`` for its exit status."""

import sys
from collections.abc import Sequence
from contextlib import closing
from types import SimpleNamespace

from lecun_viewer.cli.output import UsageError, complain, open_log, tell_unusable_folder
from lecun_viewer.cli.without_argparse import after_language, parse_today
from lecun_viewer.core.favorite import FavoritesError
from lecun_viewer.stores import Stores
from lecun_viewer.system.directories import data_folder, settings_folder
from lecun_viewer.system.output import escape_unencodable, flush_stdout, is_unread, use_utf8_in_pipes
from lecun_viewer.texts import failures, favorites
from lecun_viewer.texts.catalogue import _


def run(arguments: Sequence[str] | None) -> int:
    """Carry out one command and return the exit status. The process should end then."""
    use_utf8_in_pipes()
    escape_unencodable()
    given = sys.argv[1:] if arguments is None else list(arguments)
    status = _status(given)
    if failure := flush_stdout():
        status = status or _not_written(failure)
        flush_stdout()
    return status


def _status(given: list[str]) -> int:
    """Carry out one command and return the exit status. Some of its answer may not be written yet."""
    try:
        return _carry_out(given)
    except SystemExit as end:  # argparse has printed help, the version, or what is wrong
        return int(end.code or 0)
    except UsageError as error:
        complain(str(error))
        return 2
    except FavoritesError as error:
        complain(favorites.problem(error.problem))
        return 1
    except OSError as error:
        flush_stdout()
        return _not_written(error)
    except Exception as error:
        return _fault(error)


def _not_written(error: OSError) -> int:
    """Say that *error* kept the answer from being made or written. Return the exit status."""
    if error.filename:
        complain(failures.unusable(error.filename, failures.reason_of(error)))
    elif is_unread(error):
        return 0
    else:
        complain(_("Couldn’t write the output: {0}.").format(error.strerror))
    return 1


def _fault(error: Exception) -> int:
    """Log *error*, say so, and return the exit status."""
    with open_log() as log:
        log.record(error)
    said = _("Something went wrong. Everything you saved is safe. For details, see the log: {0}")
    complain(said.format(log.path))
    return 1


def _carry_out(given: list[str]) -> int:
    given = after_language(given)
    args = parse_today(given) or _parsed(given)
    tell_unusable_folder(data_folder())
    stores = Stores(data_folder(), settings_folder(), is_console=True)
    try:
        with closing(stores):
            return int(args.do(stores, args))
    finally:
        if stores.messages:
            from lecun_viewer.cli.own_commands import tell_own  # as `_parsed` does it

            tell_own(stores.messages)


def _parsed(given: list[str]) -> SimpleNamespace:
    from lecun_viewer.cli.parser import parse  # imports argparse and all commands, which ``today`` does without

    return parse(given)
