"""The ``Rules`` value: read from TOML, joined, and passed to the functions of the package."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, Self, TypeVar

from attrs import field, frozen

from newscorpus.errors import RulesError
from newscorpus.rules.rule import Rule
from newscorpus.rules.tables.common_words import CommonWordsRule
from newscorpus.rules.tables.dates import (
    DateLabelRule,
    DateWordsRule,
    MonthsRule,
    RelativeDateRule,
    TimeWordsRule,
    WeekdaysRule,
    ZoneRule,
)
from newscorpus.rules.tables.hints import HintRule
from newscorpus.rules.tables.layouts import LayoutRule
from newscorpus.rules.tables.lines import LineRule
from newscorpus.rules.tables.names import (
    BodyWordRule,
    FamilyNameRule,
    HonorificRule,
    NicknameRule,
    OccupationRule,
    ParticleRule,
    PlaceRule,
    SoundRule,
    SuffixRule,
)
from newscorpus.rules.tables.origins import AgencyRule, BylineRule, CreditRule, RubricRule
from newscorpus.rules.tables.speech import CueRule, WordRule
from newscorpus.strict import problems, strict_converter

__all__ = ["Rules"]

TABLES: dict[str, type[Rule]] = {
    kind.table: kind
    for kind in (
        AgencyRule,
        BodyWordRule,
        BylineRule,
        CommonWordsRule,
        CreditRule,
        CueRule,
        DateLabelRule,
        DateWordsRule,
        FamilyNameRule,
        HintRule,
        HonorificRule,
        LayoutRule,
        LineRule,
        MonthsRule,
        NicknameRule,
        OccupationRule,
        ParticleRule,
        PlaceRule,
        RelativeDateRule,
        RubricRule,
        SoundRule,
        SuffixRule,
        TimeWordsRule,
        WeekdaysRule,
        WordRule,
        ZoneRule,
    )
}

R = TypeVar("R", bound=Rule)

_CONVERTER = strict_converter()


def _unique(_rules: "Rules", _field: object, value: tuple[Rule, ...]) -> None:
    if not isinstance(value, tuple):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"Rules.rules must be a tuple, not {type(value).__name__}")
    seen: set[str] = set()
    for rule in value:
        if not isinstance(rule, Rule):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Rules.rules must consist of rules, not {type(rule).__name__}")
        if rule.id in seen:
            raise RulesError(f"there are two rules with the id {rule.id!r}")
        seen.add(rule.id)


@frozen(cache_hash=True)
class Rules:
    """Rules in order: a value that is joined and passed on, not a registry.

    ``a | b`` has the rules of both. If both have a rule with the same id, the rule of ``b`` replaces that of ``a`` in
    its place. ``Rules()`` is the identity of ``|``.

    Attributes:
        rules: the rules, each id once.

    >>> mine = Rules.from_toml('''
    ... [[line]]
    ... id = "furniture.my-site"
    ... kind = "furniture"
    ... match = "^Share this with a friend$"
    ... yes = ["Share this with a friend"]
    ... no = ["They share this with a friend of ours."]
    ... ''')
    >>> rules = Rules.default() | mine
    >>> rules["furniture.my-site"].yes
    ('Share this with a friend',)
    >>> rules.without("furniture.my-site") == Rules.default()
    True
    """

    rules: tuple[Rule, ...] = field(default=(), validator=_unique, repr=lambda rules: f"<{len(rules)}>")

    @staticmethod
    def default() -> "Rules":
        """Return the rules of the package, which apply if no others are given."""
        return _default()

    @classmethod
    def from_toml(cls, text: str) -> Self:
        """Read the rules of a TOML document.

        Each table is an array of tables (``[[line]]``, …). Each rule has an ``id``, at least one example in ``yes``
        and, where it may be confused, some in ``no``. The documentation lists the tables.

        Raises:
            RulesError: the text is not TOML, or a rule is wrong; the message names the rule and the problem.
            TypeError: the text is not a ``str``.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"Rules.from_toml takes a str, not {type(text).__name__}")
        try:
            document = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise RulesError(f"not TOML: {error}") from error
        return cls(tuple(_read(document)))

    def __or__(self, other: "Rules") -> "Rules":
        if not isinstance(other, Rules):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        joined = {rule.id: rule for rule in self.rules} | {rule.id: rule for rule in other.rules}
        return Rules(tuple(joined.values()))

    def without(self, *ids: str) -> "Rules":
        """Return these rules without those with the given ids.

        Raises:
            RulesError: there is no rule with such an id.
        """
        for name in ids:
            self[name]
        return Rules(tuple(rule for rule in self.rules if rule.id not in ids))

    def __getitem__(self, name: str) -> Rule:
        for rule in self.rules:
            if rule.id == name:
                return rule
        raise RulesError(f"there is no rule with the id {name!r}")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def table(self, kind: type[R]) -> tuple[R, ...]:
        """Return the rules of one table, in order."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))


def _read(document: dict[str, Any]) -> Iterator[Rule]:
    for table, entries in document.items():
        kind = TABLES.get(table)
        if kind is None:
            raise RulesError(f"there is no table {table!r}; the tables are {', '.join(sorted(TABLES))}")
        if not isinstance(entries, list):
            raise RulesError(f"{table!r} must be an array of tables: write [[{table}]], not [{table}]")
        for n, entry in enumerate(entries, start=1):  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
            try:
                yield _CONVERTER.structure(entry, kind)
            except Exception as error:
                name = entry.get("id") if isinstance(entry, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
                named = f"rule {name!r}" if isinstance(name, str) else f"[[{table}]] number {n}"
                raise RulesError(f"{named}: {'; '.join(problems(error))}") from error


@lru_cache(maxsize=1)
def _default() -> Rules:
    """Read the files of the package: pages, then names, then a folder for each language, each in alphabetical order."""
    data = resources.files("newscorpus.rules").joinpath("data")
    folders = [data / "pages", data / "names", *_sorted(data / "languages")]
    rules = Rules()
    for folder in folders:
        for file in _sorted(folder):
            if file.name.endswith(".toml"):
                rules |= Rules.from_toml(file.read_text(encoding="utf-8"))
    return rules


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda item: item.name)
