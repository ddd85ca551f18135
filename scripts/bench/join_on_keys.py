"""Whether an engine that joins on duplicate_keys and compares the pairs gets the groups of find_duplicates.

usage: python -m scripts.bench.join_on_keys BENCH     BENCH: the folder with deduplication/

Pairs that share a key which at most MOST texts have are compared; keys of more texts are left out of the join. It is
done twice: with all these pairs, and with those that have enough keys in common, of which common ones count half. Then
find_duplicates is run on each part of the corpus by itself whose texts share keys with no text of another part.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise
from pathlib import Path

from newscorpus import Relation, compare, duplicate_keys, find_duplicates

MOST = 20
COMMON = 8  # a key that more texts have counts half
SHARE = 0.15  # of the fewer keys, and two keys, is enough
Groups = set[tuple[int, ...]]


def corpus(bench: str) -> list[str]:
    """The benchmark's stories and the variants of its first edition."""
    data = Path(bench) / "deduplication" / "data"
    variants = json.loads(gzip.decompress((data / "variants.json.gz").read_bytes()))
    with gzip.open(data / "reuters.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [story["text"] for story in map(json.loads, lines) if story["id"] not in set(variants["donors"])]
    return found + [variant["text"] for variant in variants["texts"] if variant["edition"] == 0]


def duplicates(texts: list[str], pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of the pairs that are duplicates."""
    matches = ((a, b, compare(texts[a], texts[b])) for a, b in pairs)
    return [(a, b) for a, b, match in matches if match and match.relation is not Relation.PASSAGE]


def enough(a: frozenset[int], b: frozenset[int], texts: Counter[int]) -> bool:
    """Whether two sets of keys have enough in common."""
    common = sum(1.0 if texts[key] <= COMMON else 0.5 for key in a & b)
    return common >= max(min(2, len(a), len(b)), SHARE * min(len(a), len(b)))


def components(pairs: Iterable[tuple[int, int]], count: int) -> Groups:
    """The groups that pairs make."""
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
    return {tuple(those) for those in members.values() if len(those) > 1}


def main() -> None:
    """Group in each of the ways and print what differs."""
    texts = corpus(sys.argv[1])
    groups = {group.members for group in find_duplicates(texts)}
    print(f"find_duplicates: {len(texts)} texts, {len(groups)} groups")
    keys = [frozenset(duplicate_keys(text)) for text in texts]
    holders: defaultdict[int, list[int]] = defaultdict(list)
    for n, those in enumerate(keys):
        for key in those:
            holders[key].append(n)
    counts = Counter({key: len(those) for key, those in holders.items()})
    pairs = {pair for those in holders.values() if len(those) <= MOST for pair in combinations(those, 2)}
    found = duplicates(texts, sorted(pairs))
    some = [(a, b) for a, b in found if enough(keys[a], keys[b], counts)]
    for name, linked in (("any key", found), ("enough keys", some)):
        same = components(linked, len(texts))
        group_of = {n: group for group in same for n in group}
        divided = sum(1 for group in groups if not set(group) <= set(group_of.get(group[0], ())))
        print(f"{name}: {len(same)} groups, {len(groups & same)} of them the same; {divided} of the former are divided")
    parts = components((pair for those in holders.values() for pair in pairwise(those)), len(texts))
    apart = {
        tuple(part[n] for n in group.members)
        for part in parts
        for group in find_duplicates([texts[n] for n in part])
    }  # fmt: skip
    same_apart, largest = len(groups & apart), max(map(len, parts))
    print(f"part by part: {len(apart)} groups, {same_apart} of them the same; the largest part has {largest} texts")


if __name__ == "__main__":
    main()
