"""A booklet of quotes: title page, contents, parts and sources, for paper and as a tagged PDF.

``booklet.py`` is the way in. What happens to a booklet, file by file:

    wording.py      what it says, as blocks in reading order, each with its element of the structure
    own_words.py    the reader's notes and checks among it
    section.py      what is put into it
    sources.py      the numbered list at its end
    structure.py    the elements: headings, quotes, notes, links (the tags of the PDF)
    page_design.py  the page: measure, margins, grid, type
    blocks.py       text broken into rows that have their height
    pagination.py   rows on pages
    painting.py     pages painted on a printer or a PDF writer
    pdf_tags.py     the tags woven into what Qt's PDF writer wrote, which knows none
    pdf_letters.py  what its glyphs stand for
    pdf_file.py     the objects of such a file
    jobs.py         a booklet on its way into a file or to a printer, and what is told of it
    steps.py        how it all stops now and then, to let others have a moment
"""
