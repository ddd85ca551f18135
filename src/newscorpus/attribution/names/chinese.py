"""Chinese names in letters: Hanyu Pinyin and, in older texts and of Taiwan, Wade-Giles.

The finals and initials are those of GB/T 16159-2012 and of the conversion table of the Library of Congress
(ALA-LC Romanization Tables, Chinese). Newspapers leave the apostrophe of Wade-Giles out, so ``t`` may be ``d`` or
``t`` in Pinyin.
"""

import re
from functools import lru_cache

__all__ = ["is_pinyin", "is_wade_giles", "same_syllables", "syllable_key"]

_FINALS = (
    r"iang|iong|uang|ueng|uai|iao|ian|uan|ang|eng|ing|ong|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v"
)
_SYLLABLE = re.compile(rf"(?:[jqx](?=[iuv])|(?:zh|ch|sh|[zcsr])(?!i[a-z]|v)|[bpmfdtnlgkhyw])?(?:{_FINALS})")
_WADE_GILES = re.compile(r"(hs|ch|tz|ts|sz|ss|sh|[pmftnlkhjsyw]|)([aeiou][a-z]{0,4})")
_INITIALS = {
    "p": ("b", "p"), "t": ("d", "t"), "k": ("g", "k"), "ch": ("zh", "ch", "j", "q"), "ts": ("z", "c"),
    "tz": ("z", "c"), "hs": ("x",), "j": ("r",), "sz": ("s",), "ss": ("s",),
}  # fmt: skip
_WADE_GILES_FINALS = {
    "ung": ("ong",), "iung": ("iong",), "ieh": ("ie",), "ien": ("ian",), "ih": ("i",), "ueh": ("ue",),
    "uei": ("ui", "wei"), "eh": ("e",), "erh": ("er",), "o": ("o", "uo", "e"), "en": ("en", "an"),
    "u": ("u", "i", "ou"),
}  # fmt: skip
# The first letters of both, in classes that neither leaves.
_CLASSES = {"p": "b", "t": "d", "k": "g"} | dict.fromkeys("chjqrsxz", "z") | dict.fromkeys("aeiouyw", "")


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[str, ...] | None:
    """The Pinyin syllables of a folded word, or None where it is no Pinyin; at most four."""
    found: list[str] = []
    at = 0
    while at < len(word) and len(found) < 4:
        match = _SYLLABLE.match(word, at)
        if match is None:
            return None
        end = match.end()
        # "danan" is da-nan: a consonant before a vowel begins the next syllable.
        if end < len(word) and word[end] in "aeiou" and word[end - 1] in "ngr" and end - at > 2:
            shorter = _SYLLABLE.fullmatch(word, at, end - 1)
            end = end - 1 if shorter is not None and _SYLLABLE.match(word, end - 1) else end
        found.append(word[at:end])
        at = end
    return tuple(found) if at == len(word) and found else None


def is_pinyin(word: str) -> bool:
    """Whether a folded word can be a name in Pinyin, of one or two syllables.

    >>> is_pinyin("yulan"), is_pinyin("jensen")
    (True, False)
    """
    found = syllables(word)
    return found is not None and len(found) <= 2


def is_wade_giles(word: str) -> bool:
    """Whether a folded word is a syllable of Wade-Giles, whatever it may be besides.

    >>> is_wade_giles("hsien")
    True
    """
    return bool(_readings(word))


@lru_cache(maxsize=4096)
def _readings(syllable: str) -> frozenset[str]:
    match = _WADE_GILES.fullmatch(syllable)
    if match is None:
        return frozenset()
    initials = _INITIALS.get(match[1], (match[1],))
    finals = (*_WADE_GILES_FINALS.get(match[2], ()), match[2])
    return frozenset(i + f for i in initials for f in finals if _SYLLABLE.fullmatch(i + f))


def same_syllables(wade_giles: tuple[str, ...], pinyin: tuple[str, ...]) -> bool:
    """Whether folded words of one name in Wade-Giles, a syllable each, are those of another in Pinyin.

    >>> same_syllables(("hsu", "tse", "kung"), ("xu", "zegong"))
    True
    """
    there: list[str] = []
    for word in pinyin:
        there += syllables(word) or ("",)
    if len(there) != len(wade_giles) or wade_giles == tuple(there):
        return False
    return all(right in _readings(left) for left, right in zip(wade_giles, there, strict=True))


def syllable_key(words: tuple[str, ...]) -> str | None:
    """What the folded words of a Chinese name have in common in Wade-Giles and Pinyin; None for other names.

    >>> syllable_key(("hsu", "tse", "kung")) == syllable_key(("xu", "zegong"))
    True
    """
    found: list[str] = []
    for word in words:
        parts = (word,) if is_wade_giles(word) and not is_pinyin(word) else syllables(word)
        if parts is None:
            return None
        found += parts
    return "".join(map(_class, found)) if 2 <= len(found) <= 4 else None


def _class(syllable: str) -> str:
    return "z" if syllable.startswith(("ts", "tz")) else _CLASSES.get(syllable[0], syllable[0])
