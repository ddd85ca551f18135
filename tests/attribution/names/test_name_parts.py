"""Names taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import Rules
from newscorpus.attribution.names.chinese import is_wade_giles, same_syllables, syllables
from newscorpus.attribution.names.name_parts import NameParts, name_parts
from newscorpus.attribution.names.same_speaker import is_body, same_speaker
from newscorpus.model import Speaker, SpeakerKind
from newscorpus.rules.tables.names import (
    BodyWordRule,
    FamilyNameRule,
    Gender,
    HonorificRule,
    NicknameRule,
    OccupationRule,
    ParticleKind,
    ParticleRule,
    PlaceRule,
    SoundRule,
    SuffixRule,
)

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
def test_parts(case):
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
def test_nicknames(name, nickname):
    assert name_parts(name).nickname == nickname


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mrs. Okello", Gender.FEMALE), ("Sir Ian Foxley", Gender.MALE), ("Queen Astrid", Gender.FEMALE),
     ("Dr. Salo", None), ("Dr. Mrs. Salo", Gender.FEMALE), ("Congresswoman Whitlow", Gender.FEMALE)],
)  # fmt: skip
def test_gender(name, gender):
    assert name_parts(name).gender is gender


def test_words_keep_the_printed_order():
    assert name_parts("Bae Sung-ho").words == ("Bae", "Sung-ho")
    assert name_parts("Gen. Joost A. van der Meer Jr.").words == ("Joost", "A.", "van", "der", "Meer")
    assert name_parts("").words == ()


def test_the_full_surname_has_its_particles():
    assert name_parts("Joost van der Meer").full_surname == "van der Meer"


@pytest.mark.parametrize(
    ("word", "found"),
    [("danan", ("da", "nan")), ("xian", ("xian",)), ("yulan", ("yu", "lan")), ("jensen", None), ("", None)],
)
def test_pinyin_syllables(word, found):
    assert syllables(word) == found


def test_wade_giles():
    assert is_wade_giles("hsien")
    assert not is_wade_giles("jones-")
    assert same_syllables(("hsu", "tse", "kung"), ("xu", "zegong"))
    assert not same_syllables(("xu", "ze"), ("xu", "ze"))


def test_what_is_too_long_for_a_name_is_left_whole():
    text = "Ilse " * 100
    assert name_parts(text) == NameParts(text=text, surname=text)


def test_another_type_is_an_error():
    with pytest.raises(TypeError, match="NoneType"):
        name_parts(None)


@given(st.text(max_size=60))
def test_any_text_has_parts(text):
    parts = name_parts(text)
    assert parts.text == text
    assert set("".join((*parts.words, *parts.honorifics, parts.suffix))) <= set(text) | {" "}


# --- the rules' own examples -----------------------------------------------------------------------------------------


def rules_of(kind):
    return [pytest.param(rule, id=rule.id) for rule in Rules.default().table(kind)]


@pytest.mark.parametrize("rule", rules_of(HonorificRule))
def test_honorifics_are_taken_off(rule):
    for example in rule.yes:
        assert name_parts(example).honorifics
    for example in rule.no:
        assert not name_parts(example).honorifics


@pytest.mark.parametrize("rule", rules_of(SuffixRule))
def test_suffixes_are_taken_off(rule):
    for example in rule.yes:
        parts = name_parts(example)
        assert (parts.suffix == "") is rule.degree
        assert example.split()[-1] not in parts.words


@pytest.mark.parametrize("rule", rules_of(ParticleRule))
def test_particles_are_no_words_to_be_compared(rule):
    for example in rule.yes:
        words = example.split()
        drops = rule.kind not in (ParticleKind.KUNYA, ParticleKind.COMPOUND)
        without = " ".join(word for n, word in enumerate(words) if n == 0 or n == len(words) - 1)
        a, b = (Speaker(name, SpeakerKind.PERSON) for name in (example, without))
        assert same_speaker(a, b) or not drops


@pytest.mark.parametrize("rule", rules_of(FamilyNameRule))
def test_family_names_are_read_first(rule):
    assert all(name_parts(example).family_first for example in rule.yes)
    assert not any(name_parts(example).family_first for example in rule.no)


@pytest.mark.parametrize("rule", [*rules_of(NicknameRule), *rules_of(SoundRule)])
def test_names_that_stand_for_one_another(rule):
    for examples, same in ((rule.yes, True), (rule.no, False)):
        for example in examples:
            a, b = (Speaker(name, SpeakerKind.PERSON) for name in example.split(" = "))
            assert same_speaker(a, b) is same


@pytest.mark.parametrize("rule", rules_of(BodyWordRule))
def test_body_words_make_bodies(rule):
    for example in rule.yes:
        assert is_body(Speaker(example, SpeakerKind.PERSON), Rules.default())


@pytest.mark.parametrize("rule", rules_of(OccupationRule))
def test_the_same_occupation_supports(rule):
    for example in rule.yes:
        a = Speaker("Foxley", SpeakerKind.PERSON, example)
        assert same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"{example} since May"))


@pytest.mark.parametrize("rule", rules_of(PlaceRule))
def test_another_place_contradicts(rule):
    within = Rules.default()[rule.within].words[0] if rule.within else rule.words[0]
    elsewhere = "Fijian" if rule.id != "place.fiji" else "Tongan"
    for example in rule.yes:
        a = Speaker("Ruth Foxley", SpeakerKind.PERSON, example)
        assert same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"a teacher in {within}"))
        assert not same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"a teacher in {elsewhere}"))


@pytest.mark.parametrize("kind", [OccupationRule, PlaceRule])
def test_rules_that_a_rule_names_are_there(kind):
    rules = Rules.default()
    for rule in rules.table(kind):
        for other in getattr(rule, "fits", ()) or ([rule.within] if getattr(rule, "within", "") else []):
            assert isinstance(rules[other], kind)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('[[honorific]]\nid="x"\nwords=["Graf"]\nyes=["Gräfin Thal"]', "none of its words"),
        ('[[honorific]]\nid="x"\nwords=[" . "]\nyes=["a"]', "must contain a word"),
        ('[[nickname]]\nid="x"\nlanguage="en"\nnames=["A"]\nyes=["A B = A B"]', "at least two"),
        ('[[nickname]]\nid="x"\nlanguage="en"\nnames=["A", "B"]\nyes=["A B"]', "two names"),
        ('[[sound]]\nid="x"\ncost=0.1\nletters=["a"]\nyes=["A B = A B"]', "at least two"),
        ('[[sound]]\nid="x"\ncost=1.5\nletters=["a", "b"]\nyes=["A B = A B"]', "from 0 to 1"),
    ],
)
def test_wrong_rules_are_errors(toml, message):
    with pytest.raises(ValueError, match=message):
        Rules.from_toml(toml)
