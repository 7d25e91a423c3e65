"""Plain text and markup: formats that go into a text. None ends with a newline.

- Plain text has the compilation's words first, then those that were found. The others have the words that were found.
- Markdown is a block quote. Text is read as nothing but text, by the rules of CommonMark 0.31. The markup of widespread
  extensions is escaped too: tables, strikethrough, formulas and definitions. So are ``http://`` and ``www.``, of which
  GitHub makes links.
- HTML is a block quotation with its source in a footer, as in the HTML standard.
- Typst is a block quote with its attribution. Straight quotation marks and hyphens are escaped, or Typst would make
  other characters of them.
- LaTeX is ``\\blockquote`` of the package csquotes. The address is in a comment, because a document without hyperref
  can't print it. Letters and punctuation stay UTF-8, the default of LaTeX since 2018.
- Wikipedia has the template “Cite web”. That needs an address, so without one it is “Citation”, which has the same
  parameters. There is no ``access-date``: nobody has recorded when the page was seen.
"""

import re
from collections.abc import Callable
from html import escape

from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, one_line, reference
from lecun_viewer.core.attribution import attribution, date_in_words, quoted
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.quote import ENGLISH, Quote, comma_between, with_commas
from lecun_viewer.core.words import reads_right_to_left

_MARKDOWN = re.compile(r"[\\`*_\[\]<>&~|$]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)
_BEFORE_MARKDOWN_AT_THE_START = re.compile(r"[0-9]{1,9}(?=[.)])|(?=[#+=:-])")  # of a list, a heading, a line below one
_MARKDOWN_AUTOLINK = re.compile(r"https?://(?:[^\s<>&\x00-\x1f\x7f]|&(?!#?\w+;))+")  # CommonMark 0.31, section 6.5
_MARKDOWN_IN_ADDRESSES = re.compile(r"[\\<>&]")  # &copy; would be read as one character, in an address too

_TYPST = re.compile(r"""[\\*_`$#@<>\[\]~'"/=+]|\.(?=\.)|(?<![^\W_])-|-(?![^\W_])""")

_LATEX = {
    **{character: f"\\{character}" for character in "#$%&_"},
    "\\": r"\textbackslash{}",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "{": r"\textbraceleft{}",  # not \{, because BibTeX counts that brace too
    "}": r"\textbraceright{}",
    "\N{NO-BREAK SPACE}": "~",
}
_LATEX_TABLE = str.maketrans(_LATEX)
_CODE = re.compile(r"(?!und)[a-z]{2,3}(?![^-])")  # of ISO 639, in a language tag
_LIGATURE = re.compile(r"([-',])(?=\1)")  # two hyphens make a dash, two apostrophes or commas a quotation mark

_WIKITEXT = re.compile(r"[\[\]{}|<>&]|'(?=')|(?<=')'|~(?=~)|(?<=~)~|_(?=_)|(?<=:)/(?=/)")  # what begins markup
_WIKITEXT_IN_ADDRESSES = re.compile(r"[\[\]{}|<>']")


def plain(quote: Quote) -> str:
    return "\n".join([_plain_words(quote), *filter(None, [_plain_found(quote)]), _plain_credit(quote)])


def _plain_words(quote: Quote) -> str:
    """Return the quote as the compilation has it, in one line."""
    return quoted(one_line(quote.text))


def _plain_found(quote: Quote) -> str | None:
    """Return the words that were found, in one line. ``None`` if they are the quote's own."""
    others = one_line(quote.provenance.words_found or "")
    if not others or others == one_line(quote.text) or not quote.provenance.status.has_other_words:
        return None
    return f"Wording in the source: {quoted(others)}"


def _plain_credit(quote: Quote) -> str:
    """Return the last line: whose words they are, and whether that is unverified."""
    credit = f"— {one_line(attribution(quote))}"
    if quote.provenance.status.has_place or quote.provenance.status.missing:
        return credit
    return with_commas(credit, reference(quote).date or "") + "; source unverified"


def markdown_text(line: str) -> str:
    """Escape a single *line*, stripped, for Markdown."""
    line = line.strip()
    start = _BEFORE_MARKDOWN_AT_THE_START.match(line)
    head = f"{start[0]}\\" if start else ""
    return head + _MARKDOWN.sub(r"\\\g<0>", line[start.end() :] if start else line)


def markdown_link(line: str, address: str) -> str:
    """Return *line* as a link to *address*. The address has no line ends.

    An address that stands for itself is an autolink, so a text editor shows it without escapes.
    """
    if line == address and _MARKDOWN_AUTOLINK.fullmatch(address):
        return f"<{address}>"
    destination = _MARKDOWN_IN_ADDRESSES.sub(r"\\\g<0>", address)
    return f"[{markdown_text(line)}](<{destination}>)"


def _credit(cited: Reference, text: Callable[[str], str], link: Callable[[str, str], str]) -> str:
    """Return whose words they are, where and when, by the *text* and the *link* of a format."""
    who, place = cited.credit
    date = cited.date or ""
    comma = comma_between(place or who, date)  # of the texts: a format may write their commas in another way
    before, last = (who, place) if place else ("", who)
    linked = link(last, cited.url) if cited.url else text(last)
    return f"{text(before)} {linked}".strip() + comma + date


def markdown(quote: Quote) -> str:
    cited = reference(quote)
    credit = f"— {_credit(cited, markdown_text, markdown_link)}"
    paragraphs = [markdown_text(cited.words), credit, markdown_text(cited.note or "")]
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs if paragraph)


