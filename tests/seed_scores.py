"""Print the scores of newscorpus on the captures in ``seeds/`` against their gold.

    python tests/seed_scores.py        print a line for each capture, and the sums
    python tests/seed_scores.py -v     also print everything that is wrong

Speech is compared in offsets of the capture, without outer marks and punctuation. A direct stretch of the gold is found
if the intersection with a found stretch is at least .8 of their union; for a reported clause, .5 is enough. A speaker is
right if its name, without a leading article, is one that the gold accepts. Optional items are not counted.
"""

# ruff: noqa: T201  this is a program

import argparse
from collections.abc import Iterable, Iterator

from attrs import define

import newscorpus
from newscorpus import Article, Block, Capture, Page
from support.seed_gold import GoldQuote, Line, Seed, groups, load, published

EDGE = " \t\n“”„\"'‘’«».,;:!?"
ARTICLES = ("the ", "a ", "an ", "la ", "el ", "das ", "der ", "die ", "dem ")
LEAST = {"direct": 0.8, "reported": 0.5}

Stretch = tuple[int, int]


@define
class Counts:
    """How many items are in the gold, were found, and are right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def f1(self) -> float:
        both = self.gold + self.found
        return 2 * self.right / both if both else 1.0


# --- blocks, articles, repairs ---------------------------------------------------------------------------


def wrong_blocks(seed: Seed, page: Page) -> Iterator[str]:
    """Yield the lines that are in a block of a wrong kind, in a block of a wrong article, or in no block."""
    for line in seed.lines:
        start, end = seed.span(line.number)
        here = [block for block in page.blocks if block.span.start < end and block.span.end > start]
        kinds = {str(block.kind) for block in here}
        if not kinds or not kinds <= set(line.kinds):
            yield f"line {line.number} is {sorted(kinds)}, wanted {' or '.join(line.kinds)}: {line.beginning}"
        elif wrong := _wrong_owner(line, here):
            yield f"line {line.number} belongs to article {wrong.article}, wanted {line.article}: {line.beginning}"


def _wrong_owner(line: Line, blocks: Iterable[Block]) -> Block | None:
    if line.article is None:
        return None
    return next((b for b in blocks if b.kind != "furniture" and b.article != line.article), None)


def wrong_articles(seed: Seed, page: Page) -> Iterator[str]:
    """Yield the fields and passages that differ."""
    if len(page.articles) != len(seed.articles):
        yield f"{len(page.articles)} articles, wanted {len(seed.articles)}"
    for n, (article, gold) in enumerate(zip(page.articles, seed.articles, strict=False)):
        for name, found, accepted in _fields(article, gold):
            if found not in accepted:
                yield f"article {n} {name} is {found!r}, wanted {accepted[0]!r}"
        yield from (f"article {n} {problem}" for problem in _wrong_body(seed, n, article))


def _fields(article: Article, gold: dict) -> Iterator[tuple[str, object, tuple[object, ...]]]:
    yield "title", article.title, (gold.get("title"),)
    yield "authors", article.authors, (tuple(gold.get("authors", ())),)
    for name in ("date_published", "date_modified"):
        stamp = getattr(article, name)
        yield name, stamp and (stamp.value, str(stamp.precision)), (published(gold.get(name)),)
    for name in ("publisher", "agency", "dateline"):
        yield name, getattr(article, name), tuple(value or None for value in gold.get(name, [""]))
    captions = tuple((caption.text, caption.credit) for caption in article.captions)
    yield "captions", captions, (tuple((c["text"], c.get("credit")) for c in gold.get("captions", ())),)


def _wrong_body(seed: Seed, article: int, found: Article) -> Iterator[str]:
    ends = {passage.span.end: passage for passage in found.body}
    wanted = seed.body(article)
    for line, text in wanted:
        passage = ends.pop(seed.span(line.number)[1], None)
        if passage is None:
            yield f"line {line.number} is not the end of a passage: {line.beginning}"
        elif passage.kind not in line.kinds:
            yield f"line {line.number} is {passage.kind}, wanted {line.kinds[0]}: {line.beginning}"
        # a line that may also be a byline or dateline begins with one, which the passage may leave out
        elif passage.text != text and not (len(line.kinds) > 1 and passage.text and text.endswith(passage.text)):
            yield f"line {line.number} reads {passage.text[:60]!r}"
    yield from (f"unexpected passage: {passage.text[:60]!r}" for passage in ends.values())


def wrong_repairs(seed: Seed, page: Page) -> Iterator[str]:
    """Yield the spaces that were inserted where none is missing, and the missing spaces that were not inserted."""
    found = set[int]()
    for article in page.articles:
        for part in (*article.body, *article.captions):
            for repair in part.repairs:
                found |= _spaces(seed.text, repair)
    for at in sorted(found ^ set(seed.repairs)):
        what = "missed" if at in seed.repairs else "unexpected"
        yield f"repair {what} at {at}: {seed.text[at - 12 : at]}|{seed.text[at : at + 12]}"


def _spaces(text: str, repair: newscorpus.Repair) -> set[int]:
    """Return where a repair inserts spaces. A repair that does more counts at the start of its span."""
    at, places = repair.span.start, set[int]()
    for char in repair.text:
        if at < repair.span.end and char == text[at]:
            at += 1
        elif char == " ":
            places.add(at)
        else:
            return {repair.span.start}
    return places if at == repair.span.end else {repair.span.start}


# --- who said what ---------------------------------------------------------------------------------------


def trim(text: str, start: int, end: int) -> Stretch:
    """Return a stretch without its outer marks and punctuation."""
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end


def overlap(a: Stretch, b: Stretch) -> float:
    """Return the intersection over union of two stretches."""
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (max(a[1], b[1]) - min(a[0], b[0])) if both > 0 else 0.0


def plain(name: str) -> str:
    """Return a name for comparison: in lower case, without a leading article, with straight apostrophes."""
    folded = " ".join(name.split()).casefold().replace("’", "'")
    return next((folded.removeprefix(article) for article in ARTICLES if folded.startswith(article)), folded)


def found_speech(page: Page) -> dict[str, list[tuple[Stretch, str]]]:
    """Return the found stretches in offsets of the capture by kind, each with the name of its speaker."""
    found: dict[str, dict[tuple[Stretch, str], None]] = {"direct": {}, "reported": {}}
    for article in page.articles:
        for quote in newscorpus.find_quotes(article):
            name = quote.speaker.name if quote.speaker else ""
            kinds = [("direct", span) for span in quote.verbatim]
            kinds += [("reported", span) for span in quote.parts if quote.kind != "direct"]
            for kind, span in kinds:
                raw = article.locate(span)
                found[kind][trim(page.capture.text, raw.start, raw.end), name] = None
    return {kind: list(items) for kind, items in found.items()}


def speech(seed: Seed, page: Page) -> tuple[dict[str, Counts], list[str]]:
    """Return the counts of direct and reported speech with its speaker, and what is wrong."""
    counts, wrong = dict[str, Counts](), list[str]()
    text = seed.text
    for kind, everything in found_speech(page).items():
        least = LEAST[kind]
        gold = [(trim(text, q.start, q.end), q) for q in seed.quotes if q.kind == kind]
        wanted = [(at, quote) for at, quote in gold if not quote.optional]
        spare = [at for at, quote in gold if quote.optional]
        found = [item for item in everything if not _among(item[0], spare, least)]
        if kind == "reported":  # a clause between quotation marks counts as direct
            direct = [trim(text, q.start, q.end) for q in seed.quotes if q.kind == "direct"]
            wanted = [item for item in wanted if not _among(item[0], direct, LEAST["direct"])]
            found = [item for item in found if not _among(item[0], direct, LEAST["direct"])]
        right, problems, rest = _match(kind, wanted, found, least)
        counts[kind] = Counts(len(wanted), len(found), right)
        wrong += problems + [f"unexpected {kind} by {who!r}: {text[s:e][:60]!r}" for (s, e), who in rest]
    return counts, wrong


def _among(at: Stretch, others: list[Stretch], least: float) -> bool:
    return any(overlap(at, other) >= least for other in others)


def _match(
    kind: str, wanted: list[tuple[Stretch, GoldQuote]], found: list[tuple[Stretch, str]], least: float
) -> tuple[int, list[str], list[tuple[Stretch, str]]]:
    """Match each wanted stretch with the best found one. Return how many are right, what is wrong, and the rest."""
    right, wrong, rest = 0, list[str](), list(found)
    for at, quote in wanted:
        best = max(rest, key=lambda item: overlap(item[0], at), default=None)
        if best is None or overlap(best[0], at) < least:
            wrong.append(f"{kind} missed in line {quote.line}, by {quote.speakers[0]!r}: {quote.text[:60]!r}")
            continue
        rest.remove(best)
        if plain(best[1]) in {plain(name) for name in quote.speakers}:
            right += 1
        else:
            wrong.append(
                f"{kind} in line {quote.line} by {best[1]!r}, wanted {quote.speakers[0]!r}: {quote.text[:60]!r}"
            )
    return right, wrong, rest


# --- the whole -------------------------------------------------------------------------------------------


def wrong_groups(corpus: newscorpus.Corpus) -> Iterator[str]:
    """Yield the groups that are missing or wrong, and the wrong relations."""
    ids = [article.id for article in corpus.articles]
    found = {tuple(ids[n] for n in group.members): group for group in corpus.groups}
    for gold in groups()["group"]:
        group = found.pop(tuple(gold["members"]), None)
        if group is None:
            yield f"no group {gold['members']}"
            continue
        for match in group.matches:
            if match.relation != gold["relation"]:
                yield f"{gold['members']} is {match.relation}, wanted {gold['relation']}"
            if "later" in gold and (match.later is None or ids[match.later] != gold["later"]):
                yield f"{gold['members']}: the later is not known to be {gold['later']}"
    yield from (f"unexpected group: {members}" for members in found)


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-v", "--verbose", action="store_true", help="print everything that is wrong")
    verbose = parser.parse_args().verbose
    sums = {"direct": Counts(), "reported": Counts()}
    print(f"{'capture':24} {'blocks':>8} {'articles':>8} {'repairs':>8}   direct  reported   (wrong; F1 with speaker)")
    for seed in load():
        page = newscorpus.parse(Capture(seed.text, id=seed.name))
        parts = [list(check(seed, page)) for check in (wrong_blocks, wrong_articles, wrong_repairs)]
        counts, wrong = speech(seed, page)
        sums = {kind: sums[kind] + counts[kind] for kind in sums}
        scores = "".join(f"{counts[kind].f1:9.3f}" for kind in sums)
        print(f"{seed.name:24} {len(parts[0]):8} {len(parts[1]):8} {len(parts[2]):8}{scores}")
        if verbose:
            print("".join(f"    {problem}\n" for problem in (*parts[0], *parts[1], *parts[2], *wrong)), end="")
    print(f"{'all':51}{''.join(f'{counts.f1:9.3f}' for counts in sums.values())}")
    corpus = newscorpus.build_corpus(Capture(seed.text, id=seed.name) for seed in load())
    print("groups:", "; ".join(wrong_groups(corpus)) or "all right")


if __name__ == "__main__":
    main()
