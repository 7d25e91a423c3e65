"""``lecun-viewer``: the start of the desktop program.

A first start makes the program. A second start hands over to the first. Some options only print something. `program`
has the objects of a program that runs.
"""

import gc
import sys
from collections.abc import Sequence
from contextlib import closing, suppress

from lecun_viewer.app.options import Options, read_options
from lecun_viewer.stores import Stores
from lecun_viewer.system.directories import APP_NAME, data_folder, log_folder, runtime_folder, settings_folder
from lecun_viewer.system.fault_log import FaultLog


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or hand over to the program that runs already. Return the exit status."""
    options = read_options(sys.argv[1:] if arguments is None else arguments)
    if options.self_test:
        from lecun_viewer.app.self_test import self_test

        return self_test()
    if options.install_desktop or options.uninstall_desktop:
        from lecun_viewer.app.menu_entry import change_menu

        return change_menu(is_wanted=options.install_desktop, language=options.language)
    log = FaultLog(log_folder(), is_debug=options.debug)
    log.start()
    with closing(log):
        try:
            return _start(options, log)
        except Exception as error:
            log.record(error)
            with suppress(Exception):  # Qt itself may be missing or broken
                from lecun_viewer.gui.process.faults import tell_end

                tell_end(str(log.path))
            return 1


def _start(options: Options, log: FaultLog) -> int:
    from lecun_viewer.gui.process.single_instance import SingleInstance

    instance = SingleInstance(runtime_folder())
    is_first = instance.is_first()
    try:
        if options.quit:
            if is_first or instance.end_first():
                return 0
            from lecun_viewer.texts.catalogue import _

            print(f"{APP_NAME}: {_('LeCun Viewer didn’t quit. It may not be responding.')}", file=sys.stderr)
            return 1
        if not is_first and (options.hidden or instance.hand_over(options.request)):
            return 0
        is_first = is_first or instance.is_first()  # the other program may have ended instead of answering
        return _run(options, log, instance.socket_name if is_first else None)
    finally:
        instance.release()


def _run(options: Options, log: FaultLog, socket_name: str | None) -> int:
    """Run the program to its end."""
    from lecun_viewer.app.program import Program

    with closing(Stores(data_folder(), settings_folder())) as stores:
        program = Program(stores, log, socket_name, options.language)
        status = program.run(options)
    del program
    gc.collect()  # a slot that is collected while Python ends crashes (PySide6 6.8.2)
    return status


if __name__ == "__main__":
    sys.exit(main())
