"""The program beside its window: the tray icon and the daily notification.

background               connects the objects of this room
daily_notification       decides when the notification is shown, at each minute of the wall clock
notifier                 shows it through Qt, freedesktop_notifier over D-Bus
desktop_signals          hears over D-Bus that the session ends, and whether colors are light or dark
background_portal        asks the desktop of a Flatpak for running in the background and at login
tray_icon, tray_menu     the icon in whatever tray there is, and its menu
"""
