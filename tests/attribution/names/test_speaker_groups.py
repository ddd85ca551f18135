"""The speakers of a corpus, grouped into persons and bodies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus import Rules, Speaker, SpeakerKind
from newscorpus.attribution.names import speaker_groups
from newscorpus.attribution.names.same_speaker import same_speaker
from newscorpus.attribution.names.speaker_groups import same_speakers
from support.steps import steps


def person(name, description=None, *aliases):
    return Speaker(name, SpeakerKind.PERSON, description, aliases)


def body(name):
    return Speaker(name, SpeakerKind.BODY)


def groups(*speakers):
    return [{speakers[n].name for n in group} for group in same_speakers(speakers) if len(group) > 1]


def test_forms_of_one_name_are_one_group():
    found = groups(
        person("Gen. Farid al-Qadiri"), person("Fareed Qadiri"), person("FARID AL-QADIRI"), person("FaridQadiri"),
        person("Talal al-Qadiri"),
    )  # fmt: skip
    assert found == [{"Gen. Farid al-Qadiri", "Fareed Qadiri", "FARID AL-QADIRI", "FaridQadiri"}]


def test_every_position_is_in_one_group_and_groups_are_in_order():
    speakers = [
        person("Ilse Brandt"),
        person("officials"),
        person("Joost Prins"),
        person("Ilse M. Brandt"),
        person("officials"),
    ]
    assert same_speakers(speakers) == ((0, 3), (1,), (2,), (4,))
    assert same_speakers([]) == ()


def test_a_short_form_does_not_join_two_full_names():
    assert groups(person("Carl G. Ostrander"), person("Carl H. Ostrander"), person("Carl Ostrander")) == []
    assert groups(person("Ruth Foxley"), person("Robert Foxley"), person("R. Foxley")) == []
    assert groups(person("Ruth Foxley"), person("Ian Foxley"), person("Foxley", "the mayor")) == []


def test_a_short_form_joins_the_only_full_name():
    assert groups(person("Ruth Foxley"), person("R. Foxley"), person("Ian Prins")) == [{"Ruth Foxley", "R. Foxley"}]
    assert groups(person("Ruth Foxley"), person("Foxley", "the mayor")) == [{"Ruth Foxley", "Foxley"}]


def test_a_surname_without_a_description_joins_only_equal_surnames():
    assert groups(person("Ruth Foxley"), person("Foxley")) == []
    assert groups(person("Foxley"), person("FOXLEY"), person("Ruth Foxley")) == [{"Foxley", "FOXLEY"}]


def test_an_office_before_a_surname_is_enough_if_one_person_has_the_surname():
    assert groups(person("Ruth Foxley"), person("Judge Foxley")) == [{"Ruth Foxley", "Judge Foxley"}]
    assert groups(person("Ruth Foxley"), person("Ian Foxley"), person("Judge Foxley")) == []


def test_descriptions_distinguish_namesakes():
    minister, keeper = person("Leena Salo", "Finnish prime minister"), person("Leena Salo", "goalkeeper")
    assert same_speakers([minister, keeper, person("Salo", "Finland's premier")]) == ((0, 2), (1,))
    assert same_speakers([minister, keeper, person("Leena Salo")]) == ((0,), (1,), (2,))


def test_one_unlikely_description_among_many_does_not_split_a_person():
    descriptions = ["Finnish prime minister", "her opponent", "a rival", None]
    speakers = [person("Leena Salo", description) for description in [*descriptions, "pop star"]]
    assert len(same_speakers(speakers)) == 1
    assert len(same_speakers([speakers[0], speakers[-1]])) == 2


def test_another_place_distinguishes_one_namesake_from_many():
    descriptions = ["Ohio congresswoman", "lawmaker", "candidate", "a politician", "senator from Utah"]
    assert same_speakers([person("Dana Whitlow", description) for description in descriptions])[-1] == (4,)


def test_a_name_without_a_description_joins_the_namesake_printed_three_times_as_often():
    minister, keeper = person("Leena Salo", "Finnish prime minister"), person("Leena Salo", "goalkeeper")
    assert same_speakers([keeper, *[minister] * 3, person("Leena Salo")]) == ((0,), (1, 2, 3, 4))
    assert same_speakers([keeper, *[minister] * 2, person("Leena Salo")]) == ((0,), (1, 2), (3,))


def test_an_equal_name_is_preferred_to_a_similar_one():
    speakers = [person("Ilse Anna Brandt"), person("Ilse Brandt", "a baker"), person("Ilse Brandt", "baker in Bern"),
                person("Ilse Berta Brandt")]  # fmt: skip
    assert same_speakers(speakers) == ((0,), (1, 2), (3,))


def test_a_body_joins_its_acronym_and_its_words_in_another_order():
    trust = ["International Lighthouse Trust", "ILT", "the International Lighthouse Trust (ILT)"]
    ministries = ["Fisheries Ministry", "Ministry of Fisheries", "the ministry", "the ministry"]
    speakers = [body(name) for name in trust + ministries]
    assert same_speakers(speakers) == ((0, 1, 2), (3, 4), (5,), (6,))


def test_an_acronym_that_two_bodies_could_have_joins_neither():
    speakers = [body("International Lighthouse Trust"), body("Inland Lorry Trade"), body("ILT")]
    assert same_speakers(speakers) == ((0,), (1,), (2,))


def test_a_name_in_wade_giles_joins_the_name_in_pinyin():
    assert same_speakers([person("Hsiao Tse-kung"), person("Xiao Zegong"), person("Xiao Zegang")]) == ((0, 1), (2,))


def test_initials_and_aliases_join_the_full_name():
    assert same_speakers([person("LMS"), person("Leena Maria Salo")]) == ((0, 1),)
    assert same_speakers([person("Captain Harbour", None, "Leena Salo"), person("Leena Salo")]) == ((0, 1),)


def test_the_rules_of_the_user_are_used():
    rules = Rules.default() | Rules.from_toml(
        '[[nickname]]\nid = "nickname.mine"\nlanguage = "xx"\nnames = ["Quill", "Zorba"]\nyes = ["Quill A = Zorba A"]'
    )
    pair = [person("Quill Salo"), person("Zorba Salo")]
    assert same_speakers(pair, rules=rules) == ((0, 1),)
    assert same_speakers(pair) == ((0,), (1,))


GIVEN = ["Ruth", "R.", "Ian", "Bob", "Robert", "Mohammed", "Muhammad", "Bae", "Gen. Ian", "Mrs.", ""]
FAMILY = ["Foxley", "al-Qadiri", "Qadiri", "Kadiri", "Sung-ho", "Sungho", "Prins Jr.", "Prins", "Foundation"]
DESCRIPTIONS = [None, "the mayor", "Finnish prime minister", "a baker, 44", "goalkeeper"]
SPEAKERS = st.builds(
    lambda given_name, family, description: person(f"{given_name} {family}".strip(), description),
    st.sampled_from(GIVEN), st.sampled_from(FAMILY), st.sampled_from(DESCRIPTIONS),
)  # fmt: skip


@given(st.lists(SPEAKERS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_the_speakers_does_not_change_the_groups(speakers, random):
    order = list(range(len(speakers)))
    random.shuffle(order)
    shuffled = same_speakers([speakers[n] for n in order])
    back = sorted(tuple(sorted(order[n] for n in group)) for group in shuffled)
    assert back == list(same_speakers(speakers))


@given(st.lists(SPEAKERS, max_size=8))
def test_groups_are_a_partition_and_each_member_is_the_same_as_another(speakers):
    found = same_speakers(speakers)
    assert sorted(n for group in found for n in group) == list(range(len(speakers)))
    for group in found:
        for n in group if len(group) > 1 else ():
            others = [speakers[m] for m in group if m != n]
            titled = speakers[n].name.startswith("Mrs.") or any(o.name.startswith("Mrs.") for o in others)
            assert titled or any(same_speaker(speakers[n], other) for other in others)


@pytest.mark.parametrize("shape", ["{} Foxley", "Ian {}", "Foxley|{}", "the {} Trust"])
def test_joining_many_speakers_is_linear_work(shape, monkeypatch):
    # Work is linear once the groups under a key exceed their cap. A small cap shows it on few speakers; without a cap,
    # four times the speakers take 12 to 27 times the steps.
    monkeypatch.setattr(speaker_groups, "MOST_GROUPS", 4)
    letters = "bcdfghklmnprst"

    def work(count, vowels):  # new names for each count, because facts about a name are cached
        u, v, w = vowels
        words = [letters[n % 14] + u + letters[n // 14 % 14] + v + letters[n // 196 % 14] + w for n in range(count)]
        named = [shape.format(word.capitalize()).partition("|") for word in words]
        return steps(same_speakers, [person(name, f"a {trade} seller" if trade else None) for name, _, trade in named])

    work(20, "eie")
    assert work(200, "aou") < 6 * work(50, "oua")
