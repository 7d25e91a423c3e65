"""The sidebar: parts, days, favorites, states of provenance and sources.

sidebar           which row is chosen, remembered and painted first
part_list_model   the rows and their counts; part_delegate paints them
label_rows        the rows about own quotes: authors, books and sources, tags
section_folding   opens and closes a section
"""
