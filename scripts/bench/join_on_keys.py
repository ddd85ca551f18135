"""Print how the groups of an engine that joins on duplicate_keys differ from the groups of find_duplicates.

usage: python -m scripts.bench.join_on_keys BENCH     BENCH: the folder with deduplication/

The join compares each pair of texts that share a key. Keys that more than MOST texts have are left out of the join. It
is done twice: with all these pairs, and with the pairs that have enough keys in common, where a common key counts half.
In a third way, the texts are divided into parts that share no key, and find_duplicates runs on each part by itself.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise
from pathlib import Path

from newscorpus import compare, duplicate_keys, find_duplicates
from scripts.benchmark_files import reuters

MOST = 20  # texts of a key
COMMON = 8  # texts: a key that more texts have counts half
SHARE = 0.15  # of the keys of the text with fewer keys; two keys are always enough
Groups = set[tuple[int, ...]]
Pairs = list[tuple[int, int]]


def corpus(bench: Path) -> list[str]:
    """Return the stories of the benchmark, and the variants of its first edition."""
    data = bench / "deduplication" / "data"
    variants = json.loads(gzip.decompress((data / "variants.json.gz").read_bytes()))
    found = [story["text"] for story in reuters(bench) if story["id"] not in set(variants["donors"])]
    return found + [variant["text"] for variant in variants["texts"] if variant["edition"] == 0]


def duplicates(texts: Sequence[str], pairs: Iterable[tuple[int, int]]) -> Pairs:
    """Return the pairs that are duplicates."""
    matches = ((a, b, compare(texts[a], texts[b])) for a, b in pairs)
    return [(a, b) for a, b, match in matches if match and match.relation.is_duplicate]


def enough(a: frozenset[int], b: frozenset[int], texts: Counter[int]) -> bool:
    """Whether two sets of keys have enough in common. ``texts`` counts the texts of each key."""
    common = sum(1.0 if texts[key] <= COMMON else 0.5 for key in a & b)
    return common >= max(min(2, len(a), len(b)), SHARE * min(len(a), len(b)))


def components(pairs: Iterable[tuple[int, int]], count: int) -> Groups:
    """Return the connected components of ``count`` texts that the pairs link."""
    up = list(range(count))

    def find(n: int) -> int:
        while up[n] != n:
            up[n] = up[up[n]]
            n = up[n]
        return n

    for a, b in pairs:
        up[find(a)] = find(b)
    members: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(count):
        members[find(n)].append(n)
    return {tuple(group) for group in members.values() if len(group) > 1}


def print_join(name: str, linked: Pairs, count: int, groups: Groups) -> None:
    """Print how the groups of linked pairs differ from the groups of find_duplicates."""
    joined = components(linked, count)
    group_of = {n: group for group in joined for n in group}
    divided = sum(1 for group in groups if not set(group) <= set(group_of.get(group[0], ())))
    same = len(groups & joined)
    print(f"{name}: {len(joined)} groups, {same} of them the same; {divided} groups of find_duplicates are divided")


def main() -> None:
    """Group in each way, and print the differences."""
    texts = corpus(Path(sys.argv[1]))
    groups = {group.members for group in find_duplicates(texts)}
    print(f"find_duplicates: {len(texts)} texts, {len(groups)} groups")
    keys = [frozenset(duplicate_keys(text)) for text in texts]
    texts_of: defaultdict[int, list[int]] = defaultdict(list)
    for n, own in enumerate(keys):
        for key in own:
            texts_of[key].append(n)
    counts = Counter({key: len(those) for key, those in texts_of.items()})
    pairs = {pair for those in texts_of.values() if len(those) <= MOST for pair in combinations(those, 2)}
    found = duplicates(texts, sorted(pairs))
    print_join("any key", found, len(texts), groups)
    print_join("enough keys", [(a, b) for a, b in found if enough(keys[a], keys[b], counts)], len(texts), groups)
    parts = components((pair for those in texts_of.values() for pair in pairwise(those)), len(texts))
    apart = {
        tuple(part[n] for n in group.members)
        for part in parts
        for group in find_duplicates([texts[n] for n in part])
    }  # fmt: skip
    same, largest = len(groups & apart), max(map(len, parts))
    print(f"part by part: {len(apart)} groups, {same} of them the same; the largest part has {largest} texts")


if __name__ == "__main__":
    main()
