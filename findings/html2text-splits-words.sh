#!/usr/bin/env bash
# html2text 2025.4.15: emphasis inside a word adds a space to the word.
#
# A drop cap, <b>T</b>he, is printed as "**T** he", and a price as "**5** %". The page has no such space, so text
# that is made from the Markdown has broken words. markdownify 1.2.3 prints "**T**he" for the same HTML.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'html2text==2025.4.15' 'markdownify==1.2.3'
"$work/venv/bin/python" - <<'PYTHON'
import html2text
import markdownify

page = "<p><b>T</b>he ferry costs <b>5</b>%.</p>"
seen, other = html2text.html2text(page).strip(), markdownify.markdownify(page).strip()
print(seen, "|", other)
assert seen == "**T** he ferry costs **5** %.", "the behaviour has changed"
assert other == "**T**he ferry costs **5**%."
PYTHON
