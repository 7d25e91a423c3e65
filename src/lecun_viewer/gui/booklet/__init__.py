"""A booklet of quotes for paper, or as a PDF: a title page, sections, page numbers, and sources as links.

dialog    the user chooses what goes into a booklet, and saves or prints it
content   the quotes of a choice, in sections
wording   the words of each quote and of the title page, as HTML for Qt
booklet   the pages, painted into a PDF or on a printer
"""
