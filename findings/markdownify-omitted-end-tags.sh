#!/usr/bin/env bash
# markdownify 1.2.3: the items of lists and tables are joined if the page omits their end tags.
#
# HTML lets authors omit </li>, </td> and </tr>. markdownify reads pages with html.parser, which nests elements
# that are not closed. So "<ul><li>five<li>six</ul>" becomes one line, "* five* six". With a tree from lxml,
# markdownify prints two lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'markdownify==1.2.3' 'beautifulsoup4==4.15.0' 'lxml==6.1.3'
"$work/venv/bin/python" - <<'PYTHON'
from bs4 import BeautifulSoup
from markdownify import MarkdownConverter, markdownify

page = "<ul><li>Adults pay five<li>Children pay one</ul>"
seen = markdownify(page).strip()
other = MarkdownConverter().convert_soup(BeautifulSoup(page, "lxml")).strip()
print(repr(seen), repr(other))
assert "five* Children" in seen, "the behaviour has changed"
assert other.splitlines() == ["* Adults pay five", "* Children pay one"]
PYTHON
