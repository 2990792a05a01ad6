"""Histories of every shape, as values: made by hypothesis, written by git's own fast-import."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

DOOMED = frozenset({"d-old", "d-draft"})

Files = dict[bytes, tuple[bytes, bytes]]  # path -> mode and text (of a module: nothing)


class Save(NamedTuple):
    """One save: what it stands on, and everything it holds."""

    parents: tuple[int, ...]
    files: Files
    who: bytes
    when: bytes
    words: bytes


class History(NamedTuple):
    """All saves, parents first, and the saves that have a tag."""

    saves: tuple[Save, ...]
    tags: tuple[int, ...]


def document(slags: str, name: str, text: str) -> bytes:
    """A document as musctl writes it."""
    return f"---\ntype: {slags}\nid: {name}\nsamtale: M07/2025-mus\n---\n# Overskrift\n\n{text}\n".encode()


DEAD = (
    *(document("referat", "d-old", f"gammelt {n}") for n in range(4)),
    document("forberedelse", "d-draft", "udkast").replace(b"\n", b"\r\n"),
    b"\xef\xbb\xbf" + document("referat", "d-draft", "udkast \xc3\xb8"),
)
ALIVE = (
    *(document("referat", "d-new", f"nyt {n}") for n in range(3)),
    *(f"type: plan\nid: d-plan\nmål: {n}\n".encode() for n in range(4)),
    b"kvittering: a\ndokumenter: [{id: d-old, slags: referat}]\n",
    document("plan", "d-old", "en plan med samme id"),
    b"",
    b"id: d-old\n",
    b"\0\1\2\xff binary",
)
PATHS = (
    b"M07/2025-mus/referat.md",
    b"M07/2025-mus/plan.yaml",
    b"M07/2025-mus/forberedelse-leder.md",
    b"M07/2026-mus/referat.md",
    b"M07/2026-mus/plan.yaml",
    b"M08/2025-mus/referat.md",
    b"M07",
    b"M07.md",
    b"M07-x/a",
    b"arkiv/kopi af referat.txt",
    b"medarbejdere.yaml",
    "noter/Ærø.md".encode(),
    "noter/A\u030a.md".encode(),
    b'odd/-x "q"\n\\n',
    b"odd/\xff\xfe",
    b"a",
    b"a/b/c/d",
)

TEXTS = st.sampled_from((*DEAD, *ALIVE))
MODES = st.sampled_from((b"100644", b"100644", b"100644", b"100755", b"120000"))
STEPS = st.one_of(
    st.tuples(st.just("put"), st.sampled_from(PATHS), st.tuples(MODES, TEXTS)),
    st.tuples(st.just("put"), st.sampled_from(PATHS), st.tuples(MODES, st.sampled_from(DEAD))),
    st.tuples(st.just("put"), st.sampled_from(PATHS), st.just((b"160000", b""))),
    st.tuples(st.just("drop"), st.sampled_from(PATHS), st.none()),
    st.tuples(st.just("move"), st.sampled_from(PATHS), st.sampled_from(PATHS)),
    st.tuples(st.just("copy"), st.sampled_from(PATHS), st.sampled_from(PATHS)),
    st.tuples(st.just("clear"), st.none(), st.none()),
)
WHO = st.sampled_from((b"Bo Eksempel <bo@example.dk>", "Søren Ærø <s@example.dk>".encode(), b"X <>"))
WHEN = st.tuples(st.integers(0, 2**31), st.sampled_from((b"+0000", b"+0545", b"-0330", b"+1400")))
WORDS = st.sampled_from((b"gem\n", b"", b"ny samtale\n\nlang\r\ntekst\n", "Ærø".encode(), b"uden linjeskift"))


TANGLED = st.one_of(
    st.just(("put", PATHS[0], (b"100644", DEAD[0]))),
    st.just(("put", PATHS[0], (b"100644", DEAD[1]))),
    st.just(("put", PATHS[2], (b"100644", DEAD[4]))),
    st.just(("drop", PATHS[0], None)),
    st.just(("put", PATHS[1], (b"100644", ALIVE[3]))),
)


@st.composite
def tangled(draw: st.DrawFn) -> History:
    """A history of many short branches, where most saves hold nothing but what is doomed and sides of merges fall away."""
    saves: list[Save] = []
    for number in range(draw(st.integers(4, 14))):
        near = st.integers(max(0, number - 4), number - 1)
        parents = draw(st.lists(near, min_size=1, max_size=3, unique=True)) if number else []
        files: Files = dict(saves[parents[0]].files) if parents else {}
        if len(parents) > 1 and draw(st.booleans()):
            files |= saves[parents[1]].files
        for step in draw(st.lists(TANGLED, max_size=1)):
            _apply(files, *step)
        saves.append(Save(tuple(parents), files, b"Bo <bo@example.dk>", b"%d +0100" % number, b"gem\n"))
    return History(tuple(saves), ())


@st.composite
def histories(draw: st.DrawFn, most: int = 9) -> History:
    """A history with merges of all kinds, and saves that hold, move, copy and lose doomed and other documents."""
    saves: list[Save] = []
    for number in range(draw(st.integers(1, most))):
        parents = draw(st.lists(st.integers(0, number - 1), max_size=3, unique=True)) if number else []
        if number and not parents and draw(st.integers(0, 3)):
            parents = [number - 1]
        files: Files = dict(saves[parents[0]].files) if parents else {}
        for parent in parents[1:]:
            if draw(st.booleans()):
                for path, file in saves[parent].files.items():
                    _put(files, path, file)
        for step in draw(st.lists(STEPS, max_size=3)):
            _apply(files, *step)
        seconds, zone = draw(WHEN)
        saves.append(Save(tuple(parents), files, draw(WHO), b"%d %s" % (seconds, zone), draw(WORDS)))
    return History(
        tuple(saves), tuple(draw(st.lists(st.integers(0, len(saves) - 1), max_size=2, unique=True)))
    )


def _apply(files: Files, verb: str, path: bytes, other: object) -> None:
    if verb == "put":
        _put(files, path, other)  # type: ignore[arg-type]
    elif verb == "drop":
        files.pop(path, None)
    elif verb == "clear":
        files.clear()
    elif path in files:
        file = files.pop(path) if verb == "move" else files[path]
        _put(files, other, file)  # type: ignore[arg-type]


def _put(files: Files, path: bytes, file: tuple[bytes, bytes]) -> None:
    for old in list(files):
        if old.startswith(path + b"/") or path.startswith(old + b"/"):
            del files[old]
    files[path] = file


def write(history: History, folder: Path, kind: str = "sha1") -> list[bytes]:
    """Make a bare repository of it; returns the hex ids of its saves. Each save has a branch of its own."""
    _git(
        folder.parent,
        "init",
        "-q",
        "--bare",
        "--template=",
        "-b",
        "main",
        f"--object-format={kind}",
        str(folder),
    )
    words = bytearray()
    module = b"1" * (40 if kind == "sha1" else 64)
    for number, save in enumerate(history.saves, 1):
        ref = b"refs/heads/c%d" % number
        if not save.parents:
            words += b"reset %s\n" % ref
        words += b"commit %s\nmark :%d\n" % (ref, number)
        words += b"author %s %s\ncommitter %s 1700000000 +0100\n" % (save.who, save.when, save.who)
        words += b"data %d\n%s\n" % (len(save.words), save.words)
        for at, parent in enumerate(save.parents):
            words += b"%s :%d\n" % (b"merge" if at else b"from", parent + 1)
        words += b"deleteall\n"
        for path, (mode, text) in save.files.items():
            if mode == b"160000":
                words += b"M 160000 %s %s\n" % (module, _quoted(path))
            else:
                words += b"M %s inline %s\ndata %d\n%s\n" % (mode, _quoted(path), len(text), text)
        words += b"\n"
    for number in history.tags:
        tag = b"tag %s\nmark :%d\nfrom :%d\ntagger Bo <bo@example.dk> 1 +0000\ndata 4\ntag\n\n"
        words += tag % (b"t%d" % number, 1000 + number, number + 1)
        words += tag % (b"n%d" % number, 2000 + number, 1000 + number)
    words += b"reset refs/heads/main\nfrom :%d\n\n" % len(history.saves)
    marks = folder / "marks"
    _git(folder, "fast-import", "--quiet", f"--export-marks={marks}", stdin=bytes(words))
    found = dict(line.split() for line in marks.read_bytes().splitlines())
    marks.unlink()
    return [found[b":%d" % number] for number in range(1, len(history.saves) + 1)]


def _quoted(path: bytes) -> bytes:
    safe = path.replace(b"\\", b"\\\\").replace(b'"', b'\\"').replace(b"\n", b"\\n")
    return b'"' + safe + b'"'


def _git(folder: Path, *args: str, stdin: bytes = b"") -> bytes:
    done = subprocess.run(["git", *args], cwd=folder, input=stdin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout
