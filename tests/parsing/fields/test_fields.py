import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscorpus.parsing.fields.bylines import authors
from newscorpus.parsing.fields.credits import caption_credit
from newscorpus.parsing.fields.datelines import Slug, slug
from newscorpus.parsing.fields.publishers import publisher
from newscorpus.rules import Rules
from newscorpus.rules.tables.origins import AgencyRule, BylineRule, CreditRule, RubricRule
from support.steps import grows_linearly

RULES = Rules.default()


# --- slugs --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("paragraph", "agency", "dateline", "words"),
    [
        ("Shafaq News/ A ferry sank.", "Shafaq News", None, "A ferry sank."),
        ("Xinhua / “A ferry sank,” she said.", "Xinhua", None, "“A ferry sank,” she said."),
        ("(Reuters) - A ferry sank.", "Reuters", None, "A ferry sank."),
        ("LAGOS, March 3 (AFP) – A ferry sank.", "AFP", "LAGOS", "A ferry sank."),
        ("Lagos, 3 March 2021 (AFP) – A ferry sank.", "AFP", "Lagos", "A ferry sank."),
        ("OSLO/TURKU (Reuters) -- A ferry sank.", "Reuters", "OSLO/TURKU", "A ferry sank."),
        ("San Juan, Peru (AP) — A ferry sank.", "AP", "San Juan, Peru", "A ferry sank."),
        ("Husum (dpa/lno) - Eine Fähre sank.", "dpa/lno", "Husum", "Eine Fähre sank."),
        ("Wien (APA) Eine Fähre sank.", "APA", "Wien", "Eine Fähre sank."),
        ("Sallow Post/ A ferry sank.", "Sallow Post", None, "A ferry sank."),
        ("TURKU (Sallow Post) — A ferry sank.", "Sallow Post", "TURKU", "A ferry sank."),
        ("Turku (Sallow Wire) – A ferry sank.", "Sallow Wire", "Turku", "A ferry sank."),
        ("NAIROBI — A ferry sank.", None, "NAIROBI", "A ferry sank."),
        ("NAIROBI, Kenya — A ferry sank.", None, "NAIROBI, Kenya", "A ferry sank."),
        ("PORT LOUIS: A ferry sank.", None, "PORT LOUIS", "A ferry sank."),
    ],
)
def test_slugs(paragraph, agency, dateline, words):
    found = slug(paragraph, RULES)
    assert (found.agency, found.dateline, paragraph[found.end :]) == (agency, dateline, words)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "A ferry sank.",
        "The (AFP) reported that a ferry sank.",
        "A ferry (pictured) sank.",
        "The harbour/ferry line closed.",
        "Politics/ A ferry sank.",
        "Sallow Post / Harbour Post merge.",
        "Orla Tenniel (Labour) – who lost – was there.",
        "Orla Tenniel (left) said so.",
        "UN: A ferry sank.",
        "AP - a ferry sank.",
        "ANALYSIS: A ferry sank.",
        "It was 10:15 – the ferry sank.",
        "Lagos – A ferry sank.",
    ],
)
def test_paragraphs_without_slug(paragraph):
    assert slug(paragraph, RULES) is None


@pytest.mark.parametrize("rule", RULES.table(RubricRule), ids=lambda rule: rule.id)
def test_rubrics_are_no_places(rule):
    for example in rule.yes:
        assert slug(example, RULES) is None, example
        assert slug(example, RULES.without(rule.id)) is not None, example


