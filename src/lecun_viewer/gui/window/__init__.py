"""The window: three panes, the menus, and what connects them.

main_window       the window itself; connects everything in one method
completion        what the window gets after its first picture; menus fills its menus
quote_actions, favorite_actions, dialog_actions, exchange_actions   what the menus do: with a quote, dialogs and files
messages, message_bar   tell the user something above the panes
navigation, shortcuts, mouse_buttons, quote_menu   back and forward, the keys, the mouse, the context menu
"""
