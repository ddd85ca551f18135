#!/usr/bin/env bash
# trafilatura 2.3.1: the part after the last dash of a title is removed, even if it is not the name of the site.
#
# Without other metadata, "Harbour cup final ends 4 – 2" becomes "Harbour cup final ends 4", and "Ferry – late
# again – sails" loses its last word. The rule is meant for the name of the site.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'trafilatura==2.3.1' 'lxml_html_clean==0.4.6'
"$work/venv/bin/python" - <<'PYTHON'
import trafilatura

body = "<p>The ferry left the quay of Oke-Ira at dawn on Tuesday with forty passengers and one goat on board.</p>" * 3

def title(text):
    page = f"<html><head><title>{text}</title></head><body><article>{body}</article></body></html>"
    return trafilatura.bare_extraction(page, with_metadata=True).title

seen = [title(text) for text in ("Harbour cup final ends 4 – 2", "Ferry – late again – sails", "Ferry sails at dawn")]
print(seen)
expected = ["Harbour cup final ends 4", "Ferry – late again", "Ferry sails at dawn"]
assert seen == expected, "the behaviour has changed"
PYTHON
