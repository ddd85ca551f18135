#!/usr/bin/env bash
# html2text 2025.4.15: an ampersand before a letter gains a semicolon: "AT&T" is printed as "AT&T;".
#
# An ampersand that begins no character reference is valid HTML and means itself. html2text takes "&T" for an entity
# that it does not know and prints it with a semicolon that the page does not have; so "R&D;" and "Q&A;". With spaces
# around it ("Brito & Brandt") and escaped ("H&amp;M") it is kept.
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
