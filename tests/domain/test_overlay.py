"""An overlay adds and tightens, and never loosens (H01): every demand of every shipped policy, and any mixture of changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from musctl import profiles, resolve, rotation, shape
from musctl.domain import profil, values
from musctl.domain.item import WORDS, named
from musctl.domain.loosening import GRACE, loosened
from musctl.domain.overlay import laid, plain
from musctl.domain.value import Value
from musctl.domain.values import Profil, Udmøntning
from musctl.questions import catalogue
from musctl.text import source
from musctl.text.dump import dump
from musctl.text.tree import Plain

NAMES = profiles.names()
POLICIES = {name: profiles.value(name) for name in NAMES}


class Place(NamedTuple):
    """A word of a policy: the way to it, what holds it and what it says."""

    route: tuple[str, ...]
    holder: str
    field: str
    said: Any


class Move(NamedTuple):
    """A change that an overlay could write: where, and the overlay's content."""

    route: tuple[str, ...]
    content: dict[str, Any]


# What may be written in the place of what stands there: stricter, and looser.
STRICTER: Mapping[str, Mapping[object, str]] = {
    "låst": {False: "ja"},
    "krævet": {False: "ja"},
    "løn": {False: "ja"},
    "alvor": {"info": "advarsel", "advarsel": "fejl", "": "fejl"},
    "kræves": {"frivilligt": "hvis_emne_drøftes", "hvis_emne_drøftes": "altid"},
    "af_gruppe": {"ja": "ja_medmindre_ønsket", "ja_medmindre_ønsket": "nej"},
    "model": {"ikke_angivet": "gensidig", "asymmetrisk": "gensidig"},
    "udløser": {"ikke_angivet": "næste_samtale_holdt"},
    "ordlyd": {"fri": "fast"},
}
LOOSER: Mapping[str, Mapping[object, str]] = {
    "låst": {True: "nej"},
    "krævet": {True: "nej"},
    "løn": {True: "nej"},
    "alvor": {"fejl": "info", "advarsel": "info", "": "info"},
    "kræves": {"altid": "frivilligt", "hvis_emne_drøftes": "frivilligt"},
    "af_gruppe": {"nej": "ja", "ja_medmindre_ønsket": "ja"},
    "model": {"gensidig": "asymmetrisk", "asymmetrisk": "ikke_angivet"},
    "udløser": {"næste_samtale_holdt": "aldrig", "aldrig": "næste_samtale_holdt"},
    "først": {"gruppe": "valgfrit", "individuel": "gruppe"},
    "brug": {"alle": "vælg"},
    "dokument": {"plan": "referat"},
}
MORE, LESS = ("dage", "mindst_minutter"), ("frist_dage", "højst_ord", "højst_minutter", "til_måneder")


def places(part: Value, route: tuple[str, ...] = ()) -> Iterator[Place]:
    """Every word in a policy, by names."""
    for field in part._fields:
        said = getattr(part, field)
        here = (*route, field)
        if isinstance(said, Value):
            yield from places(said, here)
        elif isinstance(said, Mapping) or (isinstance(said, tuple) and not isinstance(said, Value)):
            for name, item in said.items() if isinstance(said, Mapping) else named(said):
                if isinstance(item, Value):
                    yield from places(item, (*here, name))
        else:
            yield Place(here, type(part).__name__, field, said)


def written(policy: Profil, route: tuple[str, ...], words: str) -> dict[str, Plain] | None:
    """What an overlay writes to say something at a route; None where an overlay cannot say it."""
    if route[0] not in ("samtaler", "fortrolighed", "opbevaring", "runden", "enhedens_mål", "metoder"):
        return None
    if "spørgsmål" in route or "arver" in route or route[-1] in ("gruppe", "antaget"):
        return None
    made: Any = words
    for at in range(len(route) - 1, -1, -1):
        holder = _held(policy, route[:at])
        if isinstance(holder, tuple) and not isinstance(holder, Value):
            item = dict(named(holder))[route[at]]
            key = next((word for word in WORDS if getattr(item, word, "")), None)
            if key is None or getattr(item, key) != route[at]:
                return None
            made = [{key: route[at], **made}]
        else:
            made = {route[at]: made}
    return dict(made)


def _held(policy: Profil, route: tuple[str, ...]) -> Any:
    found: Any = policy
    for part in route:
        if isinstance(found, Value):
            found = getattr(found, part)
        else:
            found = found[part] if isinstance(found, Mapping) else dict(named(found))[part]
    return found


