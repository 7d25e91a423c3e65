"""A desktop's settings portal for light, dark and contrast. It is run as a program of its own.

It answers as in “XDG Desktop Portal: Settings” (version 2). A call of ``Choose``, which no real portal has, sets
``color-scheme`` or ``contrast`` of ``org.freedesktop.appearance``. Of schemes, 0 is no preference, 1 is dark, 2 is
light. Of contrasts, 1 is high. Like Plasma's portal, it then also tells that ``kdeglobals`` has another scheme.
"""

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

NAME = "org.freedesktop.portal.Desktop"
PORTAL = DBusAddress("/org/freedesktop/portal/desktop", bus_name=NAME, interface="org.freedesktop.portal.Settings")
APPEARANCE = "org.freedesktop.appearance"
settings = {"color-scheme": ("u", 2), "contrast": ("u", 0)}


def reply(call: Message) -> Message:
    match call.header.fields.get(HeaderFields.member):
        case "ReadAll":
            return new_method_return(call, "a{sa{sv}}", ({APPEARANCE: settings},))
        case "ReadOne" if call.body[0] == APPEARANCE and call.body[1] in settings:
            return new_method_return(call, "v", (settings[call.body[1]],))
        case "Read" if call.body[0] == APPEARANCE and call.body[1] in settings:
            return new_method_return(call, "v", (("v", settings[call.body[1]]),))
        case "Get":
            return new_method_return(call, "v", (("u", 2),))
        case "Choose":
            choose(*call.body)
            return new_method_return(call)
    return new_error(call, "org.freedesktop.portal.Error.NotFound", "s", ("There is no such setting.",))


def choose(name: str, number: int) -> None:
    settings[name] = ("u", number)
    tell(APPEARANCE, name, settings[name])
    if name == "color-scheme":
        tell("org.kde.kdeglobals.General", "ColorScheme", ("s", f"Scheme{number}"))


def tell(*setting: object) -> None:
    connection.send(new_signal(PORTAL, "SettingChanged", "ssv", setting))


connection = open_dbus_connection()
connection.send_and_get_reply(message_bus.RequestName(NAME))
while True:
    received = connection.receive()
    if received.header.message_type == MessageType.method_call:
        connection.send(reply(received))
