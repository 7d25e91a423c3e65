"""What a desktop says when it activates the program (Desktop Entry Specification, “D-Bus Activation”).

The running program hears it, or else the service that the bus starts. Any program may say it, with any values.
"""

from collections.abc import Mapping, Sequence
from typing import Any

INTERFACE = "org.freedesktop.Application"
ACTIVATE, OPEN, ACTIVATE_ACTION = "a{sv}", "asa{sv}", "sava{sv}"  # the signatures of its methods
TOKENS = ("activation-token", "desktop-startup-id")  # of the platform's data, the newer first


def quote_id_in(parameters: Sequence[Any]) -> str:
    """Return the id of a quote in the *parameters* of an action. Empty if there is none."""
    match parameters:
        case [("s", str(quote_id)), *_]:
            return quote_id
    return ""


def token_in(platform_data: Mapping[str, tuple[str, Any]]) -> str:
    """Return the activation token in *platform_data*. Empty if there is none."""
    tokens = [platform_data[name] for name in TOKENS if name in platform_data]
    return next((str(token) for kind, token in tokens if kind == "s" and token.isprintable()), "")
