"""Which of the time stamps around a story is when it was published, and which when it was changed."""

from collections.abc import Sequence

from newscorpus.model import Precision, Timestamp
from newscorpus.parsing.dates import Stamp

__all__ = ["choose_stamps"]

_FINENESS = {precision: n for n, precision in enumerate(Precision)}


def choose_stamps(stamps: Sequence[Stamp]) -> tuple[Timestamp | None, Timestamp | None]:
    """When a story was published and when modified; ``stamps`` in the order of the text.

    A stamp without a word that says which it is tells when the story was published, if none with such a
    word does. Where the same day stands there twice, the more precise one counts.
    """
    labelled = [stamp.timestamp for stamp in stamps if stamp.role == "published"]
    bare = [stamp.timestamp for stamp in stamps if stamp.role is None]
    return _finest(labelled or bare), _finest([stamp.timestamp for stamp in stamps if stamp.role == "modified"])


def _finest(found: Sequence[Timestamp]) -> Timestamp | None:
    """The first, or the most precise of the same day."""
    if not found:
        return None
    day = found[0].value.date()
    return max((stamp for stamp in found if stamp.value.date() == day), key=lambda stamp: _FINENESS[stamp.precision])
