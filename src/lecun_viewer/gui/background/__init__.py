"""The program beside its window: the tray icon and the daily notification.

background, wall_clock    connect the objects of this room and wake them each minute
daily_notification        decides when the notification is shown
notifier                  shows it: freedesktop_notifier over D-Bus, tray_notifier through Qt
session_end               hears that Plasma ends the session
desktop_colors            hears light and dark from the desktop's portal
tray_icon, tray_menu      the icon and its menu; tray_presence finds the kind of tray
"""
