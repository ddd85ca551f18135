"""Captured news-page text made into a typed, deduplicated, quote-attributed corpus."""

from newscorpus.errors import FormatError, NewscorpusError, RulesError
from newscorpus.explain import explain
from newscorpus.interchange import configure_converter, from_json, to_json, to_records, to_text
from newscorpus.model import (
    Article,
    Block,
    BlockKind,
    Caption,
    Capture,
    Corpus,
    DuplicateGroup,
    Match,
    Page,
    Passage,
    Precision,
    Quote,
    QuoteKind,
    Relation,
    Repair,
    Span,
    Speaker,
    SpeakerKind,
    Timestamp,
)
from newscorpus.rules import Rules

__all__ = [
    "Article",
    "Block",
    "BlockKind",
    "Caption",
    "Capture",
    "Corpus",
    "DuplicateGroup",
    "FormatError",
    "Match",
    "NewscorpusError",
    "Page",
    "Passage",
    "Precision",
    "Quote",
    "QuoteKind",
    "Relation",
    "Repair",
    "Rules",
    "RulesError",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Timestamp",
    "configure_converter",
    "explain",
    "from_json",
    "to_json",
    "to_records",
    "to_text",
]
