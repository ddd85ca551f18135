#!/usr/bin/env bash
# html2text 2025.4.15: an ampersand before a letter gets a semicolon: "AT&T" is printed as "AT&T;".
#
# An ampersand that does not begin a character reference is valid HTML and stands for itself. html2text takes "&T"
# for an unknown entity and prints it with a semicolon, which the page does not have. The same happens in "R&D" and
# "Q&A". An ampersand between spaces ("Brito & Brandt") and an escaped one ("H&amp;M") are printed correctly.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'html2text==2025.4.15'
"$work/venv/bin/python" - <<'PYTHON'
import html2text

seen = html2text.html2text("<p>AT&T, R&D and a Q&A with Brito & Brandt, H&amp;M</p>").strip()
print(seen)
assert seen == "AT&T;, R&D; and a Q&A; with Brito & Brandt, H&M", "the behaviour has changed"
PYTHON
