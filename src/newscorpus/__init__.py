"""Captured news-page text made into a typed, deduplicated, quote-attributed corpus."""

from newscorpus.attribution import find_quotes, same_speaker
from newscorpus.corpus import build_corpus
from newscorpus.deduplication import compare, duplicate_keys, find_duplicates, similar_pairs
from newscorpus.errors import FormatError, NewscorpusError, RulesError
from newscorpus.explain import explain
from newscorpus.interchange import (
    configure_converter,
    from_json,
    to_html,
    to_json,
    to_newsarticle,
    to_ninjs,
    to_records,
    to_text,
)
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
from newscorpus.parsing import parse
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
    "build_corpus",
    "compare",
    "configure_converter",
    "duplicate_keys",
    "explain",
    "find_duplicates",
    "find_quotes",
    "from_json",
    "parse",
    "same_speaker",
    "similar_pairs",
    "to_html",
    "to_json",
    "to_newsarticle",
    "to_ninjs",
    "to_records",
    "to_text",
]
