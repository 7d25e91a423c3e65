"""The sidebar: parts, days, favorites, states of provenance and sources.

sidebar           which row is chosen, remembered and painted first; the rows about own quotes
part_list_model   the rows and their counts; part_delegate paints them
"""