def moves(
    policy: Profil, table: Mapping[str, Mapping[object, str]], up: tuple[str, ...], down: tuple[str, ...]
) -> list[Move]:
    found = []
    for place in places(policy):
        words = table.get(place.field, {}).get(place.said)
        if (
            isinstance(place.said, int)
            and not isinstance(place.said, bool)
            and place.holder != "Godkendelseskrav"
        ):
            words = (
                str(place.said + 5)
                if place.field in up
                else str(max(0, place.said - 5))
                if place.field in down
                else None
            )
        content = written(policy, place.route, words) if words else None
        if content is not None:
            found.append(Move(place.route, content))
    return found


def allowed(policy: Profil) -> list[Move]:
    """Everything an overlay may do with what a policy says."""
    found = moves(policy, STRICTER, MORE, LESS)
    for name, art in policy.samtaler.items():
        found += [
            Move((), {"samtaler": {name: {part: said}}})
            for part, said in (
                ("emner", [{"id": "lokalt", "titel": "Et lokalt emne", "kilde": "med, 1"}]),
                ("varsel", {"dage": "21", "kilde": "med, 2"}),
                ("varighed", {"mindst_minutter": "60", "kilde": "med, 3"}),
                ("ekstra_afsnit", [{"id": "afsnit", "titel": "Et afsnit mere", "kilde": "med, 4"}]),
            )
            if not (part in ("varsel", "varighed") and getattr(art, part))
        ]
        found += [
            Move((), {"samtaler": {name: {"emner": [{"id": emne.id, "titel": f"{emne.titel} hos os"}]}}})
            for emne in art.emner
        ]
    return found


def forbidden(policy: Profil) -> list[Move]:
    """Everything an overlay may not do with what a policy says."""
    found = moves(policy, LOOSER, LESS, MORE)
    for name, art in policy.samtaler.items():
        exempt = {"samtaler": {name: {"undtaget": [{"timer_under": "15", "kilde": "med, 5"}]}}}
        found.append(Move(("samtaler", name, "undtaget"), exempt))
        if not art.omfatter:
            only = {"samtaler": {name: {"omfatter": [{"kategori": ["lærer"], "kilde": "med, 6"}]}}}
            found.append(Move(("samtaler", name, "omfatter"), only))
    return found


ALLOWED = {name: allowed(policy) for name, policy in POLICIES.items()}
FORBIDDEN = {name: forbidden(policy) for name, policy in POLICIES.items()}


def overlay(content: dict[str, Plain]) -> Udmøntning:
    return Udmøntning("Prøve", "p@1", indhold=content)


def upon(policy: Profil, *some: Move) -> Profil:
    for move in some:
        after = resolve.upon(policy, overlay(move.content))
        assert after is not None, move
        policy = after
    return policy


