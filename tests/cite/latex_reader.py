"""LaTeX as pylatexenc reads it, with the commands of LaTeX's kernel that it doesn't know."""

from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

KERNEL = {
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciigrave": "`",
    "textasciicircum": "^",
    "textasciitilde": "~",
    "textbackslash": "\\",
    "textendash": "–",
    "textemdash": "—",
}


def reader() -> LatexNodes2Text:
    known = get_default_latex_context_db()
    commands = [MacroTextSpec(name, text) for name, text in KERNEL.items()]
    known.add_context_category("kernel", macros=commands, prepend=True)
    return LatexNodes2Text(known, strict_latex_spaces=True)


READER = reader()


def text_of(latex: str) -> str:
    return str(READER.latex_to_text(latex))
