"""A desktop's settings portal for light and dark. It is run as a program of its own.

It answers as in “XDG Desktop Portal: Settings” (version 2). A call of ``Choose``, which no real portal has, sets
``color-scheme`` of ``org.freedesktop.appearance``. 0 is no preference, 1 is dark, 2 is light. Like Plasma's portal, it
tells then also that the file ``kdeglobals`` has another scheme.
"""

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PORTAL = DBusAddress("/org/freedesktop/portal/desktop", bus_name=NAME, interface="org.freedesktop.portal.Settings")
APPEARANCE = "org.freedesktop.appearance"
scheme = ("u", 2)


def reply(call: Message) -> Message:
    match call.header.fields.get(HeaderFields.member):
        case "ReadAll":
            return new_method_return(call, "a{sa{sv}}", ({APPEARANCE: {"color-scheme": scheme}},))
        case "ReadOne" if call.body == (APPEARANCE, "color-scheme"):
            return new_method_return(call, "v", (scheme,))
        case "Read" if call.body == (APPEARANCE, "color-scheme"):
            return new_method_return(call, "v", (("v", scheme),))
        case "Get":
            return new_method_return(call, "v", (("u", 2),))
        case "Choose":
            choose(call.body[0])
            return new_method_return(call)
    return new_error(call, "org.freedesktop.portal.Error.NotFound", "s", ("There is no such setting.",))


def choose(number: int) -> None:
    global scheme
    scheme = ("u", number)
    name = ("s", f"Scheme{number}")
    for setting in ((APPEARANCE, "color-scheme", scheme), ("org.kde.kdeglobals.General", "ColorScheme", name)):
        connection.send(new_signal(PORTAL, "SettingChanged", "ssv", setting))


connection = open_dbus_connection()
connection.send_and_get_reply(message_bus.RequestName(NAME))
while True:
    received = connection.receive()
    if received.header.message_type == MessageType.method_call:
        connection.send(reply(received))