def test_there_is_much_to_tighten_and_to_loosen() -> None:
    assert all(len(ALLOWED[name]) > 20 for name in NAMES)
    assert all(len(FORBIDDEN[name]) > 5 for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_addition_and_every_tightening_is_allowed(name: str) -> None:
    for move in ALLOWED[name]:
        assert list(loosened(POLICIES[name], upon(POLICIES[name], move))) == [], move


@pytest.mark.parametrize("name", NAMES)
def test_every_loosening_is_found_where_it_stands(name: str) -> None:
    for move in FORBIDDEN[name]:
        found = [one.route for one in loosened(POLICIES[name], upon(POLICIES[name], move))]
        assert [route[: len(move.route)] for route in found] == [move.route], move


# Of each word that can only be one of some: what may come instead. Everything else is looser, or another choice.
MAY: Mapping[str, Mapping[object, tuple[str, ...]]] = {
    **{field: {was: (now,) for was, now in words.items()} for field, words in STRICTER.items()},
    "alvor": {"": ("fejl",), "info": ("advarsel", "", "fejl"), "advarsel": ("", "fejl")},
    "kræves": {"frivilligt": ("hvis_emne_drøftes", "altid"), "hvis_emne_drøftes": ("altid",)},
    "af_gruppe": {"ja": ("ja_medmindre_ønsket", "nej"), "ja_medmindre_ønsket": ("nej",)},
    "model": {"ikke_angivet": ("asymmetrisk", "gensidig"), "asymmetrisk": ("gensidig",)},
    "brug": {"vælg": ("alle",)},
    "ønske_fra": {"medarbejder": ("en_af_parterne",)},
    "betyder": {"": ("læst", "enig"), "læst": ("enig",)},
    "udløser": {"ikke_angivet": ("næste_samtale_holdt", "aldrig")},
    "dokumenter": {"ikke_angivet": ("destruer", "behold")},
    "uenighed": {"": ("referat", "plan", "bilag")},
    "Godkendelseskrav.af": {
        "ingen": ("ingen_indsigelse", "repræsentant", "anden_part", "alle"),
        "ingen_indsigelse": ("repræsentant", "anden_part", "alle"),
        "repræsentant": ("anden_part", "alle"),
        "anden_part": ("alle",),
    },
    "tæller_som": dict.fromkeys(("handling", "tid", "ansvar", "evaluering"), ("",)),
}


def closed(holder: str, field: str) -> tuple[str, ...]:
    """The words that the model lets stand there; none where anything may."""
    annotation = getattr(profil, holder).model_fields[field].annotation
    return tuple(map(str, get_args(annotation))) if get_origin(annotation) is Literal else ()


@pytest.mark.parametrize("name", NAMES)
def test_every_other_choice_than_a_tightening_is_found(name: str) -> None:
    policy, tried = POLICIES[name], 0
    for place in places(policy):
        may = MAY.get(f"{place.holder}.{place.field}", MAY.get(place.field, {})).get(place.said, ())
        for word in (
            closed(place.holder, place.field) if place.field not in WORDS else ()
        ):  # a name is no demand
            content = written(policy, place.route, word) if word not in ("", place.said) else None
            if content is None:
                continue
            move = Move(place.route, content)
            found = [one.route for one in loosened(policy, upon(policy, move))]

            assert (place.route in found) == (word not in may), (move, word)
            tried += 1
    assert tried > 20


@pytest.mark.parametrize("name", NAMES)
def test_an_item_taken_away_is_found(name: str) -> None:
    policy = POLICIES[name]
    for art_name, art in policy.samtaler.items():
        for emne in art.emner:
            rest = art._replace(emner=tuple(one for one in art.emner if one is not emne))
            after = policy._replace(samtaler={**policy.samtaler, art_name: rest})
            routes = [one.route for one in loosened(policy, after)]
            assert routes == [("samtaler", art_name, "emner", emne.id)]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_no_mixture_of_what_is_allowed_loosens_and_one_loosening_is_found_in_it(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    base = POLICIES[name]
    some = data.draw(st.lists(st.sampled_from(ALLOWED[name]), max_size=6))
    bad = data.draw(st.sampled_from(FORBIDDEN[name]))
    after = upon(base, *(move for move in some if move.route != bad.route))

    assert list(loosened(base, after)) == []
    found = [one.route for one in loosened(base, upon(after, bad))]
    assert [route[: len(bad.route)] for route in found] == [bad.route]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_one_allowed_overlay_upon_another_is_allowed(data: st.DataObject) -> None:
    """Loosening is a matter of the two ends: area upon municipality and unit upon area are no looser than the municipality."""
    base = POLICIES[data.draw(st.sampled_from(NAMES))]
    area = upon(base, *data.draw(st.lists(st.sampled_from(allowed(base)), max_size=4)))
    unit = upon(area, *data.draw(st.lists(st.sampled_from(allowed(area)), max_size=4)))

    assert list(loosened(area, unit)) == []
    assert list(loosened(base, unit)) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_policy_is_no_looser_than_itself_and_reads_back_from_plain_data(name: str) -> None:
    policy = POLICIES[name]
    data = plain(policy)
    again = source.read("p.yaml", dump(data).encode()).data  # type: ignore[arg-type]

    assert list(loosened(policy, policy)) == []
    assert values.build_profil(data) == policy
    assert again == data


def read(text: str) -> tuple[Udmøntning, tuple[shape.Ill, ...]]:
    value, ills = shape.value("Udmøntning", source.read("udmoentning.yaml", text.encode()))
    assert isinstance(value, Udmøntning)
    return value, ills


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("samtaler: {mus: {emnr: []}}", "Ordet »emnr« kendes ikke her. Mente du »emner«?"),
        ("samtalr: {}", "Ordet »samtalr« kendes ikke her. Mente du »samtaler«?"),
        ("samtaler: {mus: {plan: {kræves: alltid}}}", "»alltid« kan ikke stå som »kræves«; skriv altid, hvis_emne_drøftes eller frivilligt."),
        ("samtaler: {mus: {emner: [{titel: A}]}}", "»id« mangler. Skriv en linje med »id:« og det, der skal stå."),
        ("områder: {liste: []}", "Ordet »områder« kendes ikke her. Mente du »område«?"),
        ("forelagdt: 2026-08-20", "Ordet »forelagdt« kendes ikke her. Mente du »forelagt«?"),
    ],
)  # fmt: skip
def test_a_word_spelt_wrong_is_told_with_the_nearest(line: str, told: str) -> None:
    _, ills = read(f"udmøntning: A\nprofil: herlev@2026.1\n{line}\n")

    assert [ill.message for ill in ills] == [told]


def test_a_new_title_keeps_the_old_one_as_a_name() -> None:
    value, _ = read(
        "udmøntning: A\nprofil: p\nsamtaler: {mus: {emner: [{id: trivsel, titel: Trivsel hos os}]}}\n"
    )

    after = resolve.upon(POLICIES["herlev"], value)

    assert after is not None
    (emne,) = [one for one in after.samtaler["mus"].emner if one.id == "trivsel"]
    assert emne.titel == "Trivsel hos os"
    assert "Emner der er væsentlige for trivslen" in emne.alias
    assert emne.låst


