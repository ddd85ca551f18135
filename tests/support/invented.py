"""Invented stories, and makers of variants: what happens to the text of news on its way to a corpus."""

import random
import re
import textwrap

PLACES = ("Ostrava", "Kisumu", "Trondheim", "Valdivia", "Surabaya", "Tartu", "Mwanza", "Oamaru", "Bitola", "Cuenca")
PEOPLE = ("Havel", "Otieno", "Lindqvist", "Araya", "Santoso", "Kask", "Mushi", "Ngata", "Petrovska", "Moscoso")
THINGS = (
    "tramway", "reservoir", "orchard", "shipyard", "observatory", "cannery", "ropeway", "quarry", "library", "bakery",
    "lighthouse", "sawmill", "aquarium", "brewery", "ferry", "hospital", "monastery", "nursery", "theatre", "windmill",
)  # fmt: skip
VERBS = ("repair", "close", "enlarge", "sell", "inspect", "reopen", "rebuild", "paint", "insure", "measure", "light")
WHEN = ("before winter", "by the end of June", "after the harvest", "on Saturday", "next spring", "within weeks")
WHY = (
    "because the roof no longer keeps out rain", "after complaints from neighbours", "to save on heating",
    "as visitors had asked for years", "despite a lack of engineers", "while prices for timber stay low",
    "since the old permit has run out", "following a report by surveyors", "so that schools can use it",
)  # fmt: skip
SAYS = ("said", "told reporters", "wrote in a letter", "explained at a meeting", "added")


def story(seed, sentences=12):
    """Return a headline and paragraphs of two sentences each. The sentences of two seeds differ."""
    rng = random.Random(seed)
    place, person = rng.choice(PLACES), rng.choice(PEOPLE)
    found = []
    for _ in range(sentences):
        one, other = rng.sample(THINGS, 2)
        when, why, says = rng.choice(WHEN), rng.choice(WHY), rng.choice(SAYS)
        verb, verb_2, place_2, person_2 = rng.choice(VERBS), rng.choice(VERBS), rng.choice(PLACES), rng.choice(PEOPLE)
        plan = f"{place} will {verb} its {one} {when} {why}, {person} {says} to {person_2} of the {other} society."
        quote = f'"We must {verb} the {one} and {verb_2} the {other} {when}," {person} {says}, {why}.'
        cost = f"The {one} cost {rng.randint(100, 9999)} crowns in {rng.randint(1950, 2020)}"
        found.append(
            rng.choice((plan, quote, f"{cost}, and the council of {place_2} wants to {verb} the {other} {why}."))
        )
    title = f"{place} to {rng.choice(VERBS)} its {rng.choice(THINGS)} {rng.choice(WHEN)}"
    paragraphs = [" ".join(found[n : n + 2]) for n in range(0, len(found), 2)]
    return title, paragraphs


def page(title, paragraphs):
    return "\n\n".join([title, *paragraphs]) + "\n"


def text(seed, sentences=12):
    return page(*story(seed, sentences))


MISREAD = {
    "m": "rn",
    "e": "c",
    "h": "b",
    "l": "i",
    "o": "c",
    "u": "n",
    "w": "vv",
    "d": "cl",
    "t": "f",
    "0": "O",
    "1": "l",
}
OTHER_WORDS = (
    ("will", "is going to"), ("because", "given that"), ("told reporters", "informed journalists"), ("must", "have to"),
    ("wants to", "intends to"), ("after", "following"), ("despite", "in spite of"), ("added", "went on to say"),
    ("said", "stated"), ("cost", "was priced at"), ("its", "the local"), ("while", "as long as"), ("since", "now that"),
    ("explained at a meeting", "set out in a session"), ("so that", "in order that"), ("and", "as well as"),
)  # fmt: skip


def misread(seed, share, whole=None):
    rng = random.Random(seed)
    return "".join(MISREAD.get(c, c) if rng.random() < share else c for c in whole or text(seed))


def glued(whole):
    return re.sub(r"(\w\w\w) (\w\w\w\w)", lambda m: m[1] + m[2] if len(m[0]) % 3 == 0 else m[0], whole)


def hyphenated(seed):
    """Return lines of forty columns, with a hyphenated word at the end of every other line."""
    title, paragraphs = story(seed)
    out = []
    for paragraph in paragraphs:
        lines = textwrap.wrap(paragraph, 40)
        out.append(
            "\n".join(
                f"{line[:-3]}-\n{line[-3:]}" if n % 2 and line[-6:].isalpha() else line for n, line in enumerate(lines)
            )
        )
    return page(title, out)


def between(seed, lines):
    title, paragraphs = story(seed)
    return page(title, [*paragraphs[:3], "\n".join(lines), *paragraphs[3:]])


def tagged(title, paragraphs):
    body = "\n".join(f'<p class="story-text" data-id="a7">{paragraph}</p>' for paragraph in paragraphs)
    linked = re.sub(r"\b(council|society)\b", r'<a href="https://example.com/topics/\1">\1</a>', body)
    return f"<h1>{title}</h1>\n{linked}\n"


def reworded(seed):
    whole = text(seed)
    for old, new in OTHER_WORDS:
        whole = re.sub(rf"\b{old}\b", new, whole)
    return whole


