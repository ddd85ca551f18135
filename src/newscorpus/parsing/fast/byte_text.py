"""The lines of a page as bytes: their words, the kinds of their characters, and their marks.

The plain way:
    words = [" ".join(["", *HINT_WORD.findall(line.lower())]) for line in lines]
    marks = ["".join(c for c in line if c in MARKS) for line in lines]
One translation of all bytes of a page gives the kind of every character, or drops characters that are not needed.
"""

from collections.abc import Callable, Iterator

from newscorpus.parsing.fast.hint_words import BLANKED, CODE

__all__ = ["AT", "COLON", "EN_DASH", "HYPHEN", "QUESTION", "coded"]

AT, COLON, EN_DASH, HYPHEN, QUESTION = "@:–-?".encode(CODE)  # as numbers, which ``in`` finds in bytes

_CHARACTERS = [bytes((n,)).decode(CODE, "replace") for n in range(256)]
_MARKS = {mark: mark for mark in "\n,@:?-–"} | dict.fromkeys(".!", ".") | dict.fromkeys("|›»•·/>…", "|")
_NO_MARKS = bytes(n for n, c in enumerate(_CHARACTERS) if c not in _MARKS)


def _kind(c: str) -> str:
    """Return the kind of a character: letter, digit, blank, end of a sentence, or a mark that may follow the end."""
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
_SIGNS = tuple(sign.encode(CODE) for sign in "©®")  # each is a word of its own


def coded(page: str) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield for each line its words, the kinds of its characters, and its marks. A blank stands before the first two.

    Args:
        page: the lines, joined by line breaks.

    Yields:
        - the line in lower case, with blanks for everything that is not in a word;
        - for each character "a", "A", "0", " ", "." for the end of a sentence, a quotation mark for a quotation mark or
          a bracket, or "~". It is empty if the code lacks a character of the line; then the others are not valid;
        - the marks: "|" for separators between the entries of a menu, "," "@" ":" "?" "-" "–", and "." for "." and "!".
    """
    whole = b" " + page.encode(CODE, "replace").replace(b"\n", b"\n ")
    words = whole.translate(BLANKED)
    for sign in _SIGNS:
        words = words.replace(sign, b" " + sign)
    kinds = whole.translate(_KINDS).split(b"\n")
    if whole.count(b"?") != page.count("?"):  # "?" also replaces characters that the code lacks
        for n, (line, row) in enumerate(zip(page.split("\n"), whole.split(b"\n"), strict=True)):
            if row.count(b"?") != line.count("?"):
                kinds[n] = b""
    marks = whole.translate(_TO_MARKS, _NO_MARKS).split(b"\n")
    return zip(words.decode(CODE).split("\n"), kinds, marks, strict=True)
