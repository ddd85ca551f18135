"""Rules on dates, origins and words that cannot be used say why, and rules of one's own work."""

import pytest

from newscorpus.errors import RulesError
from newscorpus.parsing import parse
from newscorpus.parsing.fields.bylines import authors
from newscorpus.parsing.fields.credits import caption_credit
from newscorpus.parsing.fields.datelines import slug
from newscorpus.parsing.fields.dates import stamps_in
from newscorpus.rules import Rules

ELEVEN = ", ".join(['["m"]'] * 11)


@pytest.mark.parametrize(
    ("table", "body", "problem"),
    [
        ("months", 'names = [["a"]]', "twelve lists, not 1"),
        ("months", f"names = [{ELEVEN}, []]", "at least one word"),
        ("weekdays", 'names = [" "]', "no empty one"),
        ("zone", 'names = ["QST"]', "one of offset and posix"),
        ("zone", 'names = ["QST"]\noffset = "+01:00"\nposix = "QST1QDT,M3.2.0,M11.1.0"', "one of offset and posix"),
        ("zone", 'names = ["QST"]\noffset = "1"', "must look like +05:30, not '1'"),
        ("zone", 'names = ["QST"]\nposix = "Q"', "must look like EST5EDT"),
        ("date_label", 'role = "captured"\nwords = ["seen"]', "role must be published, modified or other"),
        ("relative_date", 'unit = "moon"\nmatch = "x"', "unit must be one of minute"),
        ("relative_date", 'unit = "day"\nmatch = "x"\ncount = -1', "must not be negative"),
        ("relative_date", 'unit = "day"\nmatch = "("', "not a regular expression"),
        ("relative_date", 'unit = "day"\nmatch = "moon"', "is not found in its yes 'x'"),
        ("relative_date", 'unit = "day"\nmatch = "x|n"', "is found in its no 'n'"),
        ("agency", "names = []", "names must have at least one word"),
        ("byline", 'before = [""]', "before must have at least one word"),
        ("credit", "words = []", "words must have at least one word"),
        ("rubric", "words = []", "words must have at least one word"),
        ("common_words", 'words = ["The"]', "in lower case, but one is 'The'"),
    ],
)
def test_wrong_rules_say_what_is_wrong(table, body, problem):
    with pytest.raises(RulesError) as error:
        Rules.from_toml(f'[[{table}]]\nid = "mine"\n{body}\nyes = ["x"]\nno = ["n"]')
    assert "mine" in str(error.value)
    assert problem in str(error.value)


def test_rules_of_ones_own():
    mine = Rules.default() | Rules.from_toml(
        """
        [[zone]]
        id = "zone.quay"
        names = ["QUAY"]
        offset = "-02:30"
        yes = ["14 March 2021 15:09 QUAY"]

        [[agency]]
        id = "agency.quay"
        names = ["Quay Wire"]
        yes = ["A ferry. (Quay Wire)"]

        [[byline]]
        id = "byline.quay"
        before = ["penned by"]
        yes = ["Penned by Orla Tenniel"]
        """
    )
    (stamp,) = stamps_in("14 March 2021 15:09 QUAY", 0, mine)
    assert str(stamp.timestamp.value) == "2021-03-14 15:09:00-02:30"
    assert caption_credit("A ferry at its quay, Quay Wire", mine) == (19, "Quay Wire")
    assert slug("Quay Wire/ The ferry left.", mine).agency == "Quay Wire"
    assert authors("Penned by Orla Tenniel", mine) == ("Orla Tenniel",)
    assert authors("Penned by Orla Tenniel", Rules.default()) is None


def test_without_rules_nothing_is_known_and_nothing_fails():
    nothing = Rules()
    (stamp,) = stamps_in("Updated: 2021-03-14 15:09", 0, nothing)
    assert (stamp.role, str(stamp.timestamp.value)) == (None, "2021-03-14 15:09:00")
    assert stamps_in("14 March 2021", 0, nothing) == ()
    assert caption_credit("A ferry. (AFP)", nothing) == (8, "AFP")  # one word in brackets behind a sentence
    assert slug("Reuters/ The ferry left.", nothing) is None
    assert authors("By Orla Tenniel", nothing) is None


@pytest.mark.parametrize(
    ("field", "word", "line"),
    [
        ("words", "Zdj.", "A ferry leaves the harbour. Zdj. Kofi Brandt"),
        ("words", "zdj", "A ferry leaves the harbour. ZDJ: Kofi Brandt"),
        ("words", "zdj", "A ferry leaves the harbour. Zdj/Kofi Brandt"),
        ("words", "снято", "Паром у причала. Снято: Кофи Брандт"),
        ("words", "снято.", "Паром у причала. Снято. Кофи Брандт"),
        ("after", "촬영", "배가 항구를 떠난다. (김하늘 촬영)"),
    ],
)
def test_the_credit_words_of_a_user_are_found_like_those_of_the_package(field, word, line):
    mine = Rules.default() | Rules.from_toml(
        f'[[credit]]\nid = "credit.mine"\n{field} = ["{word}"]\nyes = ["{line}"]\n'
    )
    maker = next(name for name in ("Kofi Brandt", "Кофи Брандт", "김하늘") if name in line)
    assert caption_credit(line, mine)[1] == maker
    text = "The ferry left the quay of Oke-Ira at dawn on Tuesday, the mayor said.\n\n" * 4
    page = parse(f"The ferry\n\n{line}\n\n{text}", rules=mine)
    assert [caption.credit for caption in page.articles[0].captions] == [maker]


def test_a_word_of_a_user_between_a_credit_word_and_its_maker():
    mine = Rules.default() | Rules.from_toml(
        '[[credit]]\nid = "credit.mine"\nwords = ["fotka"]\nbetween = ["od"]\nyes = ["Fotka od Kofi Brandt"]\n'
    )
    assert caption_credit("A ferry leaves. Fotka od Kofi Brandt", Rules.default()) is None
    assert caption_credit("A ferry leaves. Fotka od Kofi Brandt", mine) == (15, "Kofi Brandt")


def test_a_word_of_a_user_that_is_used_like_the_copyright_sign():
    mine = Rules.default() | Rules.from_toml(
        '[[credit]]\nid = "credit.mine"\nrights = ["tekijä"]\nyes = ["Tekijä Kofi Brandt"]\n'
    )
    assert caption_credit("A ferry leaves. Tekijä Kofi Brandt", Rules.default()) is None
    assert caption_credit("A ferry leaves. Tekijä Kofi Brandt", mine) == (15, "Kofi Brandt")
