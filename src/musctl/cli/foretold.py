"""What a destruction would do, for reading and for scripts: what goes and why, what stays, and what nobody can reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from musctl import check
from musctl.domain.dates import short
from musctl.domain.values import Destrueret
from musctl.git.destruction.outcome import Outlook, Quote
from musctl.named import NamedTuple
from musctl.receipt import amount_of
from musctl.rotation import Decision, Rotation
from musctl.rule import Mappe
from musctl.text.sentence import counted

WIDTH = 100


class Foretold(NamedTuple):
    """A decision, the folder it is about, what git's history says of it, and what is out of reach."""

    mappe: Mappe
    rotation: Rotation
    outlook: Outlook
    beyond: tuple[str, ...]
    copies: int = 0  # that editors keep in the home folder
    filed: tuple[str, ...] = ()  # those beyond reach that lie in a personnel file


def phrase(rotation: Rotation) -> str:
    """What the leader writes to confirm."""
    return f"destruer {rotation.number}"


def documents(rotation: Rotation) -> tuple[Destrueret, ...]:
    """The papers as a receipt names them."""
    return tuple(
        Destrueret(paper.id, paper.slags, decision.talk.split("/")[1][:4], decision.talk)
        for decision in rotation.destroy
        for paper in decision.papers
    )


def said(told: Foretold) -> Iterator[str]:
    """The whole of it as lines."""
    yield from _goes(told)
    yield from stays(told.mappe, told.rotation)
    yield from _lies(told)
    yield from _wrapped("Kan musctl ikke nå: ", f"{', '.join(told.beyond)}.")


def data(told: Foretold) -> dict[str, object]:
    """The same for scripts (design.md, section 5), but for what came of it."""
    paths: dict[str, set[str]] = {paper.id: {paper.path} for paper in told.rotation.papers}
    for version in told.outlook.versions:
        if version.path:
            paths.setdefault(version.id, set()).add(version.path)
    return {
        "destroyed": [
            {
                "id": paper.id,
                "samtale": decision.talk,
                "paths": sorted(paths[paper.id]),
                "reason": decision.verdict.reason,
            }
            for decision in told.rotation.destroy
            for paper in decision.papers
        ]
        + [
            {"id": one.id, "samtale": one.samtale, "paths": sorted(paths.get(one.id, ())), "reason": "kladde"}
            for one in told.rotation.drafts
        ],
        "kept": [dict(row) for row in dict.fromkeys(_kept(told.rotation))],
        "out_of_reach": list(told.beyond),
        "quotes": quoted(told.outlook.quotes),
    }


def quoted(quotes: Iterable[Quote]) -> list[dict[str, object]]:
    """Where words of the destroyed texts stand in what is kept."""
    return [{"where": one.where, "words": one.words} for one in quotes]


def idle(rotation: Rotation) -> str:
    """That there is nothing to do, and why, in one sentence."""
    if not any(rotation.keep):
        return "Der er intet at destruere: der ligger ingen referater eller forberedelsesark."
    days = sorted({one.verdict.last for one in rotation.keep if one.verdict.last})
    if days:
        return f"Der er intet at destruere endnu; det næste skal ske senest {short(days[0])}."
    reasons = {one.verdict.reason for one in rotation.keep}
    if len(reasons) == 1:
        return f"Der er intet at destruere: {reasons.pop()}."
    return "Der er intet at destruere endnu; se, hvad der venter, med »musctl rotate --dry-run«."


def _kept(rotation: Rotation) -> Iterator[tuple[tuple[str, str], ...]]:
    for one in rotation.keep:
        yield ("samtale", one.talk), ("reason", one.verdict.reason)


def _goes(told: Foretold) -> Iterator[str]:
    rotation = told.rotation
    if rotation.destroy:
        yield f"Kan destrueres: {amount_of(documents(rotation))}"
    for reasons in _grouped(rotation.destroy).items():
        (reason, kilde, profil), some = reasons
        yield f"  Grund: {reason}."
        policy = told.mappe.profiler.get(profil)
        if kilde and policy:
            yield from _wrapped("  Hjemmel: ", f"{check.kilde(policy, kilde)} ({policy.navn}).")
        yield from _wrapped("  Samtaler: ", ", ".join(dict.fromkeys(one.talk for one in some)))
    late: dict[int, list[str]] = {}
    for one in rotation.late:
        late.setdefault(one.late, []).append(one.talk)
    for days, talks in sorted(late.items(), reverse=True):
        since = f"Over fristen i {counted(days, 'dag', 'dage')}: "
        yield from _wrapped(since, ", ".join(dict.fromkeys(talks)))
    if rotation.drafts:
        yield f"Skulle allerede være slettet: {amount_of(rotation.drafts)}"


