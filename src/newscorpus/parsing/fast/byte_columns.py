"""The values of features in columns: one byte for each line of a page.

The plain way:
    mixed = bytes(high * base + low for high, low in zip(highs, lows))
Both columns are read as one long number each, so that one multiplication computes all lines.
"""

__all__ = ["Columns", "mixed"]

Columns = dict[str, bytes]  # by feature; bytes after the last line have no meaning


def mixed(high: bytes, base: int, low: bytes) -> bytes:
    """Return ``high * base + low`` for each line. Each result must fit in a byte.

    ``high`` may be longer than ``low``; the rest of it is ignored.

    >>> list(mixed(bytes([0, 2, 5]), 4, bytes([1, 3])))
    [1, 11]
    """
    count = len(low)
    combined = int.from_bytes(high[:count], "little") * base + int.from_bytes(low, "little")
    return combined.to_bytes(count, "little")