# --- credits ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("caption", "words", "credit"),
    [
        ("A ferry leaves at dawn. (AFP)", "A ferry leaves at dawn.", "AFP"),
        ("A ferry leaves at dawn (Kenya News Agency)", "A ferry leaves at dawn", "Kenya News Agency"),
        ("A ferry. (Orla Tenniel/Reuters)", "A ferry.", "Orla Tenniel/Reuters"),
        ("A ferry. (Orla Tenniel / The Quay Herald)", "A ferry.", "Orla Tenniel / The Quay Herald"),
        ("A ferry. (Orla Tenniel)", "A ferry.", "Orla Tenniel"),
        (
            "The ferry leaves at dawn if weather permits (Sallow Broadcasting)",
            "The ferry leaves at dawn if weather permits",
            "Sallow Broadcasting",
        ),
        ("A ferry. (Photo by Orla Tenniel)", "A ferry.", "Orla Tenniel"),
        ("A ferry [Orla Tenniel/Quay TV]", "A ferry", "Orla Tenniel/Quay TV"),
        ("A ferry. Photo: Orla Tenniel/AP", "A ferry.", "Orla Tenniel/AP"),
        ("Eine Fähre. Foto: dpa", "Eine Fähre.", "dpa"),
        ("Eine Fähre. | Quelle: dpa", "Eine Fähre.", "dpa"),
        ("Un bac. Crédit photo : Orla Tenniel", "Un bac.", "Orla Tenniel"),
        ("A ferry. © AFP", "A ferry.", "AFP"),
        ("A ferry. REUTERS/Orla Tenniel", "A ferry.", "REUTERS/Orla Tenniel"),
        ("A ferry | Orla Tenniel/Getty Images", "A ferry", "Orla Tenniel/Getty Images"),
        ("A ferry at dawn, AFP", "A ferry at dawn", "AFP"),
        ("Photo: Orla Tenniel", "", "Orla Tenniel"),
        ("The ferry at its quayPhoto: Orla Tenniel", "The ferry at its quay", "Orla Tenniel"),
        ("The ferry at its quay / Orla Tenniel", "The ferry at its quay", "Orla Tenniel"),
        ("The ferry at its quay AP Photo/Orla Tenniel, File", "The ferry at its quay", "AP Photo/Orla Tenniel, File"),
        ("A ferry. — Picture by Orla Tenniel", "A ferry.", "Orla Tenniel"),
        ("A ferry. — © BELGA", "A ferry.", "BELGA"),
        ("港に着いた船（朝井撮影）", "港に着いた船", "朝井"),
        ("배가 항구에 도착하고 있다. 김바다 기자", "배가 항구에 도착하고 있다.", "김바다"),
    ],
)
def test_credits(caption, words, credit):
    end, found = caption_credit(caption, RULES)
    assert (caption[:end], found) == (words, credit)


@pytest.mark.parametrize(
    "caption",
    [
        "",
        "A ferry leaves at dawn.",
        "A ferry (left) and a tug (right)",
        "The photo was lost",
        "The harbour in 2021 (archive)",
        "She met Orla Tenniel",
        "© 2021 Quay Herald Ltd. All rights reserved",
        "The council voted for the new quay. (E-2)",
    ],
)
def test_captions_without_credit(caption):
    assert caption_credit(caption, RULES) is None


AGENCIES = [rule for rule in RULES.table(AgencyRule) if rule.names]


@pytest.mark.parametrize("rule", [*RULES.table(CreditRule), *AGENCIES], ids=lambda rule: rule.id)
def test_examples_of_the_credit_rules(rule):
    for example in rule.yes:
        assert caption_credit(example, RULES), example
    for example in rule.no:
        assert caption_credit(example, RULES) is None, example


@pytest.mark.parametrize("rule", RULES.table(AgencyRule), ids=lambda rule: rule.id)
def test_every_agency_is_a_credit(rule):
    for name in rule.names:
        assert caption_credit(f"A ferry leaves. ({name})", RULES) == (15, name)


# --- bylines ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Orla Tenniel and Kofi Brandt", ("Orla Tenniel", "Kofi Brandt")),
        ("by Orla Tenniel, Kofi Brandt & Ana de Luz", ("Orla Tenniel", "Kofi Brandt", "Ana de Luz")),
        ("By Orla Tenniel | 14 March 2021", ("Orla Tenniel",)),
        ("By Orla Tenniel - Reuters - Friday, March 14, 2021", ("Orla Tenniel",)),
        ("By Reuters", ("Reuters",)),
        ("Von Orla Tenniel 14.03.2021, 18:11 Uhr", ("Orla Tenniel",)),
        ("Von dpa 14.03.2021, 18:58", ("dpa",)),
        ("Orla Tenniel,\xa0 14.03.2021 10:00 Uhr", ("Orla Tenniel",)),
        ("Orla Tenniel 14 Marzo 2021 - 14:41", ("Orla Tenniel",)),
        ("Kolumne von Orla Tenniel - 14.03.2021", ("Orla Tenniel",)),
        ("By Orla Tenniel and Kofi Brandt The Associated Press", ("Orla Tenniel", "Kofi Brandt")),
        ("Orla Tenniel Orla Tenniel 14.03.2021", ("Orla Tenniel",)),
        ("By Orla Tenniel, Kofi Brandt, and Ana de Luz", ("Orla Tenniel", "Kofi Brandt", "Ana de Luz")),
        ("Par Orla Tenniel et Kofi Brandt", ("Orla Tenniel", "Kofi Brandt")),
        ("Автор: Орла Теннил", ("Орла Теннил",)),
        ("بقلم: أورلا تينيل", ("أورلا تينيل",)),
    ],
)
def test_bylines(line, names):
    assert authors(line, RULES) == names


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By the time the ferry left, it was dark.",
        "date 2021-03-14 2021-03-14 13:05:28 - From: Reuters",
        "Husum 14.03.2021",
        "Panorama 14.03.2021 20:14",
        "Orla Tenniel",
        "By " + "Orla Tenniel and " * 20 + "Kofi Brandt",
    ],
)
def test_lines_that_are_no_byline(line):
    assert authors(line, RULES) is None


