"""An index of duplicates that grows: new articles are compared with all earlier ones, which are not compared again."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain
from typing import Any, Self, cast

from attrs import Attribute, field, frozen
from cattrs import Converter

from newscorpus.deduplication.candidates.keyed_texts import KeyedTextMaker
from newscorpus.deduplication.checks import check_share
from newscorpus.deduplication.grouping.groups import Prefer, grouped
from newscorpus.deduplication.grouping.links import Links
from newscorpus.deduplication.sources import THRESHOLD, Source, sources_of, text_of
from newscorpus.errors import FormatError
from newscorpus.model import Article, DuplicateGroup
from newscorpus.strict import problems, strict_converter

__all__ = ["DuplicateIndex"]

FORMAT = "newscorpus duplicate index 3"
PAIRS = ("joined", "parts", "left_out")  # of Links, and what they are called in the file


def _checked(_: object, field: "Attribute[Any]", value: object) -> None:
    check_share(value, field.name)


@frozen
class DuplicateIndex:
    """Sources with the links between them.

    The index is a value: ``add`` returns a new index and leaves this one unchanged. An index that was built in any
    number of steps, or merged from others, gives the same groups as ``find_duplicates`` for all its sources in one
    run.

    Attributes:
        threshold: as for ``find_duplicates``.
        sources: the sources in the order in which they were added. Groups name them by their positions here.

    >>> monday = DuplicateIndex().add(["Ravnholt will close both indoor pools in June, the council said."])
    >>> tuesday = monday.add(["Nothing.", "RAVNHOLT will close both indoor pools in June, the council said"])
    >>> [group.members for group in tuesday.groups()], len(monday.sources)
    ([(0, 2)], 1)
    >>> DuplicateIndex.from_jsonl(tuesday.to_jsonl()) == tuesday
    True
    """

    threshold: float = field(default=THRESHOLD, validator=_checked)
    sources: tuple[Source, ...] = field(default=(), init=False, repr=lambda sources: f"<{len(sources)}>")
    _links: Links = field(init=False, eq=False, repr=False)
    _numbers: Mapping[str, int] = field(factory=dict[str, int], init=False, eq=False, repr=False)
    _maker: KeyedTextMaker = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_links", Links(self.threshold))
        object.__setattr__(self, "_maker", KeyedTextMaker(self.threshold))

    def add(self, sources: Iterable[Source]) -> Self:
        """Return an index with these sources, which are compared with one another and with all earlier ones.

        Raises:
            TypeError: a source is neither ``str`` nor ``Article``; the message gives its position.
        """
        given = sources_of(sources)
        texts = dict.fromkeys(cast("str", text_of(source)) for source in given)
        links = self._links.copy()
        links.add(filter(None, (self._maker.node(text) for text in texts if text not in self._numbers)))
        return self._with((*self.sources, *given), links)

    def merge(self, other: "DuplicateIndex") -> Self:
        """Return an index with the sources of both, those of the other at the end.

        Raises:
            TypeError: the other is not a ``DuplicateIndex``.
            ValueError: the thresholds differ.
        """
        if not isinstance(other, DuplicateIndex):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"merge takes a DuplicateIndex, not {type(other).__name__}")
        if other.threshold != self.threshold:
            raise ValueError(f"the thresholds must be the same, but are {self.threshold} and {other.threshold}")
        return self.add(other.sources)

    def groups(self, *, prefer: Prefer | None = None) -> tuple[DuplicateGroup, ...]:
        """Return the groups of all sources, as ``find_duplicates`` does."""
        numbers = [self._numbers.get(cast("str", text_of(source))) for source in self.sources]
        return grouped(self.sources, self._links, numbers, prefer)

    def to_jsonl(self) -> str:
        """Return the index as JSON Lines: a line about the index, then one line for each source."""
        place = {text_of(source): n for n, source in reversed([*enumerate(self.sources)])}
        places = [place[node.text] for node in self._links.nodes]
        header: dict[str, Any] = {"format": FORMAT, "threshold": self.threshold}
        for name in PAIRS:
            pairs: set[tuple[int, int]] = getattr(self._links, name)
            header[name] = sorted((places[a], places[b]) for a, b in pairs)
        records = (
            {"text": source} if isinstance(source, str) else {"article": _converter().unstructure(source)}
            for source in self.sources
        )
        return "".join(f"{json.dumps(line)}\n" for line in chain([header], records))

    @classmethod
    def from_jsonl(cls, text: str) -> Self:
        """Return the index that ``to_jsonl`` wrote. Nothing is compared again.

        Raises:
            FormatError: the text is something else; the message names the line and the problem.
            TypeError: the text is not a ``str``.
        """
        if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"from_jsonl takes a str, not {type(text).__name__}")
        lines = _objects(text)
        nothing: dict[str, Any] = {}
        _, header = next(lines, (1, nothing))
        if header.get("format") != FORMAT:
            raise FormatError(f"line 1: format must be {FORMAT!r}, but is {header.get('format')!r}")
        try:
            index = cls(cast("float", header.get("threshold")))
        except (TypeError, ValueError) as error:
            raise FormatError(f"line 1: {error}") from error
        sources: list[Source] = []
        for line, record in lines:
            try:
                sources.append(_source(record))
            except (TypeError, ValueError) as error:
                raise FormatError(f"line {line}: {error}") from error
        texts = [cast("str", text_of(source)) for source in sources]
        nodes = {text: index._maker.node(text) for text in dict.fromkeys(texts)}
        known = [None if nodes[text] is None else text for text in texts]
        index._links.restore(filter(None, nodes.values()), *(_pairs(header, name, known) for name in PAIRS))
        return index._with(tuple(sources), index._links)

    def _with(self, sources: tuple[Source, ...], links: Links) -> Self:
        new = type(self)(self.threshold)
        numbers = {node.text: number for number, node in enumerate(links.nodes)}
        for name, value in (("sources", sources), ("_links", links), ("_numbers", numbers), ("_maker", self._maker)):
            object.__setattr__(new, name, value)
        return new


@lru_cache(maxsize=1)
def _converter() -> Converter:
    converter = strict_converter()
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_structure_hook(datetime, lambda value, _: datetime.fromisoformat(value))
    return converter


def _objects(text: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise FormatError(f"line {number}: not JSON: {error}") from error
        if not isinstance(value, dict):
            raise FormatError(f"line {number}: must be an object, not {type(value).__name__}")
        yield number, cast("dict[str, Any]", value)


def _source(record: dict[str, Any]) -> Source:
    if isinstance(record.get("text"), str):
        return cast("str", record["text"])
    if "article" not in record:
        raise ValueError("must have a text or an article")
    try:
        return _converter().structure(record["article"], Article)
    except Exception as error:
        raise ValueError("; ".join(problems(error))) from error


def _list(value: object) -> list[Any]:
    """Return the value if it is a list, otherwise a list that no valid file contains."""
    return cast("list[Any]", value) if isinstance(value, list) else [value]  # type: ignore[redundant-cast]


def _pairs(header: dict[str, Any], name: str, texts: Sequence[str | None]) -> Iterator[tuple[str, str]]:
    """Return the pairs with this name, as texts. None stands for something that no pair can contain."""
    for pair in _list(header.get(name)):
        found = [texts[n] for n in _list(pair) if type(n) is int and 0 <= n < len(texts)]
        if len(found) != len(_list(pair)) or len(set(found) - {None}) != 2:
            raise FormatError(f"line 1: {name} must be pairs of positions of different texts, but one is {pair!r}")
        yield cast("tuple[str, str]", tuple(found))
