"""Law 6: the groups of duplicates do not depend on the order of the texts.

The other half of the law, that similar_pairs finds what brute force finds, is tested in tests/deduplication/exact_join.
"""

from hypothesis import given
from hypothesis import strategies as st

from newscorpus import find_duplicates
from support.any_text import any_text


@given(st.lists(any_text, max_size=6), st.randoms(use_true_random=False))
def test_groups_ignore_the_order_of_the_texts(texts, random):
    order = list(range(len(texts)))
    random.shuffle(order)
    groups = {frozenset(group.members) for group in find_duplicates(texts)}
    shuffled = find_duplicates([texts[n] for n in order])
    assert {frozenset(order[member] for member in group.members) for group in shuffled} == groups
