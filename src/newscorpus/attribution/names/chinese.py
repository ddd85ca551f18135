"""Chinese names in Latin letters: Hanyu Pinyin and Wade-Giles, which older texts and Taiwan use.

The initials and finals follow GB/T 16159-2012 and the conversion table of the Library of Congress (ALA-LC Romanization
Tables, Chinese). Newspapers omit the apostrophe of Wade-Giles. Therefore ``t`` may be ``d`` or ``t`` in Pinyin.
"""

import re
from functools import lru_cache

__all__ = ["is_pinyin", "is_wade_giles", "same_syllables", "syllable_key", "syllables"]

MOST_SYLLABLES = 4  # in one name

_FINALS = (
    r"iang|iong|uang|ueng|uai|iao|ian|uan|ang|eng|ing|ong|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u|v"
)
# A syllable of Pinyin: an initial, or none, and a final.
_PINYIN = re.compile(
    rf"""
    (?:
        [jqx](?=[iuv])                        # j, q and x stand before i and ü only: xu, jiang
        | (?:zh|ch|sh|[zcsr])(?!i[a-z]|v)     # these stand before i only if the syllable ends there: shi, zhang
        | [bpmfdtnlgkhyw]
    )?
    (?:{_FINALS})
    """,
    re.VERBOSE,
)
# A syllable of Wade-Giles: an initial, or none, and a final that begins with a vowel: hs-ieh, ts-e.
_WADE_GILES = re.compile(r"(hs|ch|tz|ts|sz|ss|sh|[pmftnlkhjsyw]|)([aeiou][a-z]{0,4})")
# The initials and finals of Pinyin for these initials and finals of Wade-Giles.
_PINYIN_INITIALS = {
    "p": ("b", "p"), "t": ("d", "t"), "k": ("g", "k"), "ch": ("zh", "ch", "j", "q"), "ts": ("z", "c"),
    "tz": ("z", "c"), "hs": ("x",), "j": ("r",), "sz": ("s",), "ss": ("s",),
}  # fmt: skip
_PINYIN_FINALS = {
    "ung": ("ong",), "iung": ("iong",), "ieh": ("ie",), "ien": ("ian",), "ih": ("i",), "ueh": ("ue",),
    "uei": ("ui", "wei"), "eh": ("e",), "erh": ("er",), "o": ("o", "uo", "e"), "en": ("en", "an"),
    "u": ("u", "i", "ou"),
}  # fmt: skip
# One letter for all first letters that the two systems may write for the same initial.
_INITIAL_CLASSES = {"p": "b", "t": "d", "k": "g"} | dict.fromkeys("chjqrsxz", "z") | dict.fromkeys("aeiouyw", "")


@lru_cache(maxsize=4096)
def syllables(word: str) -> tuple[str, ...] | None:
    """Return the Pinyin syllables of a folded word, or None if it is not Pinyin or has more than four.

    >>> syllables("danan"), syllables("jensen")
    (('da', 'nan'), None)
    """
    found: list[str] = []
    at = 0
    while at < len(word) and len(found) < MOST_SYLLABLES:
        end = _end_of_syllable(word, at)
        if end is None:
            return None
        found.append(word[at:end])
        at = end
    return tuple(found) if at == len(word) and found else None


def _end_of_syllable(word: str, at: int) -> int | None:
    """Return the end of the syllable at a letter, or None if no syllable of Pinyin begins there.

    A consonant before a vowel begins the next syllable: "danan" is da-nan and not dan-an.
    """
    match = _PINYIN.match(word, at)
    if match is None:
        return None
    end = match.end()
    if end < len(word) and word[end] in "aeiou" and word[end - 1] in "ngr" and end - at > 2:
        is_syllable = _PINYIN.fullmatch(word, at, end - 1) is not None
        return end - 1 if is_syllable and _PINYIN.match(word, end - 1) else end
    return end


def is_pinyin(word: str) -> bool:
    """Whether a folded word can be a name in Pinyin, with one or two syllables.

    >>> is_pinyin("yulan"), is_pinyin("jensen")
    (True, False)
    """
    found = syllables(word)
    return found is not None and len(found) <= 2


def is_wade_giles(word: str) -> bool:
    """Whether a folded word can be a syllable of Wade-Giles. It may be another word too.

    >>> is_wade_giles("hsien")
    True
    """
    return bool(_pinyin_readings(word))


@lru_cache(maxsize=4096)
def _pinyin_readings(syllable: str) -> frozenset[str]:
    """Return all syllables of Pinyin that a syllable of Wade-Giles may be."""
    match = _WADE_GILES.fullmatch(syllable)
    if match is None:
        return frozenset()
    initials = _PINYIN_INITIALS.get(match[1], (match[1],))
    finals = (*_PINYIN_FINALS.get(match[2], ()), match[2])
    return frozenset(initial + final for initial in initials for final in finals if _PINYIN.fullmatch(initial + final))


def same_syllables(wade_giles: tuple[str, ...], pinyin: tuple[str, ...]) -> bool:
    """Whether a name in Wade-Giles can be another name in Pinyin. False if they are equal letter for letter.

    Args:
        wade_giles: folded words, one syllable each.
        pinyin: folded words.

    >>> same_syllables(("hsu", "tse", "kung"), ("xu", "zegong"))
    True
    """
    others: list[str] = []
    for word in pinyin:
        others += syllables(word) or ("",)
    if len(others) != len(wade_giles) or wade_giles == tuple(others):
        return False
    return all(right in _pinyin_readings(left) for left, right in zip(wade_giles, others, strict=True))


def syllable_key(words: tuple[str, ...]) -> str | None:
    """Return a key that a Chinese name has both in Wade-Giles and in Pinyin, or None for other names.

    >>> syllable_key(("hsu", "tse", "kung")) == syllable_key(("xu", "zegong"))
    True
    """
    found: list[str] = []
    for word in words:
        parts = (word,) if is_wade_giles(word) and not is_pinyin(word) else syllables(word)
        if parts is None:
            return None
        found += parts
    return "".join(map(_initial_class, found)) if 2 <= len(found) <= MOST_SYLLABLES else None


def _initial_class(syllable: str) -> str:
    return "z" if syllable.startswith(("ts", "tz")) else _INITIAL_CLASSES.get(syllable[0], syllable[0])
