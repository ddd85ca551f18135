"""The command line, used as its users use it."""

import io
import json
import os
import subprocess
import sys

import pytest

from newscorpus import Capture, Corpus, build_corpus, from_json, to_json
from newscorpus.__main__ import main
from support.captures import OWN, ROOT

STORY = "Dam Holds\n\nThe dam above the town held on Friday.\n\n“It will hold,” said engineer Ana Brito.\n"


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY, "utf-8")
    return path


@pytest.fixture
def run(capfdbinary, monkeypatch):
    """Run the command line in this process. Return the exit status, standard output, and the lines of standard error."""

    def call(*arguments, stdin=b"", terminal=False):
        stream = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
        stream.isatty = lambda: terminal
        monkeypatch.setattr(sys, "stdin", stream)
        status = main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return status, out.decode("utf-8"), err.decode("utf-8").splitlines()

    return call


def module(*arguments, **options):
    command = [sys.executable, "-m", "newscorpus", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, **options)


# --- formats ------------------------------------------------------------------------------------------------


def test_json_is_a_corpus_that_reads_back(run):
    status, out, err = run(*OWN, "--format", "json")
    assert (status, err) == (0, [])
    captures = [Capture(path.read_bytes().decode(), path.as_posix()) for path in OWN]
    assert from_json(out, Corpus) == build_corpus(captures)


