"""The five documents of one talk, filled in as a leader fills in musctl's own templates."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

import yaml

from benchmarks import prose
from benchmarks.prose import STORE, Frames

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OPEN = ("åben", "i gang", "delvist")
PROFILE = os.path.join(TOP, "schemas", "profiles", "herlev.yaml")


class Topic(NamedTuple):
    """An obligatory topic as the profile has it, and the sentences that can be said of it."""

    title: str
    parts: tuple[str, ...]
    help: str
    frames: Frames


class Policy(NamedTuple):
    """What the documents need of the profile."""

    name: str
    topics: tuple[Topic, ...]
    closing: tuple[str, ...]
    methods: tuple[str, ...]


class Talk(NamedTuple):
    """One talk to be written: whose, which round, when it was held, who takes minutes, when approved, and its ids."""

    who: str
    round: int
    held: date
    writer: str
    approved: bool
    ids: tuple[str, ...]

    @property
    def id(self) -> str:
        """`M07/2026-mus`."""
        return f"{self.who}/{self.round}-mus"


def policy() -> Policy:
    """The six topics, the closing section and the methods of Herlev's profile."""
    with open(PROFILE, encoding="utf-8") as file:
        profile: Any = yaml.load(file, Loader=yaml.CSafeLoader)
    mus = profile["samtaler"]["mus"]
    topics = tuple(
        Topic(
            topic["titel"],
            tuple(part["titel"] for part in topic.get("underemner", ())),
            topic["hjælp"],
            frames,
        )
        for topic, frames in zip(mus["emner"], STORE.referat.values(), strict=True)
    )
    closing = tuple(section["titel"] for section in mus["afslutning"]["emner"])
    methods = tuple(method["id"] for method in profile["metoder"]["liste"])
    return Policy(f"{profile['profil']}@{profile['version']}", topics, closing, methods)


def workday(day: date) -> date:
    """The day itself, or the Monday after it."""
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def samtale(chance: Random, talk: Talk, rules: Policy) -> str:
    """samtale.yaml of a held talk, sent and, last year, approved by the other party."""
    sent = workday(talk.held + timedelta(days=chance.randint(1, 4)))
    approved = workday(sent + timedelta(days=chance.randint(1, 9)))
    other = "medarbejder" if talk.writer == "leder" else "leder"
    approvals = f"\n  - {{af: {other}, hvordan: mail, dato: {approved}}}" if talk.approved else " []"
    clock = f"{chance.randint(8, 15):02}:{chance.choice(('00', '30'))}"
    invited = workday(talk.held - timedelta(days=chance.randint(21, 35)))
    return f"""# Samtalen selv: hvem, hvornår, godkendt af hvem. Skriv intet her om, hvad I talte om.
type: samtale
id: s-{talk.ids[0]}
samtale: {talk.id}
profil: {rules.name}
# Aftal, før samtalen går i gang, hvem der tager referat: leder eller medarbejder.
referent: {talk.writer}
planlagt: {talk.held} {clock}
indkaldt: {invited}
afholdt: {talk.held}
sendt: {sent}
godkendelser:{approvals}
indsigelser: []
deling: []
undtagelser: {{}}
"""


def referat(chance: Random, talk: Talk, rules: Policy) -> str:
    """referat.md: every topic discussed, briefly, in the order of the policy."""
    words = chance.randint(300, 530) // (len(rules.topics) + 2)
    sections = []
    for topic in rules.topics:
        share = words * 2 // len(topic.parts) if topic.parts else words
        said = [f"### {part}\n\n{prose.paragraphs(chance, topic.frames, share)}\n" for part in topic.parts]
        sections.append(_section(topic, said or [prose.paragraphs(chance, topic.frames, words) + "\n"]))
    sections += [
        f"## {title}\n\n{prose.paragraphs(chance, STORE.plan['aftale'], 30)}\n" for title in rules.closing
    ]
    body = "# Referat af medarbejderudviklingssamtale (MUS)\n\n" + "\n".join(sections)
    return (
        f"---\ntype: referat\nid: d-{talk.ids[3]}\nsamtale: {talk.id}\nsum:{_seal(talk, body)}\n---\n{body}"
    )


