"""Every shipped policy: well-formed, with an authority for each demand, and resolved upon its floor."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from musctl import profiles, scaffold
from musctl.domain import values
from musctl.domain.emne import heard
from musctl.domain.profil import Emne, Krav, Profil, Samtaletype, Underemne
from musctl.domain.types import Model
from musctl.errors import WrongUse
from musctl.templates import Templates
from musctl.text import source
from musctl.text.diagnostic import Diagnostic
from musctl.text.tree import Plain
from tests import mappe

NAMES = profiles.names()
SHARED = {  # one heading that says two things: the resolution of C04, and the last words of H26
    "socialt og arbejdsmæssigt",
    "forventninger og faktisk oplevelse",
    "trivsel og robusthed",
    "afstemning af forventninger og faktisk oplevelse",
}
ONE_TITLE_TWICE = {
    "kompetenceudvikling"
}  # the guideline has it both as an obligatory topic and in its catalogue

# A topic's id stands in documents that leaders have written, so it never changes.
IDS = {
    "albertslund": ("adfærd", "struktur", "opgaver"),
    "gentofte": (
        "opfølgning",
        "sammen-om",
        "drivkraft",
        "trivsel",
        "særlige-hensyn",
        "kompetenceudvikling",
        "kompetenceudviklingsplan",
    ),
    "herlev": ("opfølgning", "kompetenceudvikling", "arbejdsopgaver", "mål-og-værdier", "trivsel", "ledelse"),
    "kl": (),
}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def profil(name: str) -> Profil:
    return Profil.model_validate(profiles.load(name))


def mappings(value: Plain, path: str = "") -> Iterator[tuple[str, dict[str, Plain]]]:
    """Every mapping in the data, and where it stands."""
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from mappings(inner, f"{path}.{key}".lstrip("."))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from mappings(inner, f"{path}.{i}")


def models(value: object) -> Iterator[object]:
    """The policy and every part of it."""
    yield value
    if isinstance(value, tuple):
        for part in value:
            yield from models(part)
    elif isinstance(value, dict):
        yield from models(tuple(value.values()))
    elif isinstance(value, Model):
        yield from models(tuple(getattr(value, field) for field in type(value).model_fields))


def own_names(emne: Emne | Underemne) -> list[str]:
    return [heard(words) for words in (emne.titel, *emne.alias)]


def topics(samtale: Samtaletype) -> list[Emne]:
    groups = (*samtale.inspiration, *((samtale.afslutning,) if samtale.afslutning else ()))
    return [*samtale.emner, *samtale.ekstra_afsnit, *(emne for group in groups for emne in group.emner)]


def repeated(words: list[str]) -> set[str]:
    return {word for word, count in Counter(words).items() if count > 1}


def test_a_profile_is_named_as_its_file(name: str, profil: Profil) -> None:
    assert profil.profil == name
    assert profil.version


def test_both_readers_of_a_profile_agree(name: str) -> None:
    data = profiles.load(name)
    quick = values.BUILD["Profil"](data)

    assert quick == values.build_profil(data)
    assert quick[0] == Profil.model_validate(data).profil


def test_every_demand_names_its_authority(profil: Profil) -> None:
    named = [part for part in models(profil) if hasattr(part, "kilde") and part.kilde]

    assert named
    for part in named:
        kildeskrift, _, section = part.kilde.partition(", ")
        assert kildeskrift in profil.kilder, part.kilde
        assert section, part.kilde
    assert all(part.kilde for part in models(profil) if isinstance(part, Krav))


def test_what_binds_is_locked() -> None:
    profil = Profil.model_validate(profiles.load("herlev"))
    mus = profil.samtaler["mus"]
    assert mus.plan
    assert profil.opbevaring

    binding = (*mus.emner, mus.årlig, mus.referat, mus.godkendelse, mus.plan)
    binding += (
        *(felt for felt in mus.plan.felter if felt.krævet),
        profil.fortrolighed,
        profil.opbevaring.referat,
    )
    assert all(krav and krav.låst for krav in binding)


def test_no_heading_means_two_topics(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        headings = [heading for emne in topics(samtale) for heading in own_names(emne)]
        assert repeated(headings) <= ONE_TITLE_TWICE


def test_no_heading_means_two_sides_of_a_topic_unless_it_says_both(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        for emne in topics(samtale):
            sides = [heading for side in emne.underemner for heading in own_names(side)]
            assert repeated(sides) <= SHARED


def test_an_id_is_used_once(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        assert not repeated([emne.id for emne in topics(samtale)])
        for emne in topics(samtale):
            assert not repeated([side.id for side in emne.underemner])
    for listed in (profil.områder, profil.metoder):
        assert not listed or not repeated([item.id for item in listed.liste])


def test_the_ids_of_topics_never_change(name: str, profil: Profil) -> None:
    assert tuple(emne.id for emne in profil.samtaler["mus"].emner) == IDS[name]


def test_ids_can_stand_in_a_comment(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        for emne in topics(samtale):
            text = f"# Referat\n\n## Overskrift <!-- emne: {emne.id} -->\n"
            document = source.read("referat.md", f"---\ntype: referat\n---\n{text}".encode())
            assert document.sections[1].emne == emne.id


def test_help_can_stand_in_a_comment(profil: Profil) -> None:
    for part in models(profil):
        if isinstance(part, Emne):
            assert "--" not in part.hjælp
            assert not any("--" in question for question in part.spørgsmål)


def test_a_number_of_our_own_says_so(profil: Profil) -> None:
    for part in models(profil):
        for field in ("frist_dage", "højst_ord"):
            if getattr(part, field, None) is not None:
                assert isinstance(part, Krav)
                assert "designvalg" in part.bemærkning
                assert "C22" in part.krav


def test_a_resolved_profile_reads_back_the_same(name: str) -> None:
    document = source.read("politik/profil.yaml", profiles.resolved_text(name).encode())

    assert not document.faults
    assert document.data == profiles.load(name)


def test_a_resolved_profile_extends_nothing(name: str) -> None:
    assert "extends" not in profiles.load(name)


def test_the_floor_asks_for_a_yearly_talk_and_a_plan() -> None:
    mus = Profil.model_validate(profiles.load("kl")).samtaler["mus"]

    assert mus.årlig
    assert mus.plan
    assert [felt.navn for felt in mus.plan.felter if felt.krævet] == ["mål"]
    assert not mus.emner


def test_the_floor_destroys_nothing() -> None:
    opbevaring = Profil.model_validate(profiles.load("kl")).opbevaring

    assert opbevaring
    assert (opbevaring.referat.udløser, opbevaring.forberedelse.udløser) == ("ikke_angivet", "ikke_angivet")
    assert opbevaring.plan.udløser == "aldrig"


def test_herlev_stands_on_the_floor() -> None:
    kilder = profiles.load("herlev")["kilder"]

    assert isinstance(kilder, dict)
    assert {"aftale", "vejledning", "politik", "hjemmeside"} <= kilder.keys()


def test_mappings_merge_and_lists_replace() -> None:
    own: dict[str, Plain] = {"a": {"x": "1"}, "liste": ["ny"], "ord": "mit"}
    base: dict[str, Plain] = {"a": {"x": "0", "y": "2"}, "liste": ["en", "to"], "ord": "dit", "mere": "gulv"}

    assert profiles.merged(own, base) == {
        "a": {"x": "1", "y": "2"},
        "liste": ["ny"],
        "ord": "mit",
        "mere": "gulv",
    }


def test_another_authority_does_not_inherit_what_the_first_one_said() -> None:
    own: dict[str, Plain] = {"kilde": "politik, Skema"}
    base: dict[str, Plain] = {
        "kilde": "omtale, Kort",
        "krav": ["K01"],
        "bemærkning": "Omtalen siger …",
        "låst": "ja",
    }

    assert profiles.merged(own, base) == {"kilde": "politik, Skema", "låst": "ja"}


def test_merging_leaves_both_as_they_were() -> None:
    own: dict[str, Plain] = {"a": {"x": "1"}}
    base: dict[str, Plain] = {"a": {"y": "2"}}
    profiles.merged(own, base)

    assert (own, base) == ({"a": {"x": "1"}}, {"a": {"y": "2"}})


def test_a_talk_takes_over_what_it_says_and_adds_its_own_topics() -> None:
    own: dict[str, Plain] = {
        "mus": {
            "navn": "MUS",
            "emner": [{"id": "a", "titel": "A"}, {"id": "b", "titel": "B"}],
            "vindue": {"fra": "10-01"},
        },
        "lus": {
            "navn": "LUS",
            "arver": {"samtale": "mus", "dele": ["emner", "referat"]},
            "emner": [{"id": "c", "titel": "C"}, {"id": "b", "titel": "Bb"}],
        },
    }
    base: dict[str, Plain] = {"mus": {"referat": {"kilde": "k"}}, "grus": {"navn": "GRUS"}}

    assert profiles.talks(own, base)["lus"] == {
        **{key: value for key, value in own["lus"].items() if key != "emner"},  # type: ignore[union-attr]
        "emner": [{"id": "a", "titel": "A"}, {"id": "b", "titel": "Bb"}, {"id": "c", "titel": "C"}],
        "referat": {"kilde": "k"},
    }
    assert list(profiles.talks(own, base)) == ["mus", "lus", "grus"]


def test_two_talks_that_take_over_from_each_other_come_to_an_end() -> None:
    own: dict[str, Plain] = {
        "mus": {"navn": "MUS", "arver": {"samtale": "lus", "dele": ["plan"]}},
        "lus": {"navn": "LUS", "arver": {"samtale": "mus", "dele": ["plan"]}, "plan": {"titel": "P"}},
    }

    assert profiles.talks(own, {})["mus"] == {**own["mus"], "plan": {"titel": "P"}}  # type: ignore[dict-item]


def test_what_a_talk_takes_over_is_there(name: str, profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        if samtale.arver:
            assert samtale.arver.samtale in profil.samtaler
            assert set(samtale.arver.dele) <= set(Samtaletype.model_fields)
            assert all(getattr(samtale, part) for part in samtale.arver.dele), name


def test_what_a_profile_points_at_is_there(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        ids = {emne.id for emne in topics(samtale)}
        assert set(samtale.i_stedet_for) <= set(profil.samtaler)
        assert not samtale.spørgsmål or {each.emne for each in samtale.spørgsmål.liste} <= ids
        assert not samtale.plan or samtale.plan.kræves != "hvis_emne_drøftes" or samtale.plan.emne in ids


def test_what_is_assumed_says_so(profil: Profil) -> None:
    for samtale in profil.samtaler.values():
        if samtale.antaget:
            assert samtale.arver
            assert "antaget" in samtale.arver.bemærkning
            assert "C23" in samtale.arver.krav


def made(name: str, art: str) -> tuple[str, dict[str, str]]:
    """A talk's id and its documents as they are made."""
    policy = profiles.value(name)
    talk = f"{'G1' if policy.samtaler[art].gruppe else 'M07'}/2026-{art}"
    settings = values.Indstillinger(profil=name)
    brief = scaffold.Brief(
        talk, mappe.policy(name)[0], policy, policy.samtaler[art], settings, scaffold.new_id
    )
    return talk, scaffold.talk(brief, Templates())


