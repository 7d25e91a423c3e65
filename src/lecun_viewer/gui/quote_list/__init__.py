"""The list of quotes in the middle, and the search above it.

quote_list        lists what is searched in the row chosen in the sidebar
quote_table_model fetches the pages of a search
quote_delegate    paints a row
controls          the search field and the table, with their keys
list_pane         room for the texts where the pane is narrow, and what a screen reader says
"""
