"""Print how well find_duplicates and compare work on kinds of variants that the benchmark does not have.

usage: python -m scripts.bench.more_kinds BENCH [KIND...]     BENCH: the folder with deduplication/

The script makes variants of isolated stories of the benchmark that have no labelled variant. Each run makes the same
variants. In one edition of the corpus a story has one kind of variant, so that no variant links two others. For each
kind the script prints the number of pairs, whether they must be linked or apart, the share of the pairs for which that
is so, the share with a right relation, how many cases share a group with other stories, and the wrong relations.
"""

import importlib
import json
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from newscorpus import compare, find_duplicates
from scripts.bench.variants import cases, copies, edits, wordings
from scripts.bench.variants.basics import Draw, Maker, Story, Take, plain
from scripts.bench.variants.cases import Case, Cases, version

EDITIONS = 4
SAME, PAGE = "identical", "identical excerpt"
FORMS, TOLD = "identical rewrite", "rewrite update"
ANY = "identical update rewrite"
VERSIONS: dict[str, tuple[Maker, ...]] = {
    SAME: (
        copies.capitals, copies.small_letters, copies.hyphenated, copies.soft_hyphens, copies.ligatures,
        copies.spaced_headline, copies.running_heads, copies.numbered_lines, copies.margin_cut, copies.slips,
    ),
    PAGE: (
        copies.pull_quotes, copies.takes, copies.agency_lines, copies.advertisements, copies.comments,
        copies.subtitles, copies.html_tags, copies.markdown_links,
    ),
    "identical update": (copies.paragraphs_moved, edits.correction_note),
    ANY: (
        copies.sentences_moved, copies.two_columns, copies.words_lost, wordings.titles_added, wordings.sayings_turned,
        wordings.attributed, wordings.telegraph, wordings.present_tense,
    ),
    FORMS: (
        wordings.numbers_in_words, wordings.thousands, wordings.decimal_comma, wordings.money_signs,
        wordings.full_units, wordings.british, wordings.contractions, wordings.other_dates,
    ),
    "update": (
        edits.grown, edits.corrected_and_noted, edits.name_corrected, edits.background_replaced,
        edits.paragraph_told_anew,
    ),
    "identical update excerpt": (edits.box_inserted, edits.list_inserted),
    "update excerpt": (
        edits.digest_with_other_figure, edits.interview_inserted, edits.second_day, edits.first_flash,
        edits.brief_with_other_figure,
    ),
    "excerpt": (
        edits.quarter, edits.digest, edits.middle_only, edits.end_only, edits.paywall, edits.teaser, edits.brief,
        edits.every_other_sentence, edits.quotes_only,
    ),
    "identical excerpt update": (copies.paragraphs_twice,),
    "identical rewrite update": (edits.opening_reworded,),
    "excerpt rewrite": (edits.brief_reworded,),
    "excerpt rewrite update": (wordings.compressed,),
}  # fmt: skip


REWORDED = wordings.reworded(0.5, 0.05)


def then(*makers: Maker) -> Maker:
    """Return a maker that applies several makers in turn."""

    def make(draw: Draw, story: Story, take: Take) -> str | None:
        text = None
        for maker in makers:
            if text is not None:
                new = {"id": story.id, "text": text.replace("\n\n", "\n    ")}
                story = importlib.import_module("variants").read(new)
            text = maker(draw, story, take)
            if text is None:
                return None
        return text

    return make


