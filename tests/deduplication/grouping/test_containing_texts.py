"""Pages that hold two stories, and stories of which two parts are known."""

import random
import textwrap
from itertools import zip_longest

from newscorpus.deduplication import find_duplicates

GENERAL = ("officials", "government", "statement", "yesterday", "decision", "including", "according", "expected")


def about(subject, count=10):
    """Sentences about a few things of their own, in words that all stories have as well."""
    rng = random.Random(subject)
    things = [f"{subject}{rng.choice('aeiou')}{rng.choice('dgklmnprt')}{end}" for end in ("ora", "umi", "ette", "ansk")]
    found = []
    for n in range(count):
        one, other = rng.sample(things, 2)
        verb, place, day = (f"{rng.choice('bcdfglmnprst')}{rng.choice('aeiou')}{subject}{n}{end}" for end in "xyz")
        found.append(f"{GENERAL[n % 8].title()} {one} {verb} the {other} {place} of {one} {day} and {other}.")
    return found


def groups(texts):
    return [group.members for group in find_duplicates(texts)]


def page(title, sentences):
    return title + "\n\n" + "\n\n".join(sentences) + "\n"


def test_two_stories_without_their_headlines_on_one_page():
    one, other = about("vel"), about("bor")
    texts = [page("A week in Velora", one), page("A month in Bordal", other), "\n\n".join([*one, *other])]
    assert groups(texts) == []


def test_two_stories_side_by_side():
    one, other = about("vel"), about("bor")
    rows = zip_longest(*(textwrap.wrap(" ".join(story), 40) for story in (one, other)), fillvalue="")
    whole = "\n".join(f"{left:<42}{right}" for left, right in rows)
    assert not any({0, 1} <= set(members) for members in groups([" ".join(one), " ".join(other), whole]))


def test_two_parts_that_tell_of_the_same_things():
    sentences = about("vel", 14)
    whole = page("A week in Velora", sentences)
    texts = [whole, page("A week in Velora", sentences[:5]), "\n\n".join(sentences[9:])]
    assert groups(texts) == [(0, 1, 2)]
