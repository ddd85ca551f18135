#!/usr/bin/env bash
# trafilatura 2.3.1: an inline <q> loses its quotation marks and splits its paragraph.
#
# Browsers print quotation marks around <q>, and the element is inline. trafilatura treats it as a block quotation.
# The paragraph ends after it, and nothing shows that its words are a quote, so its speaker cannot be found.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'trafilatura==2.3.1' 'lxml_html_clean==0.4.6'
"$work/venv/bin/python" - <<'PYTHON'
import trafilatura

quote = "<p><q>We had no choice,</q> said the captain, Ana Brito, when the ferry of Oke-Ira had come back.</p>"
rest = "<p>The ferry left the quay of Oke-Ira at dawn on Tuesday with forty passengers and one goat on board.</p>" * 3
seen = trafilatura.extract(f"<html><body><article><h1>Ferry leaves</h1>{quote}{rest}</article></body></html>")
lines = seen.splitlines()[1:3]
print(lines)
assert lines[0] == "We had no choice,", "the behaviour has changed"
assert lines[1].startswith("said the captain")
PYTHON