def kinds() -> dict[str, Cases]:
    """Return all kinds by name."""
    found = {make.__name__: version(make, right) for right, makers in VERSIONS.items() for make in makers}
    return found | {
        "reworded, 5 %": version(REWORDED, TOLD),
        "reworded, 10 %": version(wordings.reworded(0.8, 0.1), TOLD),
        "reworded, 15 %": version(wordings.reworded(1.0, 0.15), TOLD),
        "mojibake": version(copies.mojibake, SAME, of=copies.accented),
        "entities_twice": version(copies.entities_twice, SAME, of=copies.accented),
        "accents_lost": version(lambda _, story, __: plain(story), SAME, of=copies.accented),
        "headline_only": version(edits.headline_only, "excerpt none", grouped=None),
        "brief_figure": cases.corrected(cases.two_sentences, edits.one_figure),
        "brief_name": cases.corrected(cases.two_sentences, edits.one_name),
        "report_figure": cases.corrected(cases.report, edits.one_figure),
        "brief, slips": version(then(edits.brief, copies.slips), "excerpt"),
        "digest, telegraph": version(then(edits.digest, wordings.telegraph), "excerpt rewrite"),
        "reworded, agency": version(then(REWORDED, copies.agency_lines), TOLD),
        "figure, box": version(then(edits.corrected_and_noted, edits.box_inserted), "update excerpt"),
        "background, slips": version(then(edits.background_replaced, copies.slips), "update"),
        "hyphenated capitals": version(then(copies.hyphenated, copies.capitals), SAME),
        "middle, reworded": version(then(edits.middle_only, REWORDED), "excerpt rewrite"),
        "story and halves": cases.story_and(0.5, 0.5),
        "story and thirds": cases.story_and(0.33, 0.33),
        "story, brief and end": cases.story_and(0.1, 0.4),
        "halves": cases.halves,
        "speech": cases.quoted_at_length(0.2, 30, "passage"),
        "release": cases.quoted_at_length(0.33, 40, "passage"),
        "profile": cases.profile,
        "background_again": cases.background_again,
        "one_page_around_two": cases.one_page_around_two,
        "gloss": cases.gloss,
        "told_of_another": cases.told_of_another,
        "merged": cases.merged(3),
        "merged, no headlines": cases.merged(2, headed=False),
        "columns_of_two": cases.columns_of_two,
        "paragraphs_of_two": cases.paragraphs_of_two,
        "overlapping": cases.overlapping,
        "page_of_briefs": cases.page_of_briefs,
        "live_blog": cases.live_blog,
        "reports": cases.reports,
        "reports, capitals": cases.reports_as(lambda _, text: text.upper()),
        "reports, small letters": cases.reports_as(lambda _, text: text.lower()),
        "reports, slips": cases.reports_as(copies.slipped),
        "reports on a page": cases.reports_as(cases.on_a_page),
        "briefs, small print": cases.disclaimed,
    }


class Named(NamedTuple):
    """A case and the name of its kind, which is empty for a story without a variant."""

    kind: str
    case: Case


