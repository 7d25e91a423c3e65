"""The program beside its window: the tray icon and the daily notification.

background        connects the objects of this room; knows no window
daily_notification      decides when the notification is shown
notifier, freedesktop_notifier, tray_notifier   show it; message_bus is the D-Bus connection
tray_icon, tray_menu, tray_presence, x11_tray   the icon, its menu, and whether there is a tray
wall_clock        ticks at each full minute
"""