def _seal(talk: Talk, body: str) -> str:
    """The sum of an approved text, computed from its definition and not by musctl."""
    if not talk.approved:
        return ""
    facts = (f"d-{talk.ids[3]}", talk.id, talk.writer, str(talk.held), body.rstrip("\n"))
    return " " + hashlib.sha256("\n".join(facts).encode()).hexdigest()


def _section(topic: Topic, said: list[str]) -> str:
    return f"## {topic.title}\n<!-- {topic.help} -->\n\n" + "\n".join(said)


def sheet(chance: Random, talk: Talk, rules: Policy, part: str, identity: str) -> str:
    """One party's preparation."""
    words = chance.randint(300, 640) // len(rules.topics)
    sections = [
        _section(topic, [prose.paragraphs(chance, STORE.sheet[part], words) + "\n"]) for topic in rules.topics
    ]
    header = f"---\ntype: forberedelse\nid: d-{identity}\nsamtale: {talk.id}\npart: {part}\n---\n"
    return f"{header}# Forberedelse til medarbejderudviklingssamtale (MUS)\n\n" + "\n".join(sections)


def plan(chance: Random, talk: Talk, rules: Policy, kept: list[str]) -> tuple[str, list[str]]:
    """plan.yaml with the goals kept from last year and some new ones; gives the new ones that are still open too."""
    number = max(chance.randint(5, 7) - len(kept), 2)
    new = [_goal(chance, talk, rules, turn) for turn in range(1, number + 1)]
    still_open = [goal for goal in new if "    effekt: " not in goal]
    follow_up = workday(talk.held + timedelta(days=chance.randint(120, 200)))
    text = f"""# Udviklingsplan. Planen bliver, når referatet er destrueret.
type: plan
id: d-{talk.ids[4]}
samtale: {talk.id}
# Den dag I hver især siger ja til planen.
aftalt:
  leder: {talk.held}
  medarbejder: {talk.held}
# Hvornår og hvordan følger I op? Gælder alle mål, der ikke har deres egen opfølgning.
opfølgning:
  dato: {follow_up}
  hvordan: {chance.choice(STORE.plan["hvordan"])}
mål:
{"".join((*kept, *new))}# Et mål mere: kopiér et helt mål, og giv det sit eget nummer.
videregivelse: []
"""
    return text, still_open


def _goal(chance: Random, talk: Talk, rules: Policy, number: int) -> str:
    start = talk.held + timedelta(days=chance.randint(14, 70))
    end = start + timedelta(days=chance.randint(60, 280))
    past = (*OPEN, "nået", "nået", "nået", "ikke nået", "bortfaldet")
    status = chance.choice(past) if talk.approved else OPEN[0]
    effect = "" if status in OPEN else f"    effekt: {prose.sentence(chance, STORE.plan['effekt'])}\n"
    parts = ("medarbejder", "leder", chance.choice(("begge", "medarbejder")))
    return f"""  - id: {talk.round}-{number}
    mål: {prose.sentence(chance, STORE.plan["mål"])}
    kompetence: {("faglig", "personlig", "social")[number % 3]}
    handling:
{"".join(_steps(chance, rules, parts[: 2 + number % 2]))}    tid:
      start: {start}
      slut: {end}
    rammer: {prose.sentence(chance, STORE.plan["rammer"])}
    evaluering: {prose.sentence(chance, STORE.plan["evaluering"])}
    status: {status}
{effect}"""


def _steps(chance: Random, rules: Policy, parts: tuple[str, ...]) -> Iterator[str]:
    for part in parts:
        yield f"""      - hvad: {prose.sentence(chance, STORE.plan["hvad"])}
        metode: {chance.choice(rules.methods)}
        ansvar: {part}
"""
