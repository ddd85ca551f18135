"""The lines of a page in a code with a byte for each character, in which letters, marks and words are told faster.

One translation of all the bytes of a page tells what each character is, or leaves out what is not looked for. The code
is that of Western Europe, which has all the characters of most lines.
"""

from collections.abc import Callable, Iterator

from newscorpus.rules.tables.hints import BLANKED, CODE

__all__ = ["AT", "COLON", "EN_DASH", "HYPHEN", "QUESTION", "coded"]

AT, COLON, EN_DASH, HYPHEN, QUESTION = "@:–-?".encode(CODE)  # numbers, which are found in bytes sooner than bytes are

_CHARACTERS = [bytes((n,)).decode(CODE, "replace") for n in range(256)]
_MARKS = {mark: mark for mark in "\n,@:?-–"} | dict.fromkeys(".!", ".") | dict.fromkeys("|›»•·/>…", "|")
_NO_MARKS = bytes(n for n, c in enumerate(_CHARACTERS) if c not in _MARKS)


def _kind(c: str) -> str:
    """What a character is: a letter, a digit, a blank, the end of a sentence or what may stand behind one."""
    if c == "\n":
        return c
    if c.islower():
        return "a"
    if c.isupper():
        return "A"
    if c.isdigit():
        return "0"
    if c.isspace():
        return " "
    return "." if c in ".!?…" else '"' if c in "\"'”’»)“" else "~"


def _table(kind: Callable[[str], str]) -> bytes:
    return b"".join(kind(c).encode(CODE) for c in _CHARACTERS)


_KINDS = _table(_kind)
_TO_MARKS = _table(lambda c: _MARKS.get(c, "~"))
_SIGNS = tuple(sign.encode(CODE) for sign in "©®")  # begin a word, and stand in none


def coded(page: str) -> Iterator[tuple[str, bytes, bytes]]:
    """Of each line what is in words, the kinds of its characters, and its marks; a blank stands before the first two.

    Args:
        page: the lines.

    Yields:
        - the line in small letters, with blanks for what is in no word;
        - for each character "a", "A", "0", " ", "." for the end of a sentence, a quotation mark for that or a
          bracket, or "~"; nothing if the code does not have all of its characters, then the others say nothing;
        - its marks: "|" for those between the entries of a menu, "," "@" ":" "?" "-" "–" and "." for "!", too.
    """
    whole = b" " + page.encode(CODE, "replace").replace(b"\n", b"\n ")
    words = whole.translate(BLANKED)
    for sign in _SIGNS:
        words = words.replace(sign, b" " + sign)
    kinds = whole.translate(_KINDS).split(b"\n")
    if whole.count(b"?") != page.count("?"):  # stands for what the code does not have, too
        for n, (line, row) in enumerate(zip(page.split("\n"), whole.split(b"\n"), strict=True)):
            if row.count(b"?") != line.count("?"):
                kinds[n] = b""
    marks = whole.translate(_TO_MARKS, _NO_MARKS).split(b"\n")
    return zip(words.decode(CODE).split("\n"), kinds, marks, strict=True)
