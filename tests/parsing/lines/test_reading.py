import pytest

from newscorpus.parsing.lines.reading import ends_sentence, read_lines


def texts(capture: str) -> list[str]:
    return [line.text for line in read_lines(capture)]


def test_lines_know_their_place_and_the_blank_lines_above():
    first, second = read_lines("\n  A headline\r\n\n\t\n Something under it. \n")
    assert (first.text, first.start, first.end, first.blanks, first.words) == ("A headline", 3, 13, 1, 2)
    assert (second.text, second.blanks) == ("Something under it.", 2)
    assert "\n  A headline\r\n\n\t\n Something under it. \n"[second.start : second.end] == second.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028"])
def test_every_line_end_of_unicode_ends_a_line(end):
    assert texts(f"One thing.{end}Another thing.") == ["One thing.", "Another thing."]


@pytest.mark.parametrize(
    ("capture", "expected"),
    [
        # a link in the midst of a sentence
        ("In May the mayor met\nAda Obi\nand her deputies.", ["In May the mayor met Ada Obi and her deputies."]),
        ("The bridge was closed after\nthe flood\n, she said.", ["The bridge was closed after the flood, she said."]),
        ("The road to the pass (\nmap\n) is open.", ["The road to the pass (map) is open."]),
        ("新しい橋は来月に\n長崎\n、で開通する", ["新しい橋は来月に長崎、で開通する"]),
        ("Holm\n, the port of\nthe island", ["Holm, the port of the island"]),
        ("They met old Ada\nObi\nand\nher deputies", ["They met old Ada Obi and her deputies"]),
        (
            "They met old Ada\nObi\nand\nher deputies\nKofi\nand Pia",
            ["They met old Ada Obi and her deputies Kofi and Pia"],
        ),
        # a line that is whole stays by itself
        ("The bridge is closed.\nit opens in May.", ["The bridge is closed.", "it opens in May."]),
        ("The bridge is closed, he said:\nno traffic.", ["The bridge is closed, he said:", "no traffic."]),
        ("The bridge stays closed until\n\nthe flood is over", ["The bridge stays closed until", "the flood is over"]),
        (
            "They met the old mayor.\nAda Obi\nand her deputies",
            ["They met the old mayor.", "Ada Obi", "and her deputies"],
        ),
        (
            "They met the old mayor\nAda Obi had been there since the flood of May\nand June",
            ["They met the old mayor", "Ada Obi had been there since the flood of May and June"],
        ),
        # so do the entries of a menu, and a headline over its text
        ("home\nnews\nsport\nweather", ["home", "news", "sport", "weather"]),
        (
            "Bridge stays closed until May\nBy Ada Obi\nThe bridge",
            ["Bridge stays closed until May", "By Ada Obi", "The bridge"],
        ),
        ("Bridge stays closed until May\nBy Ada Obi", ["Bridge stays closed until May", "By Ada Obi"]),
    ],
)
def test_fragments_are_put_together(capture, expected):
    assert texts(capture) == expected


def test_what_stands_between_fragments_is_kept():
    (line,) = read_lines("Then the mayor met  \n  Ada Obi\nand her deputies\n, he said.")
    assert [(b.span.start, b.span.end, b.text) for b in line.breaks] == [(18, 23, " "), (30, 31, " "), (47, 48, "")]
    assert line.words == 11


@pytest.mark.parametrize(
    ("text", "words"),
    [("one two", 2), ("one  two\xa0three", 3), ("大坝无恙。", 2), ("สวัสดีครับ", 5), ("zwölf Boxkämpfer", 2)],
)
def test_words_in_scripts_with_and_without_blanks(text, words):
    assert [line.words for line in read_lines(text)] == [words]


@pytest.mark.parametrize(
    "text", ["The  Straße\tfloods", "The  Straße floods", "THE STRASSE FLOODS", "the strasse\xa0 floods"]
)
def test_lines_that_say_the_same_have_one_key(text):
    assert [line.key for line in read_lines(text)] == ["the strasse floods"]


@pytest.mark.parametrize(
    "text", ["It rains.", "Does it?", "“It does!”", "Es regnet.“", "雨が降る。", "वर्षा हो रही है।", "…", "هل تمطر؟"]
)
def test_ends_of_sentences(text):
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["", "”", "A headline", "He said:", "one,", "(AFP)"])
def test_no_ends_of_sentences(text):
    assert not ends_sentence(text)
