#!/usr/bin/env bash
# markdownify 1.2.3: lists and tables without the end tags that HTML lets authors omit are run together.
#
# </li>, </td> and </tr> are optional in HTML. markdownify reads pages with html.parser, which nests what is not
# closed: "<ul><li>five<li>six</ul>" becomes one line, "* five* six". Given a tree that lxml made, it prints two.
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
