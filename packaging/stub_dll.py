"""Libraries for Windows on x64 whose functions do nothing, for what Qt wants of Windows and Wine lacks.

Source: Microsoft's “PE Format”.
"""

import struct
from collections.abc import Sequence

X64, DLL = 0x8664, 0x2022  # the machine, and what the file is: executable, of 64 bits, a library
PE32_PLUS, CONSOLE, NO_EXECUTION_OF_DATA = 0x20B, 3, 0x100
CODE = 0x6000_0020  # of a section: code, readable, executable
ALIGNED_IN_FILE, ALIGNED_IN_MEMORY = 0x200, 0x1000
BASE = 0x1_8000_0000
DIRECTORIES = 16

START = bytes.fromhex("b801000000c3")  # mov eax, 1; ret: the library is ready
NOTHING = bytes.fromhex("31c0c3")  # xor eax, eax; ret: the function returns 0
MEMORY = ALIGNED_IN_MEMORY  # where the only section begins


def stub_dll(name: str, functions: Sequence[str]) -> bytes:
    """Return the library *name*. Each of its *functions* returns 0."""
    code = (START + NOTHING).ljust(16, b"\0")
    exports = _exports(name, sorted(functions), MEMORY + len(code))
    section = _padded(code + exports)
    directories = struct.pack("<II", MEMORY + len(code), len(exports)).ljust(8 * DIRECTORIES, b"\0")
    return _padded(_header(section, directories)) + section


def _header(section: bytes, directories: bytes) -> bytes:
    sizes_of_heap_and_stack = (1 << 20, 1 << 12, 1 << 20, 1 << 12)
    optional = b"".join(
        (
            struct.pack("<HBB", PE32_PLUS, 0, 0),
            struct.pack("<IIIIIQ", len(section), 0, 0, MEMORY, MEMORY, BASE),
            struct.pack("<II", ALIGNED_IN_MEMORY, ALIGNED_IN_FILE),
            struct.pack("<HHHHHHI", 6, 0, 0, 0, 6, 0, 0),  # versions: of Windows, of the file, of the subsystem
            struct.pack("<IIIHH", 2 * ALIGNED_IN_MEMORY, ALIGNED_IN_FILE, 0, CONSOLE, NO_EXECUTION_OF_DATA),
            struct.pack("<QQQQII", *sizes_of_heap_and_stack, 0, DIRECTORIES),
            directories,
        )
    )
    return b"".join(
        (
            b"MZ".ljust(60, b"\0") + struct.pack("<I", 64),
            b"PE\0\0" + struct.pack("<HHIIIHH", X64, 1, 0, 0, 0, len(optional), DLL),
            optional,
            struct.pack("<8sIIII", b".text", len(section), MEMORY, len(section), ALIGNED_IN_FILE),
            struct.pack("<IIHHI", 0, 0, 0, 0, CODE),
        )
    )


def _exports(name: str, functions: Sequence[str], start: int) -> bytes:
    """Return the export table that is at *start* in memory. Names must be sorted, because Windows bisects them."""
    many = len(functions)
    addresses = start + 40
    names, numbers = addresses + 4 * many, addresses + 8 * many
    text_at = numbers + 2 * many
    places, texts = [], b""
    for text in (name, *functions):
        places.append(text_at + len(texts))
        texts += text.encode("ascii") + b"\0"
    head = struct.pack("<IIHHIIIIIII", 0, 0, 0, 0, places[0], 1, many, many, addresses, names, numbers)
    nothing_at = MEMORY + len(START)
    return b"".join(
        (
            head,
            struct.pack(f"<{many}I", *[nothing_at] * many),
            struct.pack(f"<{many}I", *places[1:]),
            struct.pack(f"<{many}H", *range(many)),
            texts,
        )
    )


def _padded(part: bytes) -> bytes:
    return part.ljust(-(-len(part) // ALIGNED_IN_FILE) * ALIGNED_IN_FILE, b"\0")