def test_jsonl_has_one_article_on_each_line_with_its_quotes_and_matches(run):
    status, out, _ = run(*OWN, *OWN[:1], "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    corpus = build_corpus([Capture(path.read_bytes().decode(), path.as_posix()) for path in [*OWN, OWN[0]]])
    assert status == 0
    assert [row["id"] for row in rows] == [article.id for article in corpus.articles]
    assert [len(row["quotes"]) for row in rows] == [len(quotes) for quotes in corpus.quotes]
    assert [row["text"] for row in rows] == [article.text for article in corpus.articles]
    assert rows[0]["group"] is not None
    assert any(match["relation"] == "identical" for match in rows[-1]["matches"])


def test_text_lists_articles_with_their_quotes(run, story):
    status, out, err = run(story)
    assert (status, err) == (0, [])
    assert out.startswith(f"Dam Holds\n=========\n{story.as_posix()}#0\n")
    assert "\n  Ana Brito, engineer\n    direct: " in out
    assert out.endswith("\n")


# --- input ------------------------------------------------------------------------------------------------


def test_standard_input_is_one_capture(run):
    status, out, _ = run("-", "--format", "json", stdin=STORY.encode())
    assert status == 0
    (page,) = from_json(out, Corpus).pages
    assert page.capture == Capture(STORY, "-")
    assert run("--format", "json", stdin=STORY.encode())[1] == out


def test_standard_input_can_be_json_lines(run):
    lines = to_json(Capture(STORY, "a", "https://news.example/a")) + "\n\n" + json.dumps({"text": STORY}) + "\r\n"
    _, out, _ = run("-", "--format", "json", stdin=lines.encode())
    captures = [page.capture for page in from_json(out, Corpus).pages]
    assert captures == [Capture(STORY, "a", "https://news.example/a"), Capture(STORY, "-:3")]


def test_an_option_sets_the_format_of_the_input(run):
    text = '{"text": "a"}'
    _, out, _ = run("-", "--input", "text", "--format", "json", stdin=text.encode())
    assert [page.capture.text for page in from_json(out, Corpus).pages] == [text]


def test_the_files_of_a_folder_are_read_in_order(run, tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.txt").write_text("b")
    (tmp_path / "c.jsonl").write_text('{"text": "c"}\n{"text": "d", "id": "mine"}')
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "notes.md").write_text("no capture")
    _, out, _ = run(tmp_path, "--format", "json")
    captures = [page.capture for page in from_json(out, Corpus).pages]
    base = tmp_path.as_posix()
    assert captures == [
        Capture("a", f"{base}/a.txt"),
        Capture("c", f"{base}/c.jsonl:1"),
        Capture("d", "mine"),
        Capture("b", f"{base}/deep/b.txt"),
    ]


def test_line_ends_are_kept_and_a_byte_order_mark_is_not(run, tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfDam\r\n\r\nIt held.\r\n")
    _, out, _ = run(path, "--format", "json")
    assert from_json(out, Corpus).pages[0].capture.text == "Dam\r\n\r\nIt held.\r\n"


def test_an_option_adds_the_rules_of_a_file(run, story, tmp_path):
    rules = tmp_path / "mine.toml"
    rules.write_text("[[line]]\nid='x'\nkind='furniture'\nmatch='^The dam above'\nyes=['The dam above']\n")
    story.write_text(STORY + "\nThe gates stay shut until the rain has gone over the hills, she said.\n", "utf-8")
    assert "The dam above" in json.loads(run(story, "--format", "jsonl")[1])["text"]
    assert "The dam above" not in json.loads(run(story, "--format", "jsonl", "--rules", rules)[1])["text"]


# --- errors -------------------------------------------------------------------------------------------------


def test_each_unreadable_input_is_one_line_of_standard_error_and_the_rest_is_read(run, story, tmp_path):
    (tmp_path / "latin.txt").write_bytes("Año".encode("latin-1"))
    (tmp_path / "bad.jsonl").write_text('{"text": 3}\n{"text": "fine"}\n{')
    (tmp_path / "empty").mkdir()
    status, out, err = run(
        tmp_path / "latin.txt",
        tmp_path / "none.txt",
        tmp_path / "bad.jsonl",
        tmp_path / "empty",
        story,
        "--format",
        "json",
    )
    assert status == 1
    assert err == [
        f"newscorpus: {tmp_path}/latin.txt: not UTF-8 at byte 1",
        f"newscorpus: {tmp_path}/none.txt: No such file or directory",
        f"newscorpus: {tmp_path}/bad.jsonl, line 1: Capture: must be str, not int @ $.text",
        f"newscorpus: {tmp_path}/bad.jsonl, line 3: Capture: not JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)",
        f"newscorpus: {tmp_path}/empty: contains no file with the suffix .txt, .jsonl, .ndjson",
    ]
    assert [page.capture.text for page in from_json(out, Corpus).pages] == ["fine", STORY]


def test_nothing_is_written_if_nothing_can_be_read(run, tmp_path):
    status, out, err = run(tmp_path / "none.txt", "--format", "json", "--output", tmp_path / "out.json")
    assert (status, out, len(err)) == (1, "", 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        (b"[[line]]\nid='x'", "rules.toml: rule 'x': 'yes' is missing @ $.yes; 'kind' is missing @ $.kind"),
        (b"[[", "rules.toml: not TOML"),
        (b"\xff", "rules.toml: not UTF-8 at byte 0"),
        (None, "rules.toml: No such file or directory"),
    ],
)
def test_wrong_rules_are_one_line_of_standard_error_and_nothing_is_read(run, story, tmp_path, rules, says):
    path = tmp_path / "rules.toml"
    if rules is not None:
        path.write_bytes(rules)
    status, out, err = run(story, "--rules", path)
    assert (status, out) == (2, "")
    assert len(err) == 1
    assert says in err[0]


def test_wrong_options_and_a_terminal_as_input_are_usage_errors(run, capfdbinary):
    with pytest.raises(SystemExit, match="2"):
        main(["--format", "xml"])
    with pytest.raises(SystemExit, match="2"):
        run(terminal=True)
    assert b"name a file, a folder, or - for standard input" in capfdbinary.readouterr().err


# --- output -------------------------------------------------------------------------------------------------


def test_output_replaces_the_file_and_leaves_no_other_file(run, story, tmp_path):
    output = tmp_path / "out.json"
    output.write_text("before")
    status, out, err = run(story, "--format", "json", "--output", output)
    assert (status, out, err) == (0, "", [])
    assert len(from_json(output.read_text("utf-8"), Corpus).articles) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.json", "story.txt"]


def test_output_that_cannot_be_written_is_one_line_of_standard_error(run, story, tmp_path):
    status, out, err = run(story, "--output", tmp_path / "none" / "out.json")
    assert (status, out) == (1, "")
    assert err == [f"newscorpus: {tmp_path}/none/out.json: No such file or directory"]


def test_output_can_be_a_device(run, story):
    assert run(story, "--output", os.devnull) == (0, "", [])


def test_text_with_a_lone_surrogate_is_written(run):
    line = '{"text": "Dam \\ud800 Holds\\n\\nThe dam above the town held on Friday, and it will hold.\\n"}'
    for form in ("text", "json", "jsonl"):
        status, out, _ = run("-", "--format", form, stdin=line.encode())
        assert status == 0
        assert "Dam" in out


# --- as a process -------------------------------------------------------------------------------------------


def test_the_module_runs_in_any_folder(story, tmp_path):
    done = module(story.name, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Dam Holds\n")


def test_the_output_is_utf_8_in_any_locale(tmp_path):
    (tmp_path / "a.txt").write_text(
        "El túnel abre mañana a los vecinos\n\nEl túnel se abre mañana a los vecinos del valle, después de once años de obras y de dos derrumbes.\n",
        "utf-8",
    )
    done = module(
        "a.txt", cwd=tmp_path, env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    )
    assert done.returncode == 0
    assert "mañana" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end differently on Windows")
def test_a_broken_pipe_ends_quietly(story):
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "newscorpus", story], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.stderr == b""


def test_a_progress_bar_is_shown_only_on_a_terminal(run, story, monkeypatch):
    import tqdm

    shown = []
    monkeypatch.setattr(tqdm, "tqdm", lambda captures, **options: shown.append(options) or captures)
    run(story)
    assert shown == []
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert run(story)[0] == 0
    assert shown[0]["delay"] >= 1


def test_without_tqdm_there_is_no_progress_bar(run, story, monkeypatch):
    monkeypatch.setitem(sys.modules, "tqdm", None)
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert run(story)[0] == 0


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_the_command_of_the_readme_lists_the_duplicates_in_seeds():
    done = module("seeds", cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\nDuplicates\n" in done.stdout