def found(name: str, talk: str, files: dict[str, str]) -> list[Diagnostic]:
    """What is found in a folder that holds one talk."""
    known = mappe.in_order([mappe.TALK, talk], profil=name)
    folder = {path: raw for path, raw in known.items() if not path.startswith("M07/")}
    folder |= {path: text.encode() for path, text in files.items()}
    return [one.diagnostic for one in mappe.judged(folder)]


each_talk = pytest.mark.parametrize(
    ("name", "art"), [(name, art) for name in NAMES for art in profiles.value(name).samtaler]
)


@each_talk
def test_a_new_talk_has_no_errors(name: str, art: str) -> None:
    told = found(name, *made(name, art))

    assert [(one.path, one.code, one.message) for one in told if one.severity == "error"] == []
    assert "MUS303" not in {one.code for one in told}, "the empty goal is nobody's goal"


@each_talk
def test_each_obligatory_topic_that_is_left_out_is_told_of(name: str, art: str) -> None:
    talk, files = made(name, art)
    emner = profiles.value(name).samtaler[art].emner
    files[f"{talk}/samtale.yaml"] = files[f"{talk}/samtale.yaml"].replace("afholdt:", "afholdt: 2026-11-12")
    minutes = files[f"{talk}/referat.md"]
    head, *sections = re.split(r"(?m)^(?=## )", re.sub(r"(?m)^(##.*)$", r"\1\nDrøftet.", minutes))

    def missing(sections: list[str]) -> list[str]:
        told = found(name, talk, {**files, f"{talk}/referat.md": head + "".join(sections)})
        return [one.message.split("«")[0] for one in told if one.code in ("MUS101", "MUS102", "MUS103")]

    assert missing(sections) == []
    for emne in emner:
        rest = [section for section in sections if not section.startswith(f"## {emne.titel}\n")]
        assert missing(rest) == [f"Afsnittet »{emne.titel}"]


def test_an_unknown_profile_names_the_nearest() -> None:
    with pytest.raises(WrongUse, match="Profilen »herlef« findes ikke") as stopped:
        profiles.load("herlef")

    assert stopped.value.hint == "Mente du »herlev«?"


def test_a_profile_like_no_other_names_them_all() -> None:
    with pytest.raises(WrongUse) as stopped:
        profiles.load("../../etc/passwd")

    assert stopped.value.hint == f"Vælg mellem {', '.join(f'»{name}«' for name in NAMES)}."


def test_no_demand_is_empty(name: str) -> None:
    for path, mapping in mappings(profiles.load(name)):
        assert mapping, path
        assert all(value not in (None, "") for value in mapping.values()), path
