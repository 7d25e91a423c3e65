"""The list of quotes in the middle, and the search above it.

quote_list        lists what is searched in the row chosen in the sidebar
quote_table_model fetches the pages of a search
quote_delegate    paints a row
search_edit, list_keys   the search field, and the keys of the list
"""
