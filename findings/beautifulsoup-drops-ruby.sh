#!/usr/bin/env bash
# beautifulsoup4 4.15.0: get_text() drops the readings of ruby annotations, with lxml and with html.parser.
#
# <ruby>漢<rt>kan</rt></ruby> gives "漢". get_text() drops scripts and styles in the same way, but readers see the
# text of <rt>. Japanese pages print the reading of a name in it. inscriptis and html2text keep it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'beautifulsoup4==4.15.0' 'lxml==6.1.3'
"$work/venv/bin/python" - <<'PYTHON'
from bs4 import BeautifulSoup

page = "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby> is read so.</p>"
seen = {parser: BeautifulSoup(page, parser).get_text() for parser in ("lxml", "html.parser")}
print(seen)
assert seen == {"lxml": "漢 is read so.", "html.parser": "漢 is read so."}, "the behaviour has changed"
PYTHON
