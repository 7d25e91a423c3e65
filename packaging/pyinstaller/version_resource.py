"""What Windows shows of a program in its properties, in Task Manager and when it asks for permission.

Source: Microsoft's “VERSIONINFO resource”.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PyInstaller.utils.win32.versioninfo import VSVersionInfo

PRODUCT = "LeCun Viewer"
PUBLISHER = "LeCun Viewer contributors"
DESCRIPTIONS = {"lecun-viewer": PRODUCT, "lecun-quotes": f"{PRODUCT} on the console"}
ENGLISH, UNICODE = 0x0409, 1200  # LANG_ENGLISH with SUBLANG_ENGLISH_US, and the code page of UTF-16
SYSTEMS, APPLICATION = 0x40004, 1  # VOS_NT_WINDOWS32, VFT_APP


def version_resource(name: str, version: str) -> VSVersionInfo:
    """Return the resource of the program *name*. *version* has two or three numbers, such as 0.1.0."""
    from PyInstaller.utils.win32.versioninfo import (  # on Windows alone
        FixedFileInfo,
        StringFileInfo,
        StringStruct,
        StringTable,
        VarFileInfo,
        VarStruct,
        VSVersionInfo,
    )

    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": DESCRIPTIONS[name],
        "FileVersion": version,
        "InternalName": name,
        "LegalCopyright": f"{PUBLISHER}, MIT license",
        "OriginalFilename": f"{name}.exe",
        "ProductName": PRODUCT,
        "ProductVersion": version,
    }
    numbers = tuple([*map(int, version.split(".")), 0, 0][:4])
    table = StringTable(f"{ENGLISH:04X}{UNICODE:04X}", [StringStruct(*text) for text in texts.items()])
    return VSVersionInfo(
        ffi=FixedFileInfo(
            filevers=numbers, prodvers=numbers, mask=0x3F, flags=0, OS=SYSTEMS, fileType=APPLICATION, subtype=0
        ),
        kids=[StringFileInfo([table]), VarFileInfo([VarStruct("Translation", [ENGLISH, UNICODE])])],
    )
