"""The preferences of the user, and the objects that apply them.

preferences_dialog   the form, whose controls name the preferences that they change
controls             the values of controls of any kind, and what they offer
preferences_editor   opens the dialog, and applies and saves each change
appearance           light or dark colors, and the size of the text
"""
