"""Fingerprints: one for each shingle, the same for the same words wherever they stand."""

from hypothesis import given
from hypothesis import strategies as st

from newscorpus.deduplication.exact_join.fingerprints import Fingerprints
from newscorpus.deduplication.shingles import shingles

WORDS = st.lists(st.sampled_from("abcde"), max_size=30)


@given(st.lists(WORDS, max_size=5), st.integers(1, 9))
def test_the_same_shingles_have_the_same_fingerprint_and_others_another(texts, n):
    fingerprints = Fingerprints(n)
    pairs = {pair for text in texts for pair in zip(shingles(text, n), fingerprints.of(text), strict=True)}
    assert len(pairs) == len({shingle for shingle, _ in pairs}) == len({print_ for _, print_ in pairs})