def html(quote: Quote) -> str:
    cited = reference(quote)
    credit = f"— {_credit(cited, escape, _linked)}"
    note = f"<br>{escape(cited.note)}" if cited.note else ""
    return _block(cited, _paragraph(cited.words, cited.language), credit + note)


def rich_text(quote: Quote) -> str:
    """Return the plain text as HTML. Its last line is a link to the place."""
    cited = reference(quote)
    paragraphs = [_paragraph(words, quote.language) for words in (_plain_words(quote), _plain_found(quote)) if words]
    return _block(cited, "".join(paragraphs), _linked(_plain_credit(quote), cited.url))


def _paragraph(words: str, language: str) -> str:
    direction = ' dir="rtl"' if reads_right_to_left(words) else ""  # where it is pasted, the page may have the other
    return f'<p lang="{escape(language)}"{direction}>{escape(words)}</p>'


def _linked(text: str, url: str | None) -> str:
    return f'<a href="{escape(url)}">{escape(text)}</a>' if url else escape(text)


def _block(cited: Reference, paragraphs: str, footer: str) -> str:
    source = f' cite="{escape(cited.url)}"' if cited.url else ""
    return f"<blockquote{source}>{paragraphs}<footer>{footer}</footer></blockquote>"


def typst(quote: Quote) -> str:
    cited = reference(quote)
    credit = _credit(cited, _typst_text, lambda place, url: f'#link("{url}")[{_typst_text(place)}]')
    note = f"#footnote[{_typst_text(cited.note)}]" if cited.note else ""
    words = _typst_text(cited.words)
    if cited.language != ENGLISH and (code := _CODE.match(cited.language)):  # by which Typst hyphenates
        words = f'#text(lang: "{code[0]}")[{words}]'
    return f"#quote(block: true, attribution: [{credit}{note}])[{words}]"


def _typst_text(text: str) -> str:
    """Escape *text*, a single line, for Typst."""
    numbered = re.match(r"([0-9]+)\.", text)  # would begin a list
    head = f"{numbered[1]}\\." if numbered else ""
    return head + _TYPST.sub(r"\\\g<0>", text[numbered.end() :] if numbered else text)


def latex(quote: Quote) -> str:
    cited = reference(quote)
    credit = _credit(cited, latex_text, lambda place, _url: latex_text(place))
    note = f"\\footnote{{{latex_text(cited.note)}}}" if cited.note else ""
    needs = r"% \usepackage{csquotes}" + (f"; {cited.url}" if cited.url else "")
    return f"{needs}\n\\blockquote[{{{credit}{note}}}]{{{latex_text(cited.words)}}}"


def latex_text(text: str) -> str:
    """Escape *text*, a single line, for LaTeX. Also ligatures. Braces are balanced."""
    return _LIGATURE.sub(r"\1{}", text.translate(_LATEX_TABLE))


def wikipedia(quote: Quote) -> str:
    """Return the template of a footnote in Wikipedia, without ``<ref>``."""
    cited = reference(quote)
    caution = f" [{cited.caution}]" if cited.caution else ""
    # The template puts quotation marks around a title. “type” is shown behind them, in brackets.
    of_words = "; ".join(filter(None, (cited.claim_of_title, cited.caution)))
    fields = {
        **_wiki_authors(cited.authors_of_work),
        "date": date_in_words("-".join(f"{part:02}" for part in cited.issued)),
        "title": cited.work or cited.words,
        "type": "" if cited.work else of_words,
        "url": cited.url,
        "website": cited.container,
        **_wiki_place(cited),
        "language": cited.language if cited.language not in (ENGLISH, UNKNOWN) else "",
        "quote": cited.words + caution if cited.work else "",
    }
    given = "".join(f" |{name}={_wikitext(name, value)}" for name, value in fields.items() if value)
    return f"{{{{{'Cite web' if cited.url else 'Citation'}{given}}}}}"


def _wiki_authors(people: tuple[Name, ...]) -> dict[str, str | None]:
    """Return the authors as parameters, which have numbers if there are several."""
    fields = dict[str, str | None]()
    for at, name in enumerate(people, 1):
        number = at if len(people) > 1 else ""
        if name.given:
            fields[f"last{number}"] = name.last
            fields[f"first{number}"] = ", ".join(filter(None, (name.given, name.suffix)))
        else:
            fields[f"author{number}"] = name.family
    return fields


def _wiki_place(cited: Reference) -> dict[str, str]:
    """Return where the words are in the work: a page, pages, or anything else."""
    if page := cited.page:
        return {"pages" if re.search("[-–]", page) else "page": page}
    return {"at": one_line(cited.source.locator).removeprefix("at ")} if cited.source else {}


def _wikitext(name: str, value: str) -> str:
    """Return *value* as nothing but text. In an address, what would end it is percent-encoded."""
    if name == "url":
        return _WIKITEXT_IN_ADDRESSES.sub(lambda found: f"%{ord(found[0]):02X}", value)
    return _WIKITEXT.sub(lambda found: f"&#{ord(found[0])};", value)
