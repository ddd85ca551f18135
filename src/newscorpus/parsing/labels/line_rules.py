"""Apply the rules of ``[[line]]`` and ``[[layout]]`` to the lines of a page.

``fast/line_screens.py`` finds the few lines in which a rule may match.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newscorpus.model import BlockKind
from newscorpus.parsing.fast.joined_lines import JoinedLines
from newscorpus.parsing.fast.line_screens import LineScreens
from newscorpus.rules import LayoutRule, LineRule, Rules
from newscorpus.rules.tables.layouts import line_key

__all__ = ["LineLabel", "labels_by_rule"]


class LineLabel(NamedTuple):
    """The kind of a line, whatever surrounds it, and the rule that decided."""

    kind: BlockKind
    rule: str


class _LineRules:
    """The rules on lines, in the order in which they are tried."""

    def __init__(self, rules: Rules) -> None:
        table = rules.table(LineRule)
        # The rule that was added last is tried first, so that a user's rule precedes those of the package.
        self.searches = [(rule.pattern.search, LineLabel(rule.kind, rule.id)) for rule in reversed(table)]
        self.screens = LineScreens([rule.pattern for rule in table])
        self.layouts = {
            line_key(line): LineLabel(BlockKind.FURNITURE, rule.id)
            for rule in rules.table(LayoutRule)
            for line in rule.lines
        }


@lru_cache(maxsize=16)
def _line_rules(rules: Rules) -> _LineRules:
    return _LineRules(rules)


def labels_by_rule(
    texts: Iterable[str], short: Sequence[str], joined: JoinedLines, rules: Rules
) -> dict[str, LineLabel]:
    """Return the labels that the rules give to lines.

    Args:
        texts: the lines of a page; layouts are looked up for all of them.
        short: those lines to which rules on lines apply.
        joined: the short lines, joined.
        rules: the rules.
    """
    line_rules = _line_rules(rules)
    labels: dict[str, LineLabel] = {}
    for text in line_rules.screens.may_match(short, joined):
        sign = next((sign for search, sign in line_rules.searches if search(text)), None)
        if sign is not None:
            labels[text] = sign
    if line_rules.layouts:
        for text in texts:
            if (sign := line_rules.layouts.get(line_key(text))) is not None:
                labels[text] = sign
    return labels
