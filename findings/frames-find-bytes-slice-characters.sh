#!/usr/bin/env bash
# polars 2.1.0 and pyarrow 26.0.1: `find` counts bytes, but `slice` counts characters.
#
# An offset from Series.str.find or pyarrow.compute.find_substring is wrong for Series.str.slice or
# utf8_slice_codeunits of the same library. One curly quotation mark before the word moves the offset by two, and
# texts of news often begin with one. pandas counts characters in both functions. Offsets of newscorpus are
# characters (code points).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'pyarrow==26.0.1' 'polars==2.1.0'
"$work/venv/bin/python" - <<'PYTHON'
import polars
import pyarrow
from pyarrow import compute

text = "“Ja”, sagte Ana"
series, array = polars.Series([text]), pyarrow.array([text])
found = series.str.find("sagte")[0], compute.find_substring(array, "sagte")[0].as_py()
sliced = (series.str.slice(found[0], 5)[0], compute.utf8_slice_codeunits(array, found[1], found[1] + 5)[0].as_py())
print(text.find("sagte"), found, sliced)
assert text.find("sagte") == 6
assert found == (10, 10) and sliced == ("e Ana", "e Ana"), "the behaviour has changed"
PYTHON
