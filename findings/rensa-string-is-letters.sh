#!/usr/bin/env bash
# rensa 0.5.0: RMinHash.update("text") takes each letter of the string as an item, without an error.
#
# A str is an iterable of str. If a caller forgets to split a text, every English text has almost the same two
# dozen "words", and unrelated texts look like near duplicates. datasketch raises a TypeError for a str. The
# similarity of two unrelated sentences is above .6 as strings, and below .2 as lists of words.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'rensa==0.5.0'
"$work/venv/bin/python" - <<'PYTHON'
from rensa import RMinHash

def minhash(items):
    made = RMinHash(num_perm=128, seed=42)
    made.update(items)
    return made

a, b = "The ferry left the quay at dawn with forty passengers", "Bakers protest against the new price of flour in town"
letters = minhash(a).jaccard(minhash(b))
words = minhash(a.split()).jaccard(minhash(b.split()))
print(letters, words)
assert letters > 0.6 and words < 0.2, "the behaviour has changed"
PYTHON