class Others:
    """Stories that cases may use. A story that was taken and not used can be put back."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self.free = [*stories]
        self.taken: list[Story] = []

    def take(self) -> Story:
        """Return a story, which is no longer free."""
        self.taken.append(self.free.pop())
        return self.taken[-1]

    def settle(self, *, used: bool) -> None:
        """End a case: put back the stories that it took, unless it used them."""
        if not used:
            self.free += self.taken[::-1]
        self.taken.clear()


SERIES: tuple[tuple[str, Callable[[Draw, str], str]], ...] = (
    ("series", lambda _, text: text),
    ("series, capitals", lambda _, text: text.upper()),
    ("series, slips", copies.slipped),
)


def series(rows: Sequence[dict[str, str]], draw: Draw, edition: int) -> list[Named]:
    """Return cases of reports of one series, whose headlines differ only in figures, from different days."""
    name, change = SERIES[edition % len(SERIES)]
    by_headline: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_headline[re.sub(r"\d[\d,./]*", "#", row["text"].split("\n")[0]).strip()].append(row)
    found: list[Named] = []
    for headline in sorted(by_headline):
        of_days = list({row["date"].split()[0]: row for row in by_headline[headline]}.values())[:6]
        figures = [set(re.findall(r"\d[\d,.]*", row["text"])) for row in of_days]
        if len(of_days) < 2 or min(map(len, figures)) < 2:
            continue
        if all(2 * len(x & y) < min(len(x), len(y)) for x, y in combinations(figures, 2)):
            found.append(Named(name, cases.apart([change(draw, row["text"]) for row in of_days])))
    return found


def editions(bench: str, chosen: Sequence[str]) -> list[list[Named]]:
    """Return the cases of each edition. A story gets the kind with the fewest cases that can be made of it."""
    sys.path.insert(0, str(Path(bench) / "deduplication"))
    variants, truth = importlib.import_module("variants"), importlib.import_module("truth")
    bases = set(json.loads((truth.DATA / "bases.json").read_text()))
    stories = [story for story in variants.isolated() if story.id not in bases]
    draw = random.Random(31)  # noqa: S311
    draw.shuffle(stories)
    makers = {name: make for name, make in kinds().items() if not chosen or name in chosen}
    counts = Counter(dict.fromkeys(makers, 0))
    seen: set[tuple[str, str]] = set()
    found: list[list[Named]] = []
    for edition in range(EDITIONS):
        named = (
            series(truth.stories(), draw, edition)
            if edition < len(SERIES) and (not chosen or "series" in chosen)
            else []
        )
        others = Others(draw.sample(stories[1::2], len(stories[1::2])))
        for story in stories[::2]:
            made = None
            for name in sorted(makers, key=counts.__getitem__):
                if (name, story.id) not in seen and len(others.free) > 12:
                    made = makers[name](draw, story, others.take)
                    others.settle(used=made is not None)
                if made is not None:
                    seen.add((name, story.id))
                    counts[name] += 1
                    named.append(Named(name, made))
                    break
            if made is None:
                named.append(Named("", Case([story.text], [])))
        found.append([*named, *(Named("", Case([story.text], [])) for story in others.free)])
    return found


class Score:
    """The results of one kind."""

    def __init__(self) -> None:
        self.must = ""
        self.grouped: list[bool] = []
        self.right: list[bool] = []
        self.instead: Counter[str] = Counter()
        self.strangers = 0

    def line(self, name: str) -> str:
        """Return a row of the table."""
        instead = ", ".join(f"{relation} {n}" for relation, n in self.instead.most_common(4))
        shares = f"{share(self.grouped):6} {share(self.right):6}"
        return f"{name:<24}{len(self.right):>5} {self.must:<7}{shares} {self.strangers:>5}  {instead}"


def share(of: Sequence[bool]) -> str:
    """Return the share of the values that are true."""
    return f"{sum(of) / len(of):6.3f}" if of else "     -"


def judge(named: Sequence[Named], scores: dict[str, Score]) -> None:
    """Group and compare the texts of one edition, and add the results to the scores."""
    owner = [(n, k) for n, one in enumerate(named) for k in range(len(one.case.texts))]
    group_of: dict[tuple[int, int], int] = {}
    for number, group in enumerate(find_duplicates([text for one in named for text in one.case.texts])):
        group_of.update((owner[n], number) for n in group.members)
        of = {owner[n][0] for n in group.members}
        for n in of if len(of) > 1 else ():
            scores[named[n].kind].strangers += 1
    for n, (kind, case) in enumerate(named):
        score = scores[kind]
        for a, b, relations, grouped in case.labels:
            match = compare(case.texts[a], case.texts[b])
            got = "none" if match is None else match.relation.value
            score.right.append(got in relations.split())
            if got not in relations.split():
                score.instead[got] += 1
            if grouped is not None:
                together = (n, a) in group_of and group_of[n, a] == group_of.get((n, b))
                score.grouped.append(together is grouped)
                score.must = "linked" if grouped else "apart"


def main() -> None:
    """Make the editions, judge them, and print a row for each kind."""
    scores: defaultdict[str, Score] = defaultdict(Score)
    for named in editions(sys.argv[1], sys.argv[2:]):
        judge(named, scores)
    print(f"{'kind':<24}{'pairs':>5} {'must be':<7}{'share':>6} {'right':>6} {'wrong':>5}  instead")
    for name in [*kinds(), *(name for name, _ in SERIES), ""]:
        if name in scores:
            print(scores[name].line(name or "a story as it was"))
    for what in ("linked", "apart"):
        shares = [sum(score.grouped) / len(score.grouped) for score in scores.values() if score.must == what]
        print(f"{what}, mean of {len(shares)} kinds: {sum(shares) / max(1, len(shares)):.4f}")
    shares = [sum(score.right) / len(score.right) for score in scores.values() if score.right]
    print(f"relation, mean of {len(shares)} kinds: {sum(shares) / len(shares):.4f}")


if __name__ == "__main__":
    main()
