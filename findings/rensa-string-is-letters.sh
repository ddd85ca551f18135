#!/usr/bin/env bash
# rensa 0.5.0: RMinHash.update("text") takes the letters of the string for its set, in silence.
#
# A str is an iterable of str. Where a caller forgets to split, every English text has much the same two dozen "words",
# and unrelated texts come out as near duplicates. datasketch refuses a str (TypeError). Seen: two unrelated sentences
# at more than .6; split into words below .1.
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
