"""Hypothesis strategies for the texts that the laws are tested on, and long texts that are hard to read."""

from hypothesis import strategies as st

from support.captures import OWN, text_of

LINES = sorted({line for path in OWN for line in text_of(path).split("\n")})

PIECES = [
    *"“”\"'‘’«»„‚`´()[]-–—.,:;!?/|•@#&",
    "\n",
    "\n\n",
    "\n\n\n",
    "\r\n",
    "\t",
    "\x00",
    "\ufeff",
    "\u2028",
    "\x85",
    chr(0xD800),
    chr(0xDFFF),
    " said ",
    " told ",
    " according to ",
    "She said: ",
    "Mr ",
    "Ana Brito",
    "the minister",
    "TT",
    "20",
    "2031-05-01 07:45",
    "Updated 1 May 2031",
    "By Ana Brito",
    "(Reuters)",
    "Photo: ",
    "news.example",
    "Sign up to our newsletter",
    "word",
    "ß",
    "İ",
    "汉字",
    "العربية",
    "e\u0301",
    "😀",
]

any_text = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(LINES), max_size=25).map("\n".join),
    st.lists(st.one_of(st.sampled_from(LINES), st.sampled_from(PIECES)), max_size=25).map("\n".join),
)

seed_lines = st.lists(st.sampled_from(LINES), max_size=25).map("\n".join)

SENTENCES = [
    "The ferry runs again after nine days of storm, the harbour office said.",
    "“We swept every bend twice,” she said.",
    "Die Brücke über den Fluss ist fertig, sagte der Bürgermeister am Montag.",
    "أعلنت السلطات المحلية يوم الثلاثاء إعادة فتح الطريق الجبلي بعد عشرة أيام.",
    "橋は来月に開通すると、市長が火曜日に記者団に語った。",
    "Will the dam hold for another winter?",
    "The board met on Friday: nobody resigned",
]
SHORT_LINES = [
    "Home",
    "TT",
    "20",
    "© 2031",
    "Ferry runs again after storm",
    "Neue Brücke fertig",
    "By Asha Makame",
    "12 March 2031, 10:05",
    "A ferry leaves the old harbour of Tallinn. (Reuters)",
    "Sign up to our daily newsletter",
    "and the captain's chest",
    ", he said",
    "example.com",
    "The ferry of the bay, which has run every day since the harbour was built, will stop at the new pier",
    "\x00",
    "\ud800",
    "\u200b",
]
LINE_ENDS = ["\n", "\n\n", "\n\n\n\n", "\r\n", "\n   ", "\u2028"]


@st.composite
def invented_captures(draw) -> str:
    """A capture of up to 25 lines: sentences, short lines, and a few characters of any kind."""
    rows = draw(st.lists(st.sampled_from(SENTENCES + SHORT_LINES) | st.text(max_size=12), max_size=25))
    return "".join(row + draw(st.sampled_from(LINE_ENDS)) for row in rows)
