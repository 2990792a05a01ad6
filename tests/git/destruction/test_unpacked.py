"""Words that lie packed: in what git cannot tell any more, and in what office programs write."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from musctl.git.destruction import destroy
from musctl.git.destruction.unpacked import pieces
from tests.git.destruction import scenario
from tests.git.destruction.scenario import OLD
from tests.git.ground import ordinary, put

WORDS = "Ane ønsker færre timer & mere ro til forberedelse"


def archive(name: str, body: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", "x")
        file.writestr(name, body)
    return made.getvalue()


def word(text: str) -> bytes:
    runs = "".join(
        f"<w:r><w:rPr><w:b/></w:rPr><w:t>{part}</w:t></w:r>"
        for part in (text[:7], text[7:].replace("&", "&amp;"))
    )
    return archive(
        "word/document.xml",
        f"<w:document><w:p><w:r><w:t>Først</w:t></w:r></w:p><w:p>{runs}</w:p></w:document>",
    )


@pytest.mark.parametrize(
    "data",
    [
        WORDS.encode(),
        zlib.compress(f"blob 51\0{WORDS}".encode()),
        gzip.compress(WORDS.encode()),
        word(WORDS),
        archive("content.xml", f"<text:p>{WORDS.replace('&', '&amp;')}</text:p>"),
        archive("referat.md", WORDS),
    ],
    ids=["plain", "zlib", "gzip", "word", "office", "zip"],
)
def test_the_words_are_read(data: bytes) -> None:
    assert WORDS in [line for piece in pieces(data) for line in piece.decode("utf-8", "replace").split("\n")]


@pytest.mark.parametrize("depth", [0, 50])
def test_a_pack_without_its_list_is_read(home: Path, depth: int) -> None:
    ordinary(home, "init", "-q", "r")
    before = "linje\n" * 40
    texts = [f"{before}{number} {WORDS}\n" for number in range(20)]
    names = [
        ordinary(home / "r", "hash-object", "-w", "--stdin", stdin=one.encode()).strip() for one in texts
    ]
    for switches in ((), ("--delta-base-offset",)):
        said = ordinary(
            home / "r",
            "pack-objects",
            "-q",
            f"--depth={depth}",
            *switches,
            "../p",
            stdin="\n".join([*names, ""]).encode(),
        )
        read = {
            piece.decode("utf-8", "replace")
            for piece in pieces((home / f"p-{said.strip()}.pack").read_bytes())
        }

        assert len(read & set(texts)) >= (20 if not depth or switches else 1)


@given(
    some.binary(), some.sampled_from([b"", b"x\x9c", b"PK\x03\x04", b"\x1f\x8b\x08", b"PACK\0\0\0\2\0\0\0\3"])
)
def test_any_bytes_can_be_opened(data: bytes, start: bytes) -> None:
    assert next(iter(pieces(start + data))) == start + data
    assert list(pieces(start + data))


def test_a_copy_in_an_office_document_is_shown(home: Path) -> None:
    scene = scenario.made(home / "MUS", people=1)
    quote = (scene.folder / OLD / "referat.md").read_text().splitlines()[8]
    put(scene.folder, "til-mig-selv.docx", word(quote))
    put(scene.folder, "gammelt.md.gz", gzip.compress((scene.folder / OLD / "referat.md").read_bytes()))
    outcome = destroy.destroy(str(scene.folder), scene.ids)

    assert {one.where for one in outcome.quotes} == {"til-mig-selv.docx", "gammelt.md.gz"}
    assert (scene.folder / "til-mig-selv.docx").exists()
