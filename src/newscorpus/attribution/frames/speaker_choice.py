"""Choose the source of a cue among its candidates by a weighted sum of features.

Each relation and each property of a candidate is a feature. Its weight is in ``data/weights.toml``. The best candidate
with a score above zero is the source.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, get_args

from newscorpus.attribution.frames.source import LEFT, SHARED, Source, SourceRelation
from newscorpus.attribution.frames.source_candidates import candidates
from newscorpus.attribution.frames.subjects import is_plural
from newscorpus.attribution.syntax.cues import CueForm, CueHit
from newscorpus.attribution.syntax.flags import Flag
from newscorpus.attribution.syntax.phrase import PhraseKind
from newscorpus.attribution.syntax.sentence import Sentence
from newscorpus.attribution.tables import load_table, numbers
from newscorpus.errors import RulesError

__all__ = ["FEATURES", "choose_source", "feature_weights"]

_SUBJECT: Final[tuple[SourceRelation, ...]] = (*LEFT, "relative")
# The relations of the candidates of each form. Other forms of a cue with the frame "quoted" count as finite.
_RELATIONS: Final[Mapping[CueForm, tuple[SourceRelation, ...]]] = {
    "finite": (*_SUBJECT, "right.adjacent", *SHARED, "of", "phrase", "owner"),
    "participle": ("of", *SHARED),
    "infinitive": (*_SUBJECT, *SHARED),
    "passive": (*_SUBJECT, "agent", *SHARED),
    "phrase": ("phrase",),
    "noun": ("owner",),
}

OBJECT_PRONOUN: Final = "object-pronoun"
BEHIND_PREPOSITION: Final = "behind-preposition"
WRONG_NUMBER: Final = "wrong-number"
BARE_NOUN: Final = "bare-noun"
MID_CLAUSE: Final = "mid-clause"
RIGHT_OF_CLAUSE: Final = "right-of-clause"
RIGHT_OF_COMMA: Final = "right-of-comma"
RIGHT_OF_OBJECT: Final = "right-of-object"
RIGHT_OF_QUOTE: Final = "right-of-quote"
RIGHT_OF_TELLING: Final = "right-of-telling"

# All features that a candidate can have. The table of weights lists exactly these.
FEATURES: Final[frozenset[str]] = frozenset(
    {
        *(f"{form}.{relation}" for form, relations in _RELATIONS.items() for relation in relations),
        *(f"kind.{kind}" for kind in get_args(PhraseKind)),
        OBJECT_PRONOUN,
        BEHIND_PREPOSITION,
        WRONG_NUMBER,
        BARE_NOUN,
        MID_CLAUSE,
        RIGHT_OF_CLAUSE,
        RIGHT_OF_COMMA,
        RIGHT_OF_OBJECT,
        RIGHT_OF_QUOTE,
        RIGHT_OF_TELLING,
    }
)


def choose_source(sentence: Sentence, hit: CueHit, before: list[tuple[CueHit, Source | None]]) -> Source | None:
    """Return the best candidate of a cue. ``before`` are the earlier cues of the sentence with their sources."""
    weights = _weights()
    best: Source | None = None
    for source in candidates(sentence, hit, before):
        score = sum(weights[feature] for feature in _features(sentence, hit, source))
        if score > 0 and (best is None or score > best.score):
            best = Source(source.phrase, source.first, source.last, source.relation, source.others, score)
    return best


@lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return feature_weights(load_table("weights.toml"))


def feature_weights(table: Mapping[str, object]) -> dict[str, float]:
    """Return the weight of each feature in a table of groups.

    Raises:
        RulesError: a feature is unknown, missing or listed twice, or a weight is not a number.
    """
    weights: dict[str, float] = {}
    for group in table:
        for feature, weight in numbers(table, group).items():
            if feature in weights:
                raise RulesError(f"weights.toml: the feature {feature!r} is listed twice")
            weights[feature] = weight
    if unknown := sorted(weights.keys() - FEATURES):
        raise RulesError(f"weights.toml: unknown features: {', '.join(unknown)}")
    if missing := sorted(FEATURES - weights.keys()):
        raise RulesError(f"weights.toml: missing features: {', '.join(missing)}")
    return weights


def _features(sentence: Sentence, hit: CueHit, source: Source) -> list[str]:
    """Return the features of a candidate."""
    phrase = source.phrase
    form = "finite" if "quoted" in hit.cue.frames else hit.form
    features = [f"{form}.{source.relation}", f"kind.{phrase.kind}"]
    head = sentence.flag(phrase.head)
    if phrase.kind == "pronoun" and head & Flag.OBJ and not head & Flag.PRON:
        features.append(OBJECT_PRONOUN)
    if _follows_preposition(sentence, hit, source):
        features.append(BEHIND_PREPOSITION)
    if hit.base and not is_plural(sentence, source):
        features.append(WRONG_NUMBER)
    if phrase.kind == "noun" and not phrase.det and sentence.tokens.lows[phrase.head][-1:] != "s":
        features.append(BARE_NOUN)
    if source.relation == "left.adjacent" and not _opens_clause(sentence, source):
        features.append(MID_CLAUSE)
    if source.relation == "right.adjacent":
        features += _features_of_inversion(sentence, hit, source)
    return features


def _features_of_inversion(sentence: Sentence, hit: CueHit, source: Source) -> list[str]:
    """Return the features of a candidate to the right of its cue: "said Cole"."""
    features: list[str] = []
    if sentence.verbal(source.last + 1):
        features.append(RIGHT_OF_CLAUSE)
    if sentence.flag(hit.first - 1) & Flag.QUOTE:
        features.append(RIGHT_OF_QUOTE)
    elif "object" in hit.cue.frames:
        features.append(RIGHT_OF_OBJECT)
    else:
        features.append(RIGHT_OF_COMMA)
    if "addressee" in hit.cue.frames:
        features.append(RIGHT_OF_TELLING)
    return features


def _follows_preposition(sentence: Sentence, hit: CueHit, source: Source) -> bool:
    """Whether a subject follows a preposition, which a subject rarely does."""
    if hit.form == "infinitive" or source.first <= sentence.a:
        return False
    may_follow = source.is_left or source.is_shared or source.relation == "owner"
    return may_follow and bool(sentence.flag(source.first - 1) & Flag.PREP)


def _opens_clause(sentence: Sentence, source: Source) -> bool:
    """Whether a source begins its clause."""
    opening = Flag.COMMA | Flag.QUOTE | Flag.CONJ | Flag.SUB | Flag.STOP | Flag.THAT | Flag.CLOSE
    return source.first <= sentence.a or bool(sentence.flag(source.first - 1) & opening)