IDENTICAL = {
    "capitals": lambda n: text(n).upper(),
    "small letters": lambda n: text(n).lower(),
    "one line": lambda n: " ".join(text(n).split()),
    "wrapped": lambda n: "\n\n".join(textwrap.fill(part, 60) for part in text(n).split("\n\n")),
    "quotation marks": lambda n: re.sub(r'"([^"]*)"', r"«\1»", text(n)),
    "entities": lambda n: text(n).replace('"', "&quot;").replace(", ", ",&nbsp;"),
    "accents": lambda n: text(n).replace("a", "á").replace("o", "ö"),
    "hyphenated": hyphenated,
    "glued": lambda n: glued(text(n)),
    "glued and misread": lambda n: misread(n, 0.03, glued(text(n))),
    "without punctuation": lambda n: re.sub(r"[^\w\s]", "", text(n)).lower(),
    "agency's beginning and end": lambda n: page(
        story(n)[0],
        [
            f"TARTU, March 3 (Agency) - {story(n)[1][0]}",
            *story(n)[1][1:],
            "(Reporting by Liv Kask; Editing by Jo Araya)",
        ],
    ),
    "misread": lambda n: misread(n, 0.05),
    "badly misread": lambda n: misread(n, 0.1),
    "reordered": lambda n: page(story(n)[0], [*story(n)[1][3:], *story(n)[1][:3]]),
    "newsletter in the middle": lambda n: between(
        n, ["Sign up to our letter", "Every weekday morning", "Your address"]
    ),
    "page around it": lambda n: f"Home\nSport\nSearch\n\n{text(n)}\nPrint\nShare\nAbout us\n",
    "soft hyphens": lambda n: re.sub(r"\b(\w\w\w)(\w\w\w+)", "\\1\u00ad\\2", text(n)),
    "escaped twice": lambda n: text(n).replace('"', "&amp;quot;").replace(", ", ",&amp;#160;"),
    "tags": lambda n: tagged(*story(n)),
    "links in Markdown": lambda n: re.sub(
        r"\b(council|society|reporters|crowns)\b", r"[\1](https://example.com/topics/\1?from=story)", text(n)
    ),
    "caption": lambda n: page(story(n)[0], ["A view of the harbour, March 3. (Agency)", *story(n)[1]]),
}
EXCERPTS = {
    "first half": lambda n: page(story(n)[0], story(n)[1][:3]),
    "last half": lambda n: page(story(n)[0], story(n)[1][3:]),
    "end without headline": lambda n: "\n\n".join(story(n)[1][4:]),
    "every other paragraph": lambda n: page(story(n)[0], story(n)[1][::2]),
    "cut off": lambda n: " ".join(text(n).split()[:60]) + "…",
    "teaser": lambda n: page(story(n)[0], [" ".join(story(n)[1][0].split()[:30]) + "… Read more"]),
    "headline only": lambda n: story(n)[0],
    "cut in the middle": lambda n: page(story(n)[0], [*story(n)[1][:2], *story(n)[1][4:]]),
    "pasted twice": lambda n: text(n) + text(n),
    "first half, misread": lambda n: misread(n, 0.03, page(story(n)[0], story(n)[1][:3])),
    "live blog": lambda n: page("Live updates", [*story(n + 5000)[1][:3], text(n)]),
}


def a_number_changed(n):
    whole = text(n)
    at = re.search(r"\d{3,4}", whole)
    return whole.replace(at[0], str(int(at[0]) + 100)) if at else None


def a_name_changed(n):
    return re.sub(r"(society|reporters|letter|meeting|added)", r"\1", text(n)).replace(_person(n), "Quarshie")


def _person(n):
    found = re.search(rf"({'|'.join(PEOPLE)})", text(n))
    assert found
    return found[0]


NEWS = (
    "Overnight talks in a cold hall above the market ended with handshakes that few had expected, three delegates recalled.",
    "Nobody slept much, and somebody had brought two kettles of soup; by dawn a page of pencilled figures lay signed.",
    "Fishermen watching from the quay rang their bells, while pupils of the evening school carried the chairs back home.",
    "Critics doubt whether such goodwill survives a harvest, yet even they praised patience on either side of this table.",
)


def a_later_version(n):
    """Return the story with another beginning and more sentences."""
    title, paragraphs = story(n)
    return page(title, [f"{NEWS[0]} {NEWS[1]}", *paragraphs[1:], *NEWS[2:]])


UPDATES = {
    "a number": a_number_changed,
    "a name": a_name_changed,
    "a sentence more": lambda n: between(
        n, ["Firemen, who had been called in vain, went home before the meeting was over."]
    ),
    "a sentence gone": lambda n: page(
        story(n)[0], [p if k != 2 else p.split(". ")[0] + "." for k, p in enumerate(story(n)[1])]
    ),
    "another beginning": lambda n: page(story(n)[0], [story(n + 7000)[1][0], *story(n)[1][1:]]),
    "a later version": a_later_version,
    "two paragraphs of a local paper": lambda n: page(
        story(n)[0], [*story(n)[1][:3], *story(n + 9000)[1][:1], *story(n)[1][3:]]
    ),
    "a correction that is noted": lambda n: (
        made and f"Correction: a figure was wrong in this story.\n\n{made}" if (made := a_number_changed(n)) else None
    ),
}
