"""The window: three panes, the menus, and what connects them.

main_window       the window itself; connects everything in one method
quote_actions, exchange_actions   what the menus do with a quote, and with files of favorites
notice_bar        the messages above the panes
history, shortcuts, mouse_buttons, quote_menu   back and forward, the keys, the mouse, the context menu
"""
