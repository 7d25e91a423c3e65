"""How answers are printed: as text for people, or as JSON for other programs. Sentences for people go to stderr.

Text goes through `say` and `complain`. So no control character of a quote or a file name reaches the terminal. JSON is
for programs, and stays exact. On a terminal it has escapes of JSON instead, and so says the same.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.daily_quote import DailyQuote
from lecun_viewer.core.progress import Progress
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.visible import visible, visible_json
from lecun_viewer.system.directories import log_folder
from lecun_viewer.system.files import folder_failure, write_durably
from lecun_viewer.texts import days, failures
from lecun_viewer.texts.catalogue import _, sentences

if TYPE_CHECKING:
    from lecun_viewer.exchange.imported import ImportRefusedError
    from lecun_viewer.system.fault_log import FaultLog


class UsageError(Exception):
    """The command can't be carried out as it is. The text is a sentence for the user."""


@contextmanager
def open_log() -> "Iterator[FaultLog]":
    """Yield the log, which is open meanwhile. Few commands need it, and it is slow to import."""
    from lecun_viewer.system.fault_log import FaultLog

    log = FaultLog(log_folder())
    log.start(with_stderr=False)
    try:
        yield log
    finally:
        log.close()


def refused(error: "ImportRefusedError", path: str) -> UsageError:
    """Return why nothing was imported from the file *path*. What is wrong in a damaged file goes to the log."""
    from lecun_viewer.exchange.imported import Reason
    from lecun_viewer.texts import imports

    with open_log() as log:
        said = imports.refusal(error, path)
    to_do = ""
    if imports.is_damage(error):
        to_do = _("For details, see the log: {0}").format(log.path)
    elif error.refusal.reason is Reason.COLLECTION_EXPORT:
        to_do = _('To import it: lecun-quotes collections import "{0}"').format(path)
    return UsageError(sentences((said, to_do)))


def say(text: str) -> None:
    """Print *text*, an answer. Its control characters are printed as visible escapes."""
    print(visible(text))


def complain(sentence: str) -> None:
    """Print *sentence* to stderr, as `say` does. If it can't be written, nobody reads it."""
    with suppress(OSError):
        print(visible(sentence), file=sys.stderr)


def answer(as_json: bool, values: Any, text: str, *, indent: int | None = None) -> None:
    """Print *values* if JSON is wanted, else *text*. Both say the same."""
    if as_json:
        print_json(values, indent=indent)
    else:
        say(text)


def print_json(values: Any, *, indent: int | None = 2) -> None:
    """Print *values* as JSON. It is plain ASCII unless the output is UTF-8, so it is JSON in every encoding."""
    is_utf8 = sys.stdout is not None and sys.stdout.encoding.lower().replace("_", "-") in ("utf-8", "utf8")
    document = json.dumps(values, ensure_ascii=not is_utf8, indent=indent)
    print(visible_json(document) if _is_terminal() else document)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def quote_values(quote: Quote) -> dict[str, Any]:
    """Return *quote* as plain values of JSON. What has an option is there by the name of the option, too.

    The names of version 0.1.0 stay beside them for one version.
    """
    values = quote.to_dict()
    known = values["provenance"]
    renamed = {"verdict": known["status"], "wording": known["words_found"], "remark": known["note"]}
    return values | {"cited_source": values["source"], "provenance": known | renamed}


def print_quotes(quotes: Iterable[Quote], as_json: bool, places: Mapping[QuoteId, str] = MappingProxyType({})) -> None:
    """Print *quotes*. *places* say by their ids where the words of a search were found."""
    found = list(quotes)
    if as_json:
        print_json(list(map(quote_values, found)))
    elif found:
        lines = ([quote.id, with_attribution(quote), places.get(quote.id, "")] for quote in found)
        say("\n\n".join("\n".join(filter(None, each)) for each in lines))
    else:
        complain(_("No results. Try fewer or different words."))


def give_document(document: bytes, path: str, as_json: bool, *, is_json: bool) -> None:
    """Write *document* into the file *path* and say so, or to the standard output if *path* is empty.

    On a terminal it has no control characters. A document that *is_json* has escapes of JSON there.

    Raises:
        UsageError: The file was not written.
    """
    if path:
        try:
            write_durably(Path(path), document)
        except OSError as error:
            raise UsageError(failures.not_written(path, failures.reason_of(error))) from None
        answer(as_json, {"file": path}, saved(path))
    elif _is_terminal():
        text = document.decode("utf-8", "replace").removesuffix("\n")
        say(visible_json(text) if is_json else text)
    elif sys.stdout:
        sys.stdout.buffer.write(document)


def saved(path: str) -> str:
    return _("Saved as {0}.").format(path)


@contextmanager
def progress(said: str) -> Iterator[Progress]:
    """Yield a function that shows the progress of a long job on a terminal.

    *said* stands before the share. The line is gone when the job is. Into a pipe or a file nothing is written.
    """
    shown = ""

    def show(share: float) -> None:
        nonlocal shown
        line = f"{visible(said)}  {share:.0%}"
        if is_shown and line != shown:
            print(f"\r{line}", end="", file=sys.stderr, flush=True)
            shown = line

    is_shown = bool(sys.stderr) and sys.stderr.isatty()
    try:
        yield show
    finally:
        if shown:  # ideographs take two columns
            print(f"\r{' ' * 2 * len(shown)}\r", end="", file=sys.stderr, flush=True)


def tell_empty_pool(daily: DailyQuote) -> None:
    if daily.empty_pool:
        complain(days.empty_pool(daily.empty_pool))


def tell_unusable_folder(folder: Path) -> None:
    """Say why *folder* can't be used, if it can't. What needs nothing of it works all the same."""
    if failure := folder_failure(folder):
        complain(failures.unusable_folder(str(folder), failure))


def tell_no_quote(as_json: bool) -> None:
    """Say that there is no quote of the day. In JSON it is ``null``."""
    if as_json:
        print_json(None)
    else:
        complain(
            _(
                "No quote of the day, because all quotes are hidden or set to “never”. To show a collection:"
                " lecun-quotes collections show COLLECTION"
            )
        )


def daily_values(daily: DailyQuote) -> dict[str, Any]:
    return {"date": str(daily.day), **quote_values(daily.quote), "attribution": attribution(daily.quote)}
