"""The list of quotes in the middle, and the search above it.

quote_list        lists what is searched in the row chosen in the sidebar
quote_table_model fetches the pages of a search
quote_delegate    paints a row
controls          the search field and the table, with their keys
search_announcer  what a screen reader says of the list
"""
