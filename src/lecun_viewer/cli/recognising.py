"""What a file has that is to become a collection."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lecun_viewer.cli import answers, import_answers
from lecun_viewer.cli.output import UsageError
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.imports.found import BadLine, Choice, LeftOut, Options, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LIMIT
from lecun_viewer.own.importing import Plan, Recognised, favorites_of, plan, recognise
from lecun_viewer.system.files import check_regular
from lecun_viewer.texts import imports
from lecun_viewer.texts.catalogue import tag_labels
from lecun_viewer.texts.quote_imports import unreadable

__all__ = ["Plan", "Recognised", "favorites_of", "for_programs", "plan", "recognise_file"]


def recognise_file(path: Path, understanding: Sequence[str] = ()) -> Recognised:
    """Return what is in the file *path*, with the *understanding* that the user has given.

    Raises:
        UsageError: It can't be read, or has no quotes, or can't be understood so.
    """
    try:
        check_regular(path)
        if path.stat().st_size > LIMIT:
            raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
        document, labels = path.read_bytes(), tag_labels()
        if not understanding:
            return recognise(document, path.name, tag_labels=labels)
        options = dict[str, str]()
        for given in understanding:  # another kind has other choices
            name, value = _option(given, _choices(document, path.name, options))
            options[name] = value
        return recognise(document, path.name, tag_labels=labels, options=options)
    except OSError as error:
        raise UsageError(answers.not_read(str(path), error)) from None
    except ImportRefusedError as error:
        raise UsageError(imports.refusal(error, str(path))) from None
    except UnreadableError as error:
        raise UsageError(unreadable(error, str(path))) from None


def _choices(document: bytes, name: str, options: Options) -> tuple[Choice, ...]:
    """Return how the file is understood with *options*."""
    try:
        return recognise(document, name, tag_labels=tag_labels(), options=options).choices
    except UnreadableError as error:
        if not error.choices:
            raise
        return error.choices


def _option(given: str, choices: Sequence[Choice]) -> tuple[str, str]:
    """Return the name and the value that the user has *given*: “headings=parts”, or “parts” alone.

    A column may be named by its number, or as the file names it.
    """
    name, _, value = given.rpartition("=")
    for choice in choices:
        names = ("", choice.name, choice.label, choice.name.removeprefix("column "))
        if name in names and value in choice.values and (name or not choice.name.startswith("column")):
            return choice.name, value
    raise UsageError(import_answers.not_understood(given, choices))


def for_programs(left_out: LeftOut | BadLine) -> dict[str, Any]:
    """Return *left_out* as it is in JSON."""
    if isinstance(left_out, BadLine):
        return {"line": left_out.line, "reason": left_out.refusal.reason.name.lower(), "detail": ""}
    return {"line": left_out.line, "reason": left_out.reason.name.lower(), "detail": left_out.detail}
