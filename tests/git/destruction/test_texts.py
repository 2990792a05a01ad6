"""The destroyed texts' words: known again wherever somebody quotes them, and never taken for what everybody says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from musctl.git.destruction.texts import Samples, said

HEAD = "---\ntype: referat\nid: d-1\nsamtale: M01/2025-mus\n---\n"
SAID = "Vi talte længe om, at Ane ønsker færre timer og mere ro til forberedelse."
TEXT = f"{HEAD}# Referat\n<!-- Skriv kort, og skriv under hver af overskrifterne her. -->\n## Trivsel\n{SAID}\nMeget mere ro til forberedelsen.\n"


def samples(*others: str) -> Samples:
    return Samples([("M01/2025-mus", TEXT.encode())], [one.encode() for one in others])


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        (SAID, 14),
        (f"Som der stod: »{SAID.upper()}«", 14),
        ("husk at ane ønsker færre timer og mere ro i år", 8),
        ("Ane ønsker færre timer og mere", 6),
        ("Ane ønsker færre timer og", 0),
        ("meget   mere ro, til - forberedelsen!!", 5),
        ("meget mere ro til forberedelsen nu", 0),
        ("Skriv kort, og skriv under hver af overskrifterne her.", 0),
        ("samtale: M01/2025-mus id: d-1 type: referat", 0),
        ("færre\ntimer\nog\nmere\nro\ntil\nforberedelse", 0),
    ],
)
def test_a_quote_is_six_words_in_a_row_or_a_whole_line(quote: str, words: int) -> None:
    assert samples().find(quote.encode()) == words


def test_whatever_an_editor_saves_it_as() -> None:
    known = samples()

    assert known.find(SAID.encode("utf-16")) == 14
    assert known.find(SAID.replace("å", "a\u030a").encode()) == 14
    assert known.find(f"a\r\n{SAID}\r\nb".encode()) == 14


def test_a_line_is_found_in_every_place() -> None:
    known = samples()

    assert [known.find(SAID.encode()) for _ in range(3)] == [14, 14, 14]
    assert [known.find(b"noget helt andet, som ingen har sagt") for _ in range(2)] == [0, 0]


def test_what_a_plan_says_is_the_plans() -> None:
    assert samples(f"mål: {SAID}\n").find(SAID.encode()) == 0


def test_what_several_talks_say_is_nobodys() -> None:
    known = Samples([("M01/2025-mus", TEXT.encode()), ("M02/2025-mus", TEXT.encode())])

    assert not known
    assert known.find(SAID.encode()) == 0


def test_what_two_versions_of_one_talk_say_is_that_talks() -> None:
    known = Samples([("M01/2025-mus", TEXT.encode()), ("M01/2025-mus", TEXT.replace("d-1", "d-2").encode())])

    assert known.find(SAID.encode()) == 14


def test_header_and_help_are_not_what_was_said() -> None:
    assert b"d-1" not in said(TEXT.encode())
    assert b"Skriv kort" not in said(TEXT.encode())
    assert SAID.encode() in said(TEXT.encode())


@pytest.mark.parametrize("beside", ["", "– noget andet …", "мир и покой", "日本"])
@pytest.mark.parametrize(
    ("word", "quoted"),
    [
        ("Straße", "STRASSE"),
        ("5µm", "5ΜM"),
        ("Łódź", "łódź"),
        ("Ÿ", "ÿ"),
        ("Sjælør", "SJÆLØR"),
        ("a\u030a", "Å"),
        ("x\u0345", "Xι"),
        ("“jo”", "–jo—"),
    ],
)
def test_letters_of_every_alphabet(word: str, quoted: str, beside: str) -> None:
    text = f"Ane gik ad {word} og så hjem\n"
    quote = f"ANE gik ad {quoted} og så HJEM\n"

    for one, other in ((text, f"{beside}\n{quote}"), (f"{text}{beside}\n", quote)):
        assert Samples([("M01/2025-mus", one.encode())]).find(other.encode()) == 7


@given(some.binary())
def test_any_bytes_can_be_looked_through(data: bytes) -> None:
    assert samples().find(data) == 0
    assert Samples([("M01/2025-mus", data)]).find(data) >= 0
