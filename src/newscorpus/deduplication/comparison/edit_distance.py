"""The edit distance of two strings, computed with bit vectors.

G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", 1999; H. Hyyrö,
"Explaining and extending the bit-parallel approximate string matching algorithm of Myers", 2001.
"""

__all__ = ["edit_distance"]


def edit_distance(a: str, b: str) -> int:
    """Return the least number of characters to insert, delete or replace to make one string the other.

    >>> edit_distance("rnorning", "morning")
    2
    """
    if not a or not b:
        return len(a) + len(b)
    if len(a) > len(b):
        a, b = b, a
    at: dict[str, int] = {}
    for n, c in enumerate(a):
        at[c] = at.get(c, 0) | 1 << n
    every = (1 << len(a)) - 1
    last = 1 << (len(a) - 1)
    rising, falling, distance = every, 0, len(a)
    for c in b:
        equal = at.get(c, 0)
        vertical = equal | falling
        equal |= ((equal & rising) + rising) ^ rising
        up = falling | ~(equal | rising)
        down = rising & equal
        if up & last:
            distance += 1
        elif down & last:
            distance -= 1
        up = up << 1 | 1
        down <<= 1
        rising = (down | ~(vertical | up)) & every
        falling = up & vertical & every
    return distance
