"""The small dialogs. The window or the program opens them.

about_dialog         version, licenses and folders
keys_dialog          the keyboard shortcuts, and the search tips
messages_dialog      all messages in full
guide_window         the guide, by guide_pages and guide_search
page_dialog          a page to read, with the marks of the verdicts. These two are such pages:
collection_dialog    about the collections: their introductions, and how many quotes have each verdict
marks_dialog         what the marks mean
check_dialog         the quotes in a text
field_dialog         one field, such as for the title of a collection
finding_dialog       the reader's finding of a quote
parts_dialog         the parts of an own collection, in an order that can be dragged
quote_dialog         a quote of the user’s own, by quote_form
import_preview_dialog   what an import of quotes will bring
export_dialog        what to export, and in which format
forms                what the dialogs with fields share
questions            whether to keep running without a window
"""