def _grouped(decisions: Iterable[Decision]) -> Mapping[tuple[str, str, str], list[Decision]]:
    groups: dict[tuple[str, str, str], list[Decision]] = {}
    for one in decisions:
        groups.setdefault((one.verdict.reason, one.verdict.kilde, one.profil), []).append(one)
    return groups


def stays(mappe: Mappe, rotation: Rotation) -> Iterator[str]:
    """What cannot go yet and why, and what is not touched at all."""
    waiting = {one.talk: one.verdict.reason for one in rotation.keep if _older(mappe, one)}
    if waiting:
        yield f"Kan ikke endnu: {len(waiting)}"
        for reason in dict.fromkeys(waiting.values()):
            talks = ", ".join(talk for talk, why in waiting.items() if why == reason)
            yield from _wrapped(f"  {reason[:1].upper()}{reason[1:]}: ", talks)
    current = [one for one in rotation.keep if one.talk not in waiting]
    plans = sum(path.endswith("/plan.yaml") for facts in mappe.talks for _, path in facts.ids)
    words = [counted(plans, "plan", "planer")] if plans else []
    if current:
        words.append(amount_of(documents(Rotation(destroy=tuple(current)))))
    yield from _wrapped(
        "Røres ikke: ", f"{', '.join([*words, 'medarbejderlisten', 'runderne'])} og alt andet i mappen."
    )


def _older(mappe: Mappe, one: Decision) -> bool:
    """Not of the newest round, or kept for a reason that somebody should know."""
    runde = one.talk.split("/")[1][:4]
    return (
        any(other > runde for other in mappe.runder)
        or one.verdict.undecided
        or "holdt tilbage" in one.verdict.reason
    )


def _lies(told: Foretold) -> Iterator[str]:
    outlook = told.outlook
    found = [f"{place.what} {place.count}" for place in outlook.places]
    if told.copies:
        found.append(f"kopier fra skriveprogrammer i din brugermappe {told.copies}")
    if found:
        yield from _wrapped("Hvor teksten findes i dag: ", f"{', '.join(found)}.")
    yield from (line for note in outlook.notes for line in _wrapped("", note))
    if outlook.quotes:
        yield "Ord fra det, der skal væk, står også i noget, der bliver. Det retter musctl ikke; gør det selv, hvis det skal væk:"
        yield from quote_lines(outlook.quotes)


def quote_lines(quotes: Iterable[Quote]) -> Iterator[str]:
    """Where words of the destroyed stand in what is kept, a line for each folder, and how many in a row."""
    by_folder: dict[str, list[str]] = {}
    for one in quotes:
        folder, _, name = one.where.rpartition("/")
        by_folder.setdefault(folder, []).append(f"{name} ({one.words} ord i træk)")
    yield from (
        f"  {f'{folder}: ' if folder else ''}{', '.join(names)}" for folder, names in by_folder.items()
    )


def _wrapped(head: str, words: str) -> Sequence[str]:
    from textwrap import wrap

    return wrap(
        head + words,
        WIDTH,
        subsequent_indent=" " * (len(head) - len(head.lstrip()) + 2),
        break_on_hyphens=False,
    )


def policies(told: Foretold) -> tuple[str, str]:
    """The policies that the destroyed talks stand under, and on whose authority, for the receipt."""
    names: dict[str, None] = {}
    sources: dict[str, None] = {}
    facts = {one.id: one for one in told.mappe.talks}
    for one in told.rotation.destroy:
        names[one.profil] = None
        policy = told.mappe.policy(facts[one.talk].profil)
        if one.verdict.kilde and policy:
            sources[check.kilde(policy, one.verdict.kilde)] = None
    return ", ".join(names), "; ".join(sources)
