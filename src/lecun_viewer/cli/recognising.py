"""What a file has that is to become a collection, with its words for people."""

from pathlib import Path
from typing import NamedTuple

from lecun_viewer.cli.output import UsageError
from lecun_viewer.cli.texts import answers, imports, own_imports
from lecun_viewer.core.exchange.imported import ImportRefusedError
from lecun_viewer.core.imports.found import BadLine, LeftOut, UnreadableError, UnreadableReason
from lecun_viewer.core.imports.reading import LIMIT
from lecun_viewer.core.own.importing import Plan, Recognised, plan, recognise
from lecun_viewer.plain_texts.catalogue import tag_labels
from lecun_viewer.store.files import check_regular

__all__ = ["Plan", "Recognised", "ToldLine", "plan", "recognise_file", "told"]


class ToldLine(NamedTuple):
    """What is not imported.

    Attributes:
        line: Where it begins in the file, counted from 1.
        name: Why, for programs.
        reason: Why, in words that stand after a colon.
        detail: The beginning of it. It may be empty.
    """

    line: int
    name: str
    reason: str
    detail: str = ""


def recognise_file(path: Path) -> Recognised:
    """Return what is in the file *path*.

    Raises:
        UsageError: It can't be read, or has no quotes.
    """
    try:
        check_regular(path)
        if path.stat().st_size > LIMIT:
            raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
        return recognise(path.read_bytes(), path.name, tag_labels=tag_labels())
    except OSError as error:
        raise UsageError(answers.not_read(str(path), error)) from None
    except ImportRefusedError as error:
        raise UsageError(imports.refusal(error, str(path))) from None
    except UnreadableError as error:
        raise UsageError("\n".join(own_imports.unreadable(error, str(path)))) from None


def told(left_out: LeftOut | BadLine) -> ToldLine:
    """Return *left_out* in words."""
    if isinstance(left_out, BadLine):
        return ToldLine(left_out.line, left_out.refusal.reason.name.lower(), own_imports.reason(left_out))
    return ToldLine(left_out.line, left_out.reason.name.lower(), own_imports.reason(left_out), left_out.detail)
