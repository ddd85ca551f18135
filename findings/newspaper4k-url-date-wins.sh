#!/usr/bin/env bash
# newspaper4k 0.9.6: a date in the address has priority over the date in the metadata of the page.
#
# For ".../2031/03/04/...", publish_date is 4 March 2031 at midnight, without an offset, although the JSON-LD of
# the page has datePublished with a time and an offset. The date in an address can be the day of the first draft or
# belong to the section.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check 'newspaper4k==0.9.6' 'lxml_html_clean==0.4.6'
"$work/venv/bin/python" - <<'PYTHON'
import json

from newspaper import Article

stated = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry leaves",
          "datePublished": "2024-06-07T23:30:00-05:00"}
body = "<p>The ferry left the quay of Oke-Ira at dawn on Tuesday with forty passengers and one goat on board.</p>" * 3
page = (f"<html><head><title>Ferry leaves</title><script type='application/ld+json'>{json.dumps(stated)}</script>"
        f"</head><body><article>{body}</article></body></html>")

def date(address):
    article = Article(address)
    article.download(input_html=page)
    article.parse()
    return article.publish_date.isoformat()

seen = date("https://quay.example/2031/03/04/ferry.html"), date("https://quay.example/ferry.html")
print(seen)
assert seen == ("2031-03-04T00:00:00", "2024-06-07T23:30:00-05:00"), "the behaviour has changed"
PYTHON
