"""Tags for a PDF that Qt wrote: headings, quotes, notes and links, for screen readers and for search.

structure     the elements of a booklet, in the structure types of PDF
pdf_tags      records what is painted, then adds the tags, links and outline
pdf_letters   lets each glyph stand for its letters
pdf_file      reads and writes the objects of the file
"""
