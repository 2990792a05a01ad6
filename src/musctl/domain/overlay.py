"""An overlay laid on a policy (H01): words replace words, items join lists, and nothing is taken away by being left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from musctl.domain import item
from musctl.domain.value import Value
from musctl.domain.values import Udmøntet, Udmøntning
from musctl.text.tree import Plain

# What a resolved policy tells of the overlays in it.
_KEPT = Udmøntet._fields
_OWN = "udmøntning"  # what an overlay is called as a kilde of its own


def laid(policy: dict[str, Plain], overlay: Udmøntning) -> dict[str, Plain]:
    """The policy with the overlay upon it; the version names the day from which it holds."""
    own = {key: _copied(said) for key, said in overlay.indhold.items()}
    whole = _mapping(policy, own | _with_catalogues(policy, own, overlay.udmøntning))
    before = policy.get("udmøntninger")
    about = {key: said for key, said in _entries(overlay) if key in _KEPT}
    return whole | {
        "version": f"{policy.get('version')}+{overlay.i_kraft.isoformat() if overlay.i_kraft else 'udkast'}",
        "udmøntninger": [*(before if isinstance(before, list) else []), about],
    }


def _with_catalogues(policy: dict[str, Plain], own: dict[str, Plain], whose: str) -> dict[str, Plain]:
    """Questions where the policy has none, as a catalogue of the overlay's own to choose from; it is then a kilde too."""
    below, talks = _table(policy, "samtaler"), _table(own, "samtaler")
    asked = {
        name: liste
        for name in talks
        if isinstance(liste := _table(talks, name).get("spørgsmål"), list)
        and not _table(below, name).get("spørgsmål")
    }
    made: dict[str, Plain] = {
        name: _table(talks, name)
        | {"spørgsmål": {"kilde": f"{_OWN}, Spørgsmål", "brug": "vælg", "ordlyd": "fri", "liste": liste}}
        for name, liste in asked.items()
    }
    named: dict[str, Plain] = {_OWN: {"titel": whose}}
    return {"samtaler": talks | made, "kilder": named | _table(own, "kilder")} if asked else {}


def _table(data: dict[str, Plain], key: str) -> dict[str, Plain]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def plain(value: object) -> Plain:
    """A value as plain data; what is not said, or says no, is left out."""
    if isinstance(value, Value):
        return dict(_entries(value))
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return "ja" if value is True else value.isoformat() if isinstance(value, date) else str(value)


def _entries(value: Value) -> Iterator[tuple[str, Plain]]:
    for key, said in zip(value._fields, value, strict=True):
        if said not in (None, "", (), {}) and said is not False:
            yield key, plain(said)


def in_force(overlay: Udmøntning, today: date) -> bool:
    """It has been brought into force, and the day has come."""
    return overlay.i_kraft is not None and overlay.i_kraft <= today


def ground(name: str) -> str:
    """The policy under every overlay: `herlev@2026.1` of `herlev@2026.1+2026-09-03`."""
    return name.partition("+")[0]


def _copied(said: Plain) -> Plain:
    if isinstance(said, dict):
        return {key: _copied(inner) for key, inner in said.items()}
    return [_copied(inner) for inner in said] if isinstance(said, list) else said


def _mapping(below: dict[str, Plain], above: dict[str, Plain]) -> dict[str, Plain]:
    kept = dict(below)
    if above.get("kilde") and above["kilde"] != below.get("kilde"):
        kept = {key: value for key, value in below.items() if key not in ("krav", "bemærkning")}
    laid = kept | {key: _one(kept.get(key), value) for key, value in above.items() if not _silent(value)}
    return _also_by_its_old_title(below, laid)


def _one(below: Plain, above: Plain) -> Plain:
    if isinstance(below, dict) and isinstance(above, dict):
        return _mapping(below, above)
    if isinstance(below, dict) and isinstance(above, list):  # the questions, without the demand around them
        return below | {"liste": _one(below.get("liste"), above)}
    if isinstance(below, list) and isinstance(above, list):
        return _list(below, above)
    return above


def _list(below: list[Plain], above: list[Plain]) -> list[Plain]:
    """Items of the same name as one, and after them the new ones."""
    new = dict(item.named(above))
    found: list[Plain] = [_one(old, new.pop(name, old)) for name, old in item.named(below)]
    return [*found, *new.values()]


def _silent(value: Plain) -> bool:
    return value is None or value in ("", [], {})


def _also_by_its_old_title(below: dict[str, Plain], laid: dict[str, Plain]) -> dict[str, Plain]:
    """A topic with a new title is known by the old one too, as it stands in documents and templates."""
    old, alias = below.get("titel"), laid.get("alias", [])
    if (
        "id" not in below
        or not old
        or old == laid.get("titel")
        or not isinstance(alias, list)
        or old in alias
    ):
        return laid
    return laid | {"alias": [*alias, old]}
