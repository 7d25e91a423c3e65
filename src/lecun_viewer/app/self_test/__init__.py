"""``lecun-viewer --self-test``: checks that all parts of an installed program are there and work together.

It is for packages. A form, an icon, a plugin or the quotes may be left out of a package. This shows here first, and not
when a user needs the part. ``checks`` has the checks, and this module runs them.
"""

import os
import sys


def self_test() -> int:
    """Run all checks and print what each found. Return the exit status: 0 if everything is there, else 1."""
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from lecun_viewer.app.self_test.checks import CHECKS  # fails if Qt or a module of the program is missing
    except Exception as error:
        print(f"failed  imports: {error!r}")
        return 1
    failed = 0
    for function in CHECKS:
        try:
            print(f"ok      {function()}")
        except Exception as error:  # any fault at all is what the user wants to know of
            failed += 1
            print(f"failed  {function.__name__}: {error!r}")
    print("All parts are there." if not failed else f"{failed} of {len(CHECKS)} checks failed.")
    return 1 if failed else 0
