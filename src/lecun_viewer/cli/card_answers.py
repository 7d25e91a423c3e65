"""Cards, in words."""

from lecun_viewer.gui.card.card_file import CardError, CardProblem
from lecun_viewer.texts.catalogue import _, listed


def problem(error: CardError) -> str:
    values = error.values
    match error.problem:
        case CardProblem.NO_FONT:
            said = _("There is no font on this computer, so the card can’t be drawn. Install one, such as DejaVu.")
        case CardProblem.NOT_WRITTEN:
            said = _("{0} could not be written, and nothing was changed there: {1}.")
        case CardProblem.NO_DESIGN:
            said = _("There is no design “{0}”. There are: {1}.")
            values = _with_names(*values)
        case CardProblem.NO_SIZE:
            said = _("There is no size “{0}”. There are: {1}.")
            values = _with_names(*values)
        case CardProblem.NO_SUFFIX:
            said = _("“{0}” doesn’t say what to write. End the name in .png or .svg.")
        case CardProblem.NO_SCALE:
            said = _("The scale is a whole number from {1} to {2}, and not {0}.")
    return said.format(*values)


def _with_names(wrong: str | int, *names: str | int) -> tuple[str | int, ...]:
    return wrong, listed(map(str, names))


def written(path: str) -> str:
    return _("The card is in {0}.").format(path)
