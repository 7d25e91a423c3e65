"""The small dialogs. The window or the program opens them.

program_dialogs      version and folders, all messages in full, the keys and the query language
collection_dialog    about the collection: its introduction, and what each state of provenance means
check_dialog         the quotes that are nearest to a sentence
finding_dialog       the reader's finding of a quote
parts_dialog         the parts of an own collection, in an order that can be dragged
quote_dialog         a quote of the user’s own, by quote_form
import_preview_dialog, import_progress   what an import of quotes will bring, and how far it is
export_dialog        what to export, and in which format
older_quotes_dialog  the older quotes, of which the user chooses those that come back
forms                what the dialogs with fields share
questions            whether to keep running without a window, and whether missing quotes were deleted
"""
