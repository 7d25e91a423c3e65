"""The window: three panes, the menus, and what connects them.

main_window       the window itself, which connects everything in one method
menus             fills the menus, has the keys of all actions, and a quote's own menu
quote_actions, own_actions, dialog_actions, importing, exporting   what the menus do
quote_drops       quotes that are dragged from the list onto the sidebar
section_actions   folds the sidebar's sections, and makes a row the pool of the day
sidebar_menu      the menu of a row of the sidebar
messages          messages over the list
navigation        back and forward, and the buttons of the mouse
"""