def test_the_version_names_the_day_and_the_policy_remembers_whose_it_is() -> None:
    value, _ = read("udmøntning: A\nprofil: herlev@2026.1\nområde: PPR\ni_kraft: 2026-09-03\n")

    after = resolve.upon(POLICIES["herlev"], value)

    assert after is not None
    assert resolve.name(after) == "herlev@2026.1+2026-09-03"
    assert [(one.udmøntning, one.område) for one in after.udmøntninger] == [("A", "PPR")]


QUESTIONS = "udmøntning: A\nprofil: albertslund@2026.1\nsamtaler:\n  lus:\n    spørgsmål:\n"


def test_a_question_may_be_reworded_where_the_wording_is_free() -> None:
    value, ills = read(f'{QUESTIONS}      - {{id: trives, tekst: "Trives du hos os?"}}\n')
    after = resolve.upon(POLICIES["albertslund"], value)

    assert ills == ()
    assert after is not None
    assert after.samtaler["lus"].spørgsmål
    assert after.samtaler["lus"].spørgsmål.liste[0].tekst == "Trives du hos os?"
    assert len(after.samtaler["lus"].spørgsmål.liste) == 9
    assert list(loosened(POLICIES["albertslund"], after)) == []


@pytest.mark.parametrize(
    "question",
    ["{id: tiende, tekst: Et til?}", "{id: trives, emne: opgaver}"],
    ids=["one more", "another topic"],
)
def test_the_questions_ids_and_their_number_are_locked(question: str) -> None:
    value, _ = read(f"{QUESTIONS}      - {question}\n")
    after = resolve.upon(POLICIES["albertslund"], value)

    assert after is not None
    assert [one.route[:4] for one in loosened(POLICIES["albertslund"], after)] == [
        ("samtaler", "lus", "spørgsmål", "liste")
    ]


def test_where_the_wording_is_fixed_it_is_not_changed() -> None:
    policy = POLICIES["albertslund"]
    lus = policy.samtaler["lus"]
    assert lus.spørgsmål
    fixed = policy._replace(
        samtaler={**policy.samtaler, "lus": lus._replace(spørgsmål=lus.spørgsmål._replace(ordlyd="fast"))}
    )
    value, _ = read(f'{QUESTIONS}      - {{id: trives, tekst: "Trives du hos os?"}}\n')
    after = resolve.upon(fixed, value)

    assert after is not None
    assert [one.route[-2:] for one in loosened(fixed, after)] == [("trives", "tekst")]


def test_laying_leaves_the_overlay_and_the_policy_as_they_were() -> None:
    value, _ = read("udmøntning: A\nprofil: p\nsamtaler: {mus: {emner: [{id: ny, titel: Ny}]}}\n")
    before = repr(value)
    policy = plain(POLICIES["herlev"])
    assert isinstance(policy, dict)
    kept = repr(policy)

    laid(policy, value)
    resolve.upon(POLICIES["herlev"], value)

    assert (repr(value), repr(policy)) == (before, kept)


def test_questions_where_the_policy_has_none_are_a_catalogue_of_the_units_own() -> None:
    value, ills = read(
        QUESTIONS.replace("albertslund", "herlev") + "      - {id: lektier, tekst: Og lektierne?}\n"
    )
    after = resolve.upon(POLICIES["herlev"], value)

    assert ills == ()
    assert after is not None
    krav = after.samtaler["lus"].spørgsmål
    assert krav
    assert (krav.brug, krav.ordlyd, [one.id for one in krav.liste]) == ("vælg", "fri", ["lektier"])
    assert after.kilder[krav.kilde.partition(", ")[0]].titel == "A"
    assert "lektier" in {one.id for one in catalogue(after, after.samtaler["lus"])}
    assert list(loosened(POLICIES["herlev"], after)) == []


@pytest.mark.parametrize(("days", "said"), [("30", []), ("31", ["højst 30"])])
def test_a_destruction_waits_no_longer_than_it_would_where_the_policy_names_no_days(
    days: str, said: list[str]
) -> None:
    base = POLICIES["herlev"]
    assert base.opbevaring
    keeping = base.opbevaring._replace(referat=base.opbevaring.referat._replace(frist_dage=None))
    silent = base._replace(opbevaring=keeping)
    move = Move((), {"opbevaring": {"referat": {"frist_dage": days, "kilde": "med, 1"}}})

    assert [one.instead for one in loosened(silent, upon(silent, move))] == said
    assert GRACE == rotation.GRACE
