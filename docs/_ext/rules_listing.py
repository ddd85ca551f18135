"""The directive ``rules-listing``: every table of rules with its fields, and the default rules in it."""

from inspect import cleandoc
from typing import Any

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from newscorpus import Rules
from newscorpus.rules.tables.speech import FRAMES, WORD_ROLES
from newscorpus.rules.value import TABLES

SHOWN = 3  # examples of a rule
VALUES = {"cue": FRAMES, "word": WORD_ROLES}  # the values of a field of a table, with their meanings


class RulesListing(SphinxDirective):
    """A section for each table, read from the package itself."""

    def run(self) -> list[nodes.Node]:
        """The sections."""
        return [self._section(name, kind) for name, kind in sorted(TABLES.items())]

    def _section(self, name: str, kind: Any) -> nodes.section:
        section = nodes.section(ids=[nodes.make_id(f"table-{name}")])
        section += nodes.title("", "", nodes.literal("", f"[[{name}]]"))
        about, _, fields = cleandoc(kind.__doc__).partition("Attributes:")
        section += self._words(about)
        section += self._fields(fields)
        section += self._fields("\n".join(f"{value}: {meaning}" for value, meaning in VALUES.get(name, {}).items()))
        rules = Rules.default().table(kind)
        section += nodes.paragraph("", f"Default rules: {len(rules)}.")
        listing = nodes.definition_list()
        for rule in rules:
            listing += self._rule(rule)
        if rules:
            section += listing
        return section

    def _words(self, text: str) -> list[nodes.Node]:
        """Text as the docstrings write it."""
        holder = nodes.container()
        self.state.nested_parse(StringList(text.strip().splitlines(), source="docstring"), 0, holder)
        return holder.children

    def _fields(self, text: str) -> list[nodes.Node]:
        """The attributes of a docstring, one item each."""
        items: list[str] = []
        for line in cleandoc("\n" + text).splitlines():
            if line.startswith(" ") and items:
                items[-1] += f" {line.strip()}"
            elif line:
                items.append(line.strip())
        if not items:
            return []
        listing = nodes.bullet_list()
        for item in items:
            name, _, meaning = item.partition(": ")
            entry = nodes.list_item()
            entry += nodes.paragraph(
                "", "", nodes.literal("", name), nodes.Text(f": {meaning.replace('``', '').replace('*', '')}")
            )
            listing += entry
        return [listing]

    def _rule(self, rule: Any) -> nodes.definition_list_item:
        item = nodes.definition_list_item()
        item += nodes.term("", "", nodes.literal("", rule.id))
        body = nodes.definition()
        for label, examples in (("yes", rule.yes), ("no", rule.no)):
            if examples:
                more = f" … {len(examples)} in all" if len(examples) > SHOWN else ""
                words = nodes.paragraph("", f"{label}: ")
                for n, example in enumerate(examples[:SHOWN]):
                    words += nodes.Text(" · " * bool(n))
                    words += nodes.literal("", example)
                words += nodes.Text(more)
                body += words
        item += body
        return item


def setup(app: Sphinx) -> dict[str, bool]:
    """Add the directive."""
    app.add_directive("rules-listing", RulesListing)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
