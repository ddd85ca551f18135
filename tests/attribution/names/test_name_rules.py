"""The rules on names: each is checked on its own examples."""

import pytest

from newscorpus import Rules
from newscorpus.attribution.names.name_parts import name_parts
from newscorpus.attribution.names.same_speaker import is_body, same_speaker
from newscorpus.model import Speaker, SpeakerKind
from newscorpus.rules.tables.names import (
    BodyWordRule,
    FamilyNameRule,
    HonorificRule,
    NicknameRule,
    OccupationRule,
    ParticleKind,
    ParticleRule,
    PlaceRule,
    SoundRule,
    SuffixRule,
)


def rules_of(kind):
    return [pytest.param(rule, id=rule.id) for rule in Rules.default().table(kind)]


@pytest.mark.parametrize("rule", rules_of(HonorificRule))
def test_a_title_is_not_a_word_of_the_name(rule):
    for example in rule.yes:
        assert name_parts(example).honorifics
    for example in rule.no:
        assert not name_parts(example).honorifics


@pytest.mark.parametrize("rule", rules_of(SuffixRule))
def test_a_suffix_or_a_degree_is_not_a_word_of_the_name(rule):
    for example in rule.yes:
        parts = name_parts(example)
        assert (parts.suffix == "") is rule.degree
        assert example.split()[-1] not in parts.words


@pytest.mark.parametrize("rule", rules_of(ParticleRule))
def test_a_particle_may_be_omitted_unless_it_forms_one_name_with_the_next_word(rule):
    for example in rule.yes:
        words = example.split()
        drops = rule.kind not in (ParticleKind.KUNYA, ParticleKind.COMPOUND)
        without = " ".join(word for n, word in enumerate(words) if n == 0 or n == len(words) - 1)
        a, b = (Speaker(name, SpeakerKind.PERSON) for name in (example, without))
        assert same_speaker(a, b) or not drops


@pytest.mark.parametrize("rule", rules_of(FamilyNameRule))
def test_a_family_name_may_be_printed_first(rule):
    assert all(name_parts(example).family_first for example in rule.yes)
    assert not any(name_parts(example).family_first for example in rule.no)


@pytest.mark.parametrize("rule", [*rules_of(NicknameRule), *rules_of(SoundRule)])
def test_the_examples_of_nicknames_and_sounds_are_the_same_or_different_persons(rule):
    for examples, same in ((rule.yes, True), (rule.no, False)):
        for example in examples:
            a, b = (Speaker(name, SpeakerKind.PERSON) for name in example.split(" = "))
            assert same_speaker(a, b) is same


@pytest.mark.parametrize("rule", rules_of(BodyWordRule))
def test_a_word_for_bodies_shows_a_body(rule):
    for example in rule.yes:
        assert is_body(Speaker(example, SpeakerKind.PERSON), Rules.default())


@pytest.mark.parametrize("rule", rules_of(OccupationRule))
def test_the_same_occupation_supports_one_person(rule):
    for example in rule.yes:
        a = Speaker("Foxley", SpeakerKind.PERSON, example)
        assert same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"{example} since May"))


@pytest.mark.parametrize("rule", rules_of(PlaceRule))
def test_another_place_shows_another_person(rule):
    within = Rules.default()[rule.within].words[0] if rule.within else rule.words[0]
    elsewhere = "Fijian" if rule.id != "place.fiji" else "Tongan"
    for example in rule.yes:
        a = Speaker("Ruth Foxley", SpeakerKind.PERSON, example)
        assert same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"a teacher in {within}"))
        assert not same_speaker(a, Speaker("Ruth Foxley", SpeakerKind.PERSON, f"a teacher in {elsewhere}"))


@pytest.mark.parametrize("kind", [OccupationRule, PlaceRule])
def test_a_rule_that_another_rule_names_exists(kind):
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
def test_a_wrong_rule_is_an_error(toml, message):
    with pytest.raises(ValueError, match=message):
        Rules.from_toml(toml)
