"""The small dialogs, each opened by the window or by the program.

about_dialog         version, license, folders
collection_dialog    where the collection comes from, and what each state means
keys_dialog          the keys and the query language
own_check_dialog     what the reader found out about a quote
close_question       whether to go on in the tray
"""
