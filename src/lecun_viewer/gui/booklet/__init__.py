"""A booklet of quotes for paper and as a tagged PDF: title page, contents, parts and sources.

dialog                 the user chooses what goes into a booklet
content                the quotes of a choice, in sections
booklet                it is saved, printed or shown page by page, in a thread
preview                one page in the dialog
wording                its text, as blocks in reading order
blocks, pages          the page, text broken into rows, and where the rows are painted
pdf_tags, pdf_file     the tags of the PDF, and the objects of its file
"""