@pytest.mark.parametrize("rule", RULES.table(BylineRule), ids=lambda rule: rule.id)
def test_examples_of_the_byline_rules(rule):
    for example in rule.yes:
        assert authors(example, RULES), example
    for example in rule.no:
        assert authors(example, RULES) is None, example


# --- publishers ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "url", "name"),
    [
        ("quay-herald.example", None, "quay-herald.example"),
        ("www.Quay-Herald.example", None, "quay-herald.example"),
        ("https://quay.example/", "https://other.example/a", "quay.example"),
        ("The ferry sank.", "https://www.quay.example/a/1", "quay.example"),
        ("The ferry sank.", None, None),
        ("", "", None),
        ("a.b", None, None),
        ("The end", "http://[wrong", None),
        ("The end", "not an address", None),
    ],
)
def test_publisher(line, url, name):
    assert publisher(line, url, RULES) == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Ferry leaves alone | Quay Herald", "Quay Herald"),
        ("Ferry leaves alone - Harbour - Quay Herald", "Quay Herald"),
        ("Ferry leaves alone: harbour master resigns", None),
        ("Ferry leaves alone", None),
        ("Ferry leaves alone, again", None),
        ("Ferry leaves alone | 14 March 2021", None),
        ("Ferry leaves alone | It was found before noon near a sandbank with its engines running", None),
        ("Ferry leaves alone | It was found.", None),
        ("The ferry | Quay Herald", None),
    ],
)
def test_the_name_of_the_site_behind_the_title(heading, name):
    assert publisher("The end.", None, RULES, title="Ferry leaves alone", headings=["", heading]) == name


# --- laws ---------------------------------------------------------------------------------------------------


@given(st.text(max_size=200))
def test_any_text_may_be_read(text):
    found = slug(text, RULES)
    assert found is None or (isinstance(found, Slug) and 0 < found.end <= len(text))
    credit = caption_credit(text, RULES)
    assert credit is None or 0 <= credit[0] <= len(text)
    authors(text, RULES)
    publisher(text, text, RULES)


@pytest.mark.parametrize("piece", ["(", "Photo: ", "A ", "/", "© ", "A/", "\x00", "\ud800", ". ", "By A and "])
def test_long_lines_take_linear_work(piece):
    def read(line):
        return slug(line, RULES), caption_credit(line, RULES), authors(line, RULES), publisher(line, None, RULES)

    assert grows_linearly(read, piece)
    read(piece * (200_000 // len(piece)))  # the work inside regular expressions is not counted: it must end


def test_words_in_the_name_of_an_agency_come_from_the_rules():
    text = "Brindle (Harbour Dienst) – The ferry left."
    assert slug(text, RULES) is None
    mine = Rules.from_toml(f'[[agency]]\nid = "agency.mine"\nwords = ["Dienst"]\nyes = ["{text}"]')
    assert slug(text, RULES | mine).agency == "Harbour Dienst"


def test_particles_in_the_names_of_authors_come_from_the_rules():
    line = "By Orla zum Tenniel"
    assert authors(line, RULES) is None
    mine = Rules.from_toml(f'[[byline]]\nid = "byline.mine"\nparticles = ["zum"]\nyes = ["{line}"]')
    assert authors(line, RULES | mine) == ("Orla zum Tenniel",)
