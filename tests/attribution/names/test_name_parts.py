"""Personal names split into their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.attribution.names.name_parts import NameParts, name_parts
from newscorpus.rules.tables.names import Gender

CASES = [
    # name, honorifics, given, middle, particles, surname, suffix
    ("Dana Whitlow", "", "Dana", "", "", "Whitlow", ""),
    ("Dana Ruth Whitlow", "", "Dana", "Ruth", "", "Whitlow", ""),
    ("Lt. Gen. Pieter J. van den Berg Jr.", "Lt. Gen.", "Pieter", "J.", "van den", "Berg", "Jr."),
    ("Staff Maj. Gen. Talal Nasrawi", "Staff Maj. Gen.", "Talal", "", "", "Nasrawi", ""),
    ("President Dr. Leena Salo", "President|Dr.", "Leena", "", "", "Salo", ""),
    ("The Rt. Rev. Ama Owusu", "Rt. Rev.", "Ama", "", "", "Owusu", ""),
    ("former coach Dana Whitlow", "former coach", "Dana", "", "", "Whitlow", ""),
    ("Swiss climber Prof. Uwe Brandt", "Swiss climber|Prof.", "Uwe", "", "", "Brandt", ""),
    ("Mrs. Okello", "Mrs.", "", "", "", "Okello", ""),
    ("Dean Owusu", "", "Dean", "", "", "Owusu", ""),
    ("Dean Ama Owusu", "Dean", "Ama", "", "", "Owusu", ""),
    ("King Olav V", "King", "", "", "", "Olav", "V"),
    ("Carl Ostrander, Sr.", "", "Carl", "", "", "Ostrander", "Sr."),
    ("Carl Ostrander III, PhD", "", "Carl", "", "", "Ostrander", "III"),
    ("Leena Salo, M.D.", "", "Leena", "", "", "Salo", ""),
    ("Brandt, Ilse", "", "Ilse", "", "", "Brandt", ""),
    ("van der Meer, Joost A.", "", "Joost", "A.", "van der", "Meer", ""),
    ("Rep. Dana Whitlow, D-Ohio", "Rep.", "Dana", "", "", "Whitlow", ""),
    ("Dana Whitlow, a farmer", "", "Dana", "", "", "Whitlow", ""),
    ("Charles de Vries", "", "Charles", "", "de", "Vries", ""),
    ("Le Goff", "", "", "", "Le", "Goff", ""),
    ("Ben Sorley", "", "Ben", "", "", "Sorley", ""),
    ("Al Sorley", "", "Al", "", "", "Sorley", ""),
    ("Salman bin Qadir al-Nasr", "", "Salman", "bin Qadir", "", "al-Nasr", ""),
    ("Pilar Ruiz de la Fuente", "", "Pilar", "Ruiz", "de la", "Fuente", ""),
    ("Bae Sung-ho", "", "Sung-ho", "", "", "Bae", ""),
    ("Hwang Ji Won", "", "Ji", "Won", "", "Hwang", ""),
    ("Cai Yulan", "", "Yulan", "", "", "Cai", ""),
    ("Kim Jensen", "", "Kim", "", "", "Jensen", ""),
    ("Lee Harper", "", "Lee", "", "", "Harper", ""),
    ("the ministry", "", "the", "", "", "ministry", ""),
    ("", "", "", "", "", "", ""),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_name_is_split_into_its_parts(case):
    name, titles, given_name, middle, particles, surname, suffix = case
    parts = name_parts(name)
    assert parts.honorifics == tuple(filter(None, titles.split("|")))
    assert (parts.given, parts.surname, parts.suffix) == (given_name, surname, suffix)
    assert (parts.middle, parts.particles) == (tuple(middle.split()), tuple(particles.split()))


@pytest.mark.parametrize(
    ("name", "nickname"),
    [
        ('Carl "Buddy" Ostrander', "Buddy"),
        ("Carl “Buddy” Ostrander", "Buddy"),
        ("Henry C. 'Hank' O'Neil", "Hank"),
        ("Uwe (Ulli) Brandt", "Ulli"),
        ('"Buddy"', ""),
        ("Sean O'Neil", ""),
    ],
)
def test_a_nickname_is_in_quotation_marks_or_brackets(name, nickname):
    assert name_parts(name).nickname == nickname


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mrs. Okello", Gender.FEMALE), ("Sir Ian Foxley", Gender.MALE), ("Queen Astrid", Gender.FEMALE),
     ("Dr. Salo", None), ("Dr. Mrs. Salo", Gender.FEMALE), ("Congresswoman Whitlow", Gender.FEMALE)],
)  # fmt: skip
def test_titles_show_the_gender(name, gender):
    assert name_parts(name).gender is gender


def test_words_keep_the_printed_order():
    assert name_parts("Bae Sung-ho").words == ("Bae", "Sung-ho")
    assert name_parts("Gen. Joost A. van der Meer Jr.").words == ("Joost", "A.", "van", "der", "Meer")
    assert name_parts("").words == ()


def test_the_full_surname_has_its_particles():
    assert name_parts("Joost van der Meer").full_surname == "van der Meer"


def test_a_text_that_is_too_long_for_a_name_is_all_surname():
    text = "Ilse " * 100
    assert name_parts(text) == NameParts(text=text, surname=text)


def test_a_name_of_another_type_is_a_type_error():
    with pytest.raises(TypeError, match="NoneType"):
        name_parts(None)


@given(st.text(max_size=60))
def test_any_text_has_parts(text):
    parts = name_parts(text)
    assert parts.text == text
    assert set("".join((*parts.words, *parts.honorifics, parts.suffix))) <= set(text) | {" "}
