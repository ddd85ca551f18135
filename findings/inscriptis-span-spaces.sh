#!/usr/bin/env bash
# inscriptis 2.7.6: a <span> inside a word adds spaces around it, so a drop cap is split from its word.
#
# In CSS, a span is inline and adds nothing. The default profile of inscriptis adds a space before and after each
# span, so <span class="dropcap">T</span>he becomes "T he". With the strict profile, the word stays whole.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'inscriptis==2.7.6'
"$work/venv/bin/python" - <<'PYTHON'
from inscriptis import get_text
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig

page = '<p><span class="dropcap">T</span>he ferry left.</p>'
relaxed = get_text(page).strip()
strict = get_text(page, ParserConfig(css=CSS_PROFILES["strict"])).strip()
print(relaxed, "|", strict)
assert relaxed == "T he ferry left.", "the behaviour has changed"
assert strict == "The ferry left."
PYTHON
