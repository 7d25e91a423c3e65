"""The small dialogs. The window or the program opens them.

about_dialog         version, license, folders
messages_dialog      all messages of the window in full
collection_dialog    about the collection: its introduction, and what each state of provenance means
keys_dialog          the keys and the query language
finding_dialog     the reader's finding of a quote
quote_dialog         a quote of the user's own, by quote_fields, quote_form, taking_apart
import_preview_dialog, import_progress   what an import of quotes will bring, and how far it is
older_quotes_dialog  the older quotes, of which the user chooses those that come back
forms                what the dialogs with fields share
incomplete_question  whether quotes that the file of a collection lacks were deleted
close_question       whether to keep running without a window
"""
