"""The small dialogs. The window or the program opens them.

about_dialog         version, license, folders
collection_dialog    about the collection: its introduction, and what each state of provenance means
keys_dialog          the keys and the query language
own_check_dialog     the reader's own check of a quote
close_question       whether to keep running without a window
"""
