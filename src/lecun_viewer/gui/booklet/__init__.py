"""A booklet of quotes for paper and as a tagged PDF: title page, contents, parts and sources.

dialog, jobs, step_timer             the user chooses, then the booklet is saved or printed in small steps
booklet, section, steps              the way in: what goes into a booklet, and how it is made step by step
wording, own_words, sources          the text of a booklet, as blocks in reading order
page_design, blocks, pagination      the page, text broken into rows, rows placed on pages
painting, tagging/                   pages painted on a printer or a PDF writer, and the tags of the PDF
"""
