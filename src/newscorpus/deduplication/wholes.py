"""Which excerpts belong to which story, so that a page with two stories does not make them one."""

from collections import defaultdict

from newscorpus.deduplication.compare import Comparison
from newscorpus.deduplication.links import Forest, Links

__all__ = ["stories"]


def stories(links: Links) -> list[int]:
    """For each text the number of its story."""
    forest = Forest()
    for n in range(len(links.nodes)):
        forest.add()
        forest.join(n, links.versions.find(n))
    parts: defaultdict[int, list[tuple[int, Comparison]]] = defaultdict(list)
    for (part, whole), found in sorted(links.parts.items()):
        parts[whole].append((part, found))
    for whole, inside in parts.items():
        if not _is_merged(inside):
            for part, _ in inside:
                forest.join(part, whole)
    return [forest.find(n) for n in range(len(links.nodes))]


def _is_merged(inside: list[tuple[int, Comparison]]) -> bool:
    """Whether two of the parts have no place of the whole in common."""
    spans = sorted(_extent(found) for _, found in inside)
    reach = spans[0][1]
    for start, end in spans[1:]:
        if start >= reach:
            return True
        reach = max(reach, end)
    return False


def _extent(found: Comparison) -> tuple[int, int]:
    runs = [run for run in found.differences.runs if run.length >= 5] or found.differences.runs
    return min(run.b for run in runs), max(run.b + run.length for run in runs)
