"""Links that somebody else made. In a shared folder such as /tmp they may lead to any file of the user.

Linux guards whoever opens such a link (“protected_symlinks” in proc_sys_fs(5)). A file that is replaced whole is not
opened through the link. So this module guards it, on every system.
"""

import errno
import os
import stat
from pathlib import Path

from lecun_viewer.core.failure import Cause, FailureError

MOST = 40  # links one after the other, as many as Linux follows


def followed(path: Path) -> Path:
    """Return *path*, or what it leads to if it is a link. There need not be a file yet.

    Raises:
        FailureError: Another user made a link on the way, in a folder where everybody can.
        OSError: There are too many links. They may lead in a circle.
    """
    for _ in range(MOST):
        if not path.is_symlink():
            return path
        _check_owner(path)
        path = path.parent / path.readlink()
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def _check_owner(link: Path) -> None:
    """Check that *link* is by this user or by the owner of its folder, or that nobody else can make links there."""
    if os.name != "posix":  # making a link takes a privilege on Windows
        return
    folder, owner = link.parent.stat(), link.lstat().st_uid
    if folder.st_mode & stat.S_IWOTH and owner not in (os.geteuid(), folder.st_uid):
        raise FailureError(errno.EACCES, Cause.LINK_OF_ANOTHER_USER, str(link))
