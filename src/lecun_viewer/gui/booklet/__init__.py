"""A booklet of quotes for paper and as a tagged PDF: title page, contents, parts and sources.

dialog                 the user chooses what goes into a booklet
booklet                it is saved or printed, in a thread
wording                its text, as blocks in reading order
blocks, pages          the page, and text broken into rows; pages places and paints the rows
pdf_tags, pdf_file     the tags of the PDF, and the objects of its file
"""
