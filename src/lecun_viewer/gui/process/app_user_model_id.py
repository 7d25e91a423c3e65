"""The program's AppUserModelID: by it Windows knows that window, Start menu entry and notification are one program.

Without one, Windows goes by the path of the executable, which for a program started by Python is Python's own.
"""

from typing import Any

# Company.Product, as Microsoft's “Application User Model IDs” asks; the installer writes it into the Start menu entry.
APP_USER_MODEL_ID = "LeCunViewer.LeCunViewer"


def set_app_user_model_id() -> None:
    """Tell Windows who this process is; to be called before its first window. Elsewhere there is no such thing."""
    import ctypes  # here, for other systems need not load it

    windows: Any = ctypes  # its stubs know of windll on Windows alone
    windows.windll.shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APP_USER_MODEL_ID))
