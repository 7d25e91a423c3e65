"""Markdown: a block quote (`lecun_viewer.core.markdown`). No newline at the end."""

from lecun_viewer.cite.reference import reference
from lecun_viewer.core.markdown import escaped, link
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    cited = reference(quote)
    who, place = cited.credit
    place = link(place, cited.url) if place and cited.url else escaped(place)
    credit = ", ".join(filter(None, [f"{escaped(who)} {place}".strip(), cited.date]))
    paragraphs = [escaped(cited.words), f"— {credit}", escaped(cited.note or "")]
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs if paragraph)
