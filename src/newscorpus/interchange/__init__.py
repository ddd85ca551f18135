"""Convert values to the formats that other programs read, and back."""

from newscorpus.interchange.html import to_html
from newscorpus.interchange.json import configure_converter, from_json, to_json
from newscorpus.interchange.newsarticle import to_newsarticle
from newscorpus.interchange.ninjs import to_ninjs
from newscorpus.interchange.records import Record, to_records
from newscorpus.interchange.text import to_text

__all__ = [
    "Record",
    "configure_converter",
    "from_json",
    "to_html",
    "to_json",
    "to_newsarticle",
    "to_ninjs",
    "to_records",
    "to_text",
]
