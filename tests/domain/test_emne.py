"""Headings are heard as a reader hears them, and a topic's section holds what stands inside it."""

from __future__ import annotations

from functools import cache

import pytest

from musctl.domain.emne import discussed, heard, parts, standing, under
from musctl.domain.values import Profil, Samtaletype, build_profil
from musctl.profiles import load
from musctl.text.source import Document, read


@cache
def herlev() -> Profil:
    return build_profil(load("herlev"))


def mus() -> Samtaletype:
    return herlev().samtaler["mus"]


def document(body: str) -> Document:
    return read("referat.md", f"---\ntype: referat\n---\n{body}".encode())


@pytest.mark.parametrize(
    "title",
    [
        "Opfølgning fra sidst",
        "OPFØLGNING FRA SIDST:",
        "1. Opfølgning fra sidst",
        "1.2) Opfølgning  fra sidst?",
        "**Opfølgning fra sidst**",
        "Siden sidst",
    ],
)
def test_a_topic_is_known_by_its_title_or_an_alias(title: str) -> None:
    assert standing(document(f"# Referat\n## {title}\n"), mus()) == {"opfølgning": (1,)}


def test_the_documents_own_title_is_no_topic_whatever_a_policy_calls_its_topics() -> None:
    emner = tuple(
        emne._replace(alias=(*emne.alias, "Referat af udviklingssamtale")) for emne in mus().emner[:1]
    )
    art = mus()._replace(emner=emner)

    assert standing(document("# Referat af udviklingssamtale\nGodt.\n## Andet\nGodt.\n"), art) == {}


def test_letters_from_a_mac_are_the_same_letters() -> None:
    assert standing(document("# Referat\n## Ma\u030al og værdier\n"), mus()) == {"mål-og-værdier": (1,)}


def test_a_marker_names_the_topic_whatever_the_heading_says() -> None:
    found = standing(document("# Referat\n## Hvordan har vi det?\n<!-- emne: trivsel -->\nGodt.\n"), mus())

    assert found == {"trivsel": (1,)}


def test_a_heading_inside_a_topic_is_part_of_it_and_no_topic_of_its_own() -> None:
    text = document(
        "# Referat\n## Handlings- og tidsplan\n### Opfølgning\nI maj.\n## Det øvrige\n### Trivsel\nGodt.\n"
    )

    assert standing(text, mus()) == {"handlings-og-tidsplan": (1,), "trivsel": (4,)}


def test_a_topic_is_discussed_when_a_section_inside_it_says_something() -> None:
    text = document(
        "# Referat\n## Kompetenceudvikling\n### Fagligt\nMere viden.\n## Trivsel\n<!-- hjælp -->\n"
    )
    found = standing(text, mus())

    assert discussed(text, found["kompetenceudvikling"])
    assert not discussed(text, found["trivsel"])
    assert [section.title for section in under(text, 1)] == ["Kompetenceudvikling", "Fagligt"]


def test_one_heading_may_speak_of_two_parts() -> None:
    text = document("# Referat\n## Kompetenceudvikling\n### Socialt og arbejdsmæssigt\n")
    topic = next(emne for emne in mus().emner if emne.id == "kompetenceudvikling")

    assert parts(text.sections[2], topic, mus()) == ("social", "arbejdsmæssig")


def test_what_is_only_a_number_is_heard_as_nothing() -> None:
    assert heard("2026") == ""
    assert standing(document("# Referat\n## 2026\n"), mus()) == {}
