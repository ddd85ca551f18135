"""The command line: captures in, a corpus out. The only module that reads, writes or prints."""

import argparse
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from attrs import evolve

from newscorpus import Capture, Corpus, NewscorpusError, Rules, build_corpus, from_json, to_json, to_records, to_text
from newscorpus.interchange.json import json_text
from newscorpus.interchange.records import Record

DESCRIPTION = """\
Make a corpus of captured news pages: articles without the page around them, duplicates grouped, quotes
with their speakers. Input is UTF-8: one capture a file, or JSON Lines of captures (objects with "text" and,
where known, "id", "url" and "captured_at")."""

EPILOG = """\
exit status: 0 all is done; 1 some input could not be read, the rest is done; 2 the options or rules are
wrong, nothing is done."""

SUFFIXES = {".txt": "text", ".jsonl": "jsonl", ".ndjson": "jsonl"}  # what is taken from a folder

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
            _write(_rendered(corpus, options.format), options.output)
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
        help="a file, a folder (its .txt, .jsonl and .ndjson files), or - for standard input",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "jsonl"),
        default="text",
        help="text: to be read; json: one corpus; jsonl: one article a line",
    )
    parser.add_argument(
        "--output", metavar="FILE", type=Path, help="instead of standard output; replaced only when all is done"
    )
    parser.add_argument(
        "--rules",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="TOML rules, added to the default ones; may be given several times",
    )
    parser.add_argument(
        "--input",
        choices=("auto", "text", "jsonl"),
        default="auto",
        help="auto: by the file's ending; standard input by its first character",
    )
    return parser


# --- reading ----------------------------------------------------------------------------------------------


class _UserError(Exception):
    """Something that the user has to be told, in one line."""


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
    """The text of a file, its line ends as they are: offsets count them."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _UserError(f"{name}: not UTF-8 at byte {error.start}") from error


class _Reader:
    """Reads captures one by one, complains of what it cannot read, and remembers that it did."""

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
            yield from self._of_text(text, "-", form)
        elif Path(name).is_dir():
            files = sorted(path for path in Path(name).rglob("*") if path.suffix in SUFFIXES and path.is_file())
            if not files:
                raise _UserError(f"{name}: holds no file that ends in {', '.join(SUFFIXES)}")
            yield from self.captures(map(str, files))
        else:
            text = _decoded(_bytes(Path(name)), name)
            yield from self._of_text(text, Path(name).as_posix(), SUFFIXES.get(Path(name).suffix, "text"))

    def _of_text(self, text: str, name: str, form: str) -> Iterator[Capture]:
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
    """The same captures, with a bar on a terminal when it takes long and the extra `cli` is installed."""
    if not sys.stderr.isatty():
        return captures
    try:
        from tqdm import tqdm  # noqa: PLC0415  an extra, and slow to import
    except ImportError:
        return captures
    return iter(tqdm(captures, unit=" captures", delay=1.0, leave=False, file=sys.stderr))


# --- writing ----------------------------------------------------------------------------------------------


def _rendered(corpus: Corpus, form: str) -> str:
    match form:
        case "json":
            return to_json(corpus) + "\n"
        case "jsonl":
            return "".join(line + "\n" for line in _article_lines(corpus))
        case _:
            return to_text(corpus)


def _article_lines(corpus: Corpus) -> Iterator[str]:
    """Each article as one object: its record, with the records of its quotes and of its matches."""
    tables = to_records(corpus)
    quotes: dict[object, list[Record]] = defaultdict(list)
    for row in tables["quotes"]:
        quotes[row["article"]].append(row)
    matches: dict[object, list[Record]] = defaultdict(list)
    for row in tables["matches"]:
        matches[row["a"]].append(row)
        matches[row["b"]].append(row)
    for n, article in enumerate(tables["articles"]):
        yield json_text(article | {"quotes": quotes[n], "matches": matches[n]})


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
    """Write the whole file or nothing of it."""
    part = output.with_name(f".{output.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(output)
    finally:
        part.unlink(missing_ok=True)


def run() -> NoReturn:
    """Run the command line as a process does: a broken pipe and an interruption end it quietly."""
    try:
        status = main()
    except BrokenPipeError:
        # Nobody reads on. What is still buffered must not be written when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = READING_FAILED
    except KeyboardInterrupt:
        status = INTERRUPTED
    sys.exit(status)


if __name__ == "__main__":
    run()
