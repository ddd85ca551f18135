"""Makers of versions with the same facts in another form or in other words."""

# ruff: noqa: ARG001  makers have one signature

import re

from scripts.bench.variants.basics import NUMBER, Draw, Maker, Story, Take, changed_words, page, swapped

SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def spelled(n: int) -> str:
    """Return a whole number below a million in words."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{SMALL[n // 100]} hundred" + (f" and {spelled(n % 100)}" if n % 100 else "")
    return f"{spelled(n // 1000)} thousand" + (f" {spelled(n % 1000)}" if n % 1000 else "")


def _figures(text: str) -> int:
    return len(NUMBER.findall(text))


def numbers_in_words(draw: Draw, story: Story, take: Take) -> str | None:
    """Figures in words."""
    if _figures(" ".join(story.body)) < 4:
        return None

    def words(match: re.Match[str]) -> str:
        whole, _, part = match[0].replace(",", "").partition(".")
        if len(whole) > 6 or re.fullmatch(r"1[89]\d\d", whole):
            return match[0]
        return spelled(int(whole)) + (" point " + " ".join(SMALL[int(d)] for d in part) if part else "")

    return page(story.title, [NUMBER.sub(words, p) for p in story.body])


def _thousands(mark: str) -> Maker:
    def make(draw: Draw, story: Story, take: Take) -> str | None:
        text = "\n\n".join(story.body)
        if len(re.findall(r"\d,\d{3}", text)) < 2:
            return None
        return page(story.title, [re.sub(r"(?<=\d),(?=\d{3})", mark, text)])

    return make


def thousands(draw: Draw, story: Story, take: Take) -> str | None:
    """1,000 as 1 000, 1.000 or 1000."""
    return _thousands(draw.choice((" ", ".", "", "’")))(draw, story, take)


def decimal_comma(draw: Draw, story: Story, take: Take) -> str | None:
    """1.5 as 1,5."""
    text = "\n\n".join(story.body)
    return page(story.title, [re.sub(r"(\d)\.(\d)", r"\1,\2", text)]) if len(re.findall(r"\d\.\d", text)) > 1 else None


def money_signs(draw: Draw, story: Story, take: Take) -> str | None:
    """Sums with currency signs: "12.5 mln dlrs" becomes "$12.5m"."""
    text = "\n\n".join(story.body)
    new = re.sub(r"([\d.,]*\d) (mln|billion) dlrs", lambda m: f"${m[1]}{'m' if m[2] == 'mln' else 'bn'}", text)
    new = re.sub(r"([\d.,]*\d) dlrs", r"$\1", new)
    new = re.sub(r"([\d.,]*\d) pct", r"\1%", new)
    new = re.sub(r"([\d.,]*\d) mln stg", r"£\1m", new)
    return page(story.title, [new]) if changed_words(text, new) >= 4 else None


UNITS = {
    "mln": "million", "bln": "billion", "dlrs": "dollars", "pct": "percent", "cts": "cents", "stg": "pounds sterling",
    "shrs": "shares", "mths": "months", "qtr": "quarter", "vs": "against", "yr": "year", "govt": "government",
}  # fmt: skip


def full_units(draw: Draw, story: Story, take: Take) -> str | None:
    """Units in full: "mln" becomes "million"."""
    text = "\n\n".join(story.body)
    new = swapped(text, UNITS)
    return page(story.title, [new]) if changed_words(text, new) >= 4 else None


SPELLING = {
    "labor": "labour", "program": "programme", "programs": "programmes", "defense": "defence", "center": "centre",
    "color": "colour", "favor": "favour", "honor": "honour", "harbor": "harbour", "theater": "theatre",
    "meter": "metre", "meters": "metres", "liter": "litre", "traveling": "travelling", "canceled": "cancelled",
    "fulfill": "fulfil", "check": "cheque", "tire": "tyre", "gray": "grey", "offense": "offence",
    "license": "licence", "neighbor": "neighbour", "behavior": "behaviour", "plow": "plough", "tons": "tonnes",
    "toward": "towards", "analyze": "analyse", "skeptical": "sceptical", "inquiry": "enquiry", "whiskey": "whisky",
    "catalog": "catalogue",
}  # fmt: skip


def british(draw: Draw, story: Story, take: Take) -> str | None:
    """British spelling."""
    text = re.sub(r"(?<=\w\w\w)iz(e|ed|es|ing|ation)\b", r"is\1", swapped("\n\n".join(story.body), SPELLING))
    return page(story.title, [text]) if changed_words("\n\n".join(story.body), text) >= 2 else None


CONTRACTED = {
    "do not": "don't", "does not": "doesn't", "did not": "didn't", "is not": "isn't", "are not": "aren't",
    "was not": "wasn't", "were not": "weren't", "will not": "won't", "would not": "wouldn't", "cannot": "can't",
    "could not": "couldn't", "should not": "shouldn't", "has not": "hasn't", "have not": "haven't", "had not": "hadn't",
    "it is": "it's", "it has": "it's", "that is": "that's", "there is": "there's", "they are": "they're",
    "they have": "they've", "we are": "we're", "we have": "we've", "he had": "he'd", "he would": "he'd",
    "it would": "it'd", "it will": "it'll", "he has": "he's", "they will": "they'll", "who had": "who'd",
}  # fmt: skip


def contractions(draw: Draw, story: Story, take: Take) -> str | None:
    """Contractions: "do not" as "don't"."""
    text = "\n\n".join(story.body)
    new = swapped(text, CONTRACTED)
    return page(story.title, [new]) if changed_words(text, new) >= 3 else None


PRESENT = {
    "said": "says", "was": "is", "were": "are", "had": "has", "rose": "rises", "fell": "falls", "told": "tells",
    "added": "adds", "would": "will", "could": "can", "did": "does", "made": "makes", "came": "comes",
    "took": "takes", "went": "goes", "began": "begins", "noted": "notes", "expected": "expects",
    "reported": "reports", "announced": "announces", "agreed": "agrees", "called": "calls", "wanted": "wants",
    "showed": "shows", "gave": "gives", "saw": "sees", "got": "gets", "held": "holds", "kept": "keeps",
    "left": "leaves", "met": "meets",
}  # fmt: skip


def present_tense(draw: Draw, story: Story, take: Take) -> str | None:
    """In the present tense."""
    text = "\n\n".join(story.body)
    new = swapped(text, PRESENT)
    return page(story.title, [new]) if changed_words(text, new) * 20 >= len(text.split()) else None


def titles_added(draw: Draw, story: Story, take: Take) -> str | None:
    """Speakers with a title instead of a first name."""
    text = "\n\n".join(story.body)
    new, count = re.subn(r"\b([A-Z][a-z]+) ([A-Z][a-z]{3,})(?=,? (?:said|told|added|of|who))", r"Mr \2", text)
    new, more = re.subn(r"(?<=[a-z,.] )([A-Z][a-z]{3,})(?= (?:said|told|added|noted))", r"Mr \1", new)
    return page(story.title, [new]) if count + more >= 3 else None


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def other_dates(draw: Draw, story: Story, take: Take) -> str | None:
    """Dates: "March 5" as "5 March" or "Mar. 5"."""
    text = "\n\n".join(story.body)
    dated = re.compile(rf"\b({'|'.join(MONTHS)}) (\d\d?)\b")
    style = draw.randrange(2)
    new = dated.sub(lambda m: f"{m[2]} {m[1]}" if style else f"{m[1][:3]}. {m[2]}", text)
    return page(story.title, [new]) if len(dated.findall(text)) >= 2 else None


OTHER_WORDS = {
    "said": "declared", "say": "maintain", "says": "maintains", "told": "advised", "will": "shall",
    "would": "might well", "could": "may", "should": "ought to", "must": "has to", "but": "though", "also": "as well",
    "about": "around", "because": "seeing that", "after": "once", "before": "ahead of", "during": "in the course of",
    "however": "even so", "while": "whereas", "since": "from", "until": "up to", "more": "further",
    "most": "the bulk of", "many": "a good number of", "some": "certain", "other": "additional", "new": "fresh",
    "big": "sizeable", "large": "substantial", "small": "minor", "high": "elevated", "low": "depressed",
    "higher": "greater", "lower": "reduced", "strong": "robust", "weak": "soft", "good": "favourable",
    "major": "leading", "recent": "latest", "company": "business", "companies": "businesses",
    "government": "authorities", "officials": "functionaries", "official": "functionary", "market": "marketplace",
    "markets": "marketplaces", "trade": "commerce", "trading": "dealing", "price": "cost", "prices": "costs",
    "rise": "gain", "fall": "decline", "rose": "advanced", "fell": "slipped", "increase": "jump", "increased": "grew",
    "decrease": "drop", "growth": "expansion", "talks": "negotiations", "meeting": "session", "plan": "scheme",
    "plans": "schemes", "agreement": "accord", "deal": "pact", "decision": "ruling", "move": "step",
    "report": "study", "problem": "snag", "problems": "snags", "need": "require", "needs": "requires",
    "buy": "acquire", "sell": "unload", "sold": "unloaded", "bought": "acquired", "expects": "foresees",
    "expect": "foresee", "expected": "foreseen", "announced": "made known", "reported": "gave notice of",
    "agreed": "settled", "decided": "resolved", "think": "reckon", "believe": "reckon", "believes": "reckons",
    "asked": "requested", "called": "urged", "wanted": "wished", "showed": "revealed", "used": "employed",
    "given": "handed", "made": "produced", "continue": "carry on", "including": "among them", "according": "going by",
    "despite": "notwithstanding", "under": "beneath", "between": "amid", "against": "versus", "around": "near",
    "now": "at present", "already": "by now", "still": "even now", "only": "merely", "very": "highly", "well": "ably",
    "likely": "apt", "possible": "feasible", "first": "initial", "last": "final", "next": "coming", "which": "that",
    "who": "that", "there": "here", "their": "such", "its": "the", "this": "the said",
}  # fmt: skip


def reworded(share: float, least: float) -> Maker:
    """Return a maker that rewords a story.

    Args:
        share: of OTHER_WORDS that are used.
        least: the least share of the words of the text that must change.
    """

    def make(draw: Draw, story: Story, take: Take) -> str | None:
        known = sorted(OTHER_WORDS)
        table = {w: OTHER_WORDS[w] for w in draw.sample(known, round(share * len(known)))}
        text = "\n\n".join(story.body)
        new = swapped(text, table)
        return page(story.title, [new]) if changed_words(text, new) >= least * len(text.split()) else None

    return make


def telegraph(draw: Draw, story: Story, take: Take) -> str | None:
    """Without articles, auxiliary verbs and other words that a telegram leaves out."""
    cut = re.compile(r"\b(?:the|a|an|that|which|had|have|been|also|is|are|was|were) ", re.IGNORECASE)
    return page(story.title, [cut.sub("", p) for p in story.body])


def sayings_turned(draw: Draw, story: Story, take: Take) -> str | None:
    """Reported speech with the cue at the other end: "X, he said." becomes "He said X.", and the reverse."""
    turned = 0

    def turn(sentence: str) -> str:
        nonlocal turned
        behind = re.fullmatch(r"([A-Z].{20,}), ((?:the|he|she|it|they|[A-Z]\w+)(?: \w+){0,3} said)\.", sentence)
        before = re.fullmatch(
            r"((?:The|He|She|It|They|[A-Z]\w+)(?: \w+){0,3} said) (?:that )?([a-z].{20,})\.", sentence
        )
        turned += bool(behind or before)
        if behind:
            return f"{behind[2][0].upper()}{behind[2][1:]} {behind[1][0].lower()}{behind[1][1:]}."
        if before:
            return f"{before[2][0].upper()}{before[2][1:]}, {before[1][0].lower()}{before[1][1:]}."
        return sentence

    body = [" ".join(map(turn, p)) for p in story.paragraphs]
    return page(story.title, body) if turned >= 3 else None


def attributed(draw: Draw, story: Story, take: Take) -> str | None:
    """The agency named in every third sentence."""
    tails = ("the agency reported", "according to the agency", "as the agency had it")
    out = [
        s if n % 3 or not s.endswith(".") else f"{s[:-1]}, {draw.choice(tails)}."
        for n, s in enumerate(story.sentences)
    ]  # fmt: skip
    return page(story.title, out)


def compressed(draw: Draw, story: Story, take: Take) -> str | None:
    """Without brackets and clauses between commas."""
    text = "\n\n".join(story.body)
    new = re.sub(r"\s*\([^)]*\)", "", re.sub(r",[^,.\"\n\d]{8,80},", "", text))
    return page(story.title, [new]) if 0.6 * len(text) <= len(new) <= 0.92 * len(text) else None
