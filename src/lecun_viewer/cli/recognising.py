"""What a file has that is to become a collection."""

from pathlib import Path
from typing import Any

from lecun_viewer.cli import answers
from lecun_viewer.cli.output import UsageError
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.imports.found import BadLine, LeftOut, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LIMIT
from lecun_viewer.own.importing import Plan, Recognised, plan, recognise
from lecun_viewer.system.files import check_regular
from lecun_viewer.texts import imports
from lecun_viewer.texts.catalogue import tag_labels
from lecun_viewer.texts.quote_imports import unreadable

__all__ = ["Plan", "Recognised", "for_programs", "plan", "recognise_file"]


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
        raise UsageError(unreadable(error, str(path))) from None


def for_programs(left_out: LeftOut | BadLine) -> dict[str, Any]:
    """Return *left_out* as it is in JSON."""
    if isinstance(left_out, BadLine):
        return {"line": left_out.line, "reason": left_out.refusal.reason.name.lower(), "detail": ""}
    return {"line": left_out.line, "reason": left_out.reason.name.lower(), "detail": left_out.detail}
