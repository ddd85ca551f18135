"""The command line: it reads captures and writes a corpus. No other module reads, writes or prints."""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from attrs import evolve, frozen

from newscorpus import Capture, Corpus, NewscorpusError, Rules, build_corpus, from_json, to_json, to_records, to_text
from newscorpus.interchange.json import json_text
from newscorpus.interchange.records import Record

DESCRIPTION = """\
Make a corpus from captured news pages: extract the articles, group duplicates, and find quotes and their
speakers. The input is UTF-8. A text file is one capture. In JSON Lines, each line is a capture: an object
with "text" and optionally "id", "url" and "captured_at"."""

EPILOG = """\
exit status: 0 success; 1 some input could not be read, or the output could not be written; 2 the options
or the rules are wrong, and nothing was read."""

SUFFIXES = {".txt": "text", ".jsonl": "jsonl", ".ndjson": "jsonl"}  # the files that are read from a folder

READING_FAILED = 1
USAGE = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.paths and sys.stdin.isatty():
        parser.error("name a file, a folder, or - for standard input")
    try:
        rules = _rules(options.rules)
    except _UserError as problem:
        _complain(problem)
        return USAGE
    reader = _Reader(options.input)
    corpus = build_corpus(_with_progress(reader.captures(options.paths or ["-"])), rules=rules)
    if corpus.pages or not reader.failed:
        try:
            _write(FORMATS[options.format].render(corpus), options.output)
        except _UserError as problem:
            _complain(problem)
            return READING_FAILED
    return READING_FAILED if reader.failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="newscorpus",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="a file, a folder (reads its .txt, .jsonl and .ndjson files), or - for standard input",
    )
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="text",
        help="the format of the output: " + "; ".join(f"{name}, {form.help}" for name, form in FORMATS.items()),
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="write to this file instead of standard output; the file is replaced when the output is complete",
    )
    parser.add_argument(
        "--rules",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="add the rules in this TOML file to the default rules; may be given several times",
    )
    parser.add_argument(
        "--input",
        choices=("auto", "text", "jsonl"),
        default="auto",
        help="the format of the input: auto chooses by the suffix of a file, or the first character of standard input",
    )
    return parser


# --- reading ----------------------------------------------------------------------------------------------


class _UserError(Exception):
    """A problem that is reported to the user in one line."""


def _complain(problem: Exception) -> None:
    print("newscorpus:", " ".join(str(problem).split()), file=sys.stderr)


def _rules(paths: Iterable[Path]) -> Rules:
    rules = Rules.default()
    for path in paths:
        try:
            rules |= Rules.from_toml(_decoded(_bytes(path), str(path)))
        except NewscorpusError as error:
            raise _UserError(f"{path}: {error}") from error
    return rules


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _UserError(f"{path}: {error.strerror or error}") from error


def _decoded(data: bytes, name: str) -> str:
    """Decode the bytes of a file. Line ends stay as they are, because offsets count them."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UserError(f"{name}: not UTF-8 at byte {error.start}") from error


class _Reader:
    """Read captures one by one. Report input that cannot be read, and remember that there was some."""

    def __init__(self, form: str) -> None:
        self.form = form
        self.failed = False

    def captures(self, names: Iterable[str]) -> Iterator[Capture]:
        for name in names:
            try:
                yield from self._source(name)
            except _UserError as problem:
                self._fail(problem)

    def _fail(self, problem: _UserError) -> None:
        self.failed = True
        _complain(problem)

    def _source(self, name: str) -> Iterator[Capture]:
        if name == "-":
            text = _decoded(sys.stdin.buffer.read(), "standard input")
            form = "jsonl" if text.lstrip().startswith("{") else "text"
            yield from self._captures_in(text, "-", form)
        elif Path(name).is_dir():
            files = sorted(path for path in Path(name).rglob("*") if path.suffix in SUFFIXES and path.is_file())
            if not files:
                raise _UserError(f"{name}: contains no file with the suffix {', '.join(SUFFIXES)}")
            yield from self.captures(map(str, files))
        else:
            text = _decoded(_bytes(Path(name)), name)
            yield from self._captures_in(text, Path(name).as_posix(), SUFFIXES.get(Path(name).suffix, "text"))

    def _captures_in(self, text: str, name: str, form: str) -> Iterator[Capture]:
        if self.form != "auto":
            form = self.form
        if form == "text":
            yield Capture(text, id=name)
            return
        for number, line in enumerate(text.split("\n"), start=1):
            if not line.strip():
                continue
            try:
                capture = from_json(line, Capture)
                yield capture if capture.id else evolve(capture, id=f"{name}:{number}")
            except NewscorpusError as error:
                self._fail(_UserError(f"{name}, line {number}: {error}"))


def _with_progress(captures: Iterator[Capture]) -> Iterator[Capture]:
    """Yield the same captures. Show a progress bar if this takes long on a terminal and the extra ``cli`` is there."""
    if not sys.stderr.isatty():
        return captures
    try:
        from tqdm import tqdm  # noqa: PLC0415  an optional package that takes time to import
    except ImportError:
        return captures
    return iter(tqdm(captures, unit=" captures", delay=1.0, leave=False, file=sys.stderr))


# --- writing ----------------------------------------------------------------------------------------------


def _corpus_line(corpus: Corpus) -> str:
    return to_json(corpus) + "\n"


def _article_lines(corpus: Corpus) -> str:
    """Write each article as one JSON object: its record, with the records of its quotes and its matches."""
    tables = to_records(corpus)
    quotes: dict[object, list[Record]] = defaultdict(list)
    for row in tables["quotes"]:
        quotes[row["article"]].append(row)
    matches: dict[object, list[Record]] = defaultdict(list)
    for row in tables["matches"]:
        matches[row["a"]].append(row)
        matches[row["b"]].append(row)
    return "".join(
        json_text(article | {"quotes": quotes[n], "matches": matches[n]}) + "\n"
        for n, article in enumerate(tables["articles"])
    )


@frozen
class _Format:
    """A format of the output: how the help describes it, and the function that writes a corpus in it."""

    help: str
    render: Callable[[Corpus], str]


FORMATS: Final[Mapping[str, _Format]] = {
    "text": _Format("articles and quotes for people", to_text),
    "json": _Format("one JSON object, the corpus", _corpus_line),
    "jsonl": _Format("one JSON object per line, an article", _article_lines),
}


def _write(text: str, output: Path | None) -> None:
    data = text.encode("utf-8", "replace")
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        if output.exists() and not output.is_file():  # a device or a pipe
            output.write_bytes(data)
        else:
            _replace(output, data)
    except OSError as error:
        raise _UserError(f"{output}: {error.strerror or error}") from error


def _replace(output: Path, data: bytes) -> None:
    """Write a temporary file and rename it, so that the output is either complete or unchanged."""
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def run() -> NoReturn:
    """Run the command line and exit. A broken pipe or an interruption ends the process without a traceback."""
    try:
        status = main()
    except BrokenPipeError:
        # The reader has closed the pipe. The interpreter flushes standard output when it ends, which would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = READING_FAILED
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


if __name__ == "__main__":
    run()
