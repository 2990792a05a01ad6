"""Wrong use of the command line, said in Danish: what happened, what was perhaps meant, and what to write."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType

from musctl.errors import WrongUse
from musctl.text.sentence import either

_MEANT = {
    "commit": "save", "forklar": "explain", "gem": "save", "godkend": "approve", "gruppe": "group", "help": "--help",
    "hjælp": "--help", "hjaelp": "--help", "holdt": "held", "medarbejder": "employee", "ny": "new", "opret": "init",
    "prøv": "demo", "rediger": "edit", "runde": "round", "start": "round start", "syn": "doctor", "tjek": "validate",
    "version": "--version", "vis": "status",
}  # fmt: skip
"""Words that leaders try first; they are no commands, but we know what was meant."""


_ALONE = "{} holdes med en enkelt medarbejder. Skriv --employee M07 i stedet for --group."
_TOGETHER = "{} holdes med en gruppe. Skriv --group G1 i stedet for --employee."
_WITH_WHOM = {
    ("new mus", "--group"): _ALONE.format("MUS"),
    ("new lus", "--group"): _ALONE.format("LUS"),
    ("new grus", "--employee"): _TOGETHER.format("GRUS"),
    ("new tus", "--employee"): _TOGETHER.format("TUS"),
}
"""The other party's option, which the command does not have."""


def no_such_command(path: str, word: str, also: str = "") -> WrongUse:
    """A word that is no command here; `also` is a sentence on what there is besides the commands."""
    return WrongUse(
        f"Kommandoen {quoted(f'{path} {word}'.strip())} findes ikke.{perhaps(_near_commands(path, word))}",
        hint=f"{also}\nSe kommandoerne: {_help(path)}".lstrip(),
    )


def no_command(path: str) -> WrongUse:
    """A word that needs one more: `musctl employee`."""
    if not path:
        return WrongUse("Der mangler en kommando.", hint=f"Se kommandoerne: {_help('')}")
    return WrongUse(
        f"Kommandoen {quoted(path)} mangler et ord.",
        hint=f"Vælg {either(_below(path))}.\nSe mere: {_help(path)}",
    )


def no_such_rule(written: str, known: Iterable[str]) -> WrongUse:
    """A code that no rule has; O for 0 and I for 1 are seen through."""
    codes = list(known)
    meant = f"MUS{written.upper().removeprefix('MUS').translate(str.maketrans('OIL', '011'))}"
    hint = f"Mente du {meant}?" if meant in codes else "Koden står ved hvert fund, fx MUS102."
    return WrongUse(f"Reglen {quoted(written)} findes ikke.", hint=hint)


def no_such_option(path: str, spelling: str) -> WrongUse:
    """An option that this command does not have."""
    spelling = spelling.partition("=")[0]
    if not path:
        return WrongUse(
            f"Valget {quoted(spelling)} kan ikke stå her.{perhaps(_near_options('', spelling))}",
            hint=f"Skriv kommandoen først, og så dens valg.\nSe kommandoerne: {_help('')}",
        )
    if with_whom := _WITH_WHOM.get((path, spelling)):
        return WrongUse(with_whom, hint=f"Se valgene: {_help(path)}")
    return WrongUse(
        f"Valget {quoted(spelling)} findes ikke.{perhaps(_near_options(path, spelling))}",
        hint=f"Se valgene: {_help(path)}",
    )


def dashes(path: str, word: str) -> WrongUse:
    """A dash from a word processor, or one hyphen too few: –employee, —employee, -employee."""
    meant = "--" + word.lstrip("-–—")
    kind = "en lang tankestreg" if word.strip("-")[:1] in {"–", "—"} else "kun én bindestreg"
    if meant.partition("=")[0] not in _options(path):
        return no_such_option(path, word)
    return WrongUse(
        f"{quoted(word)} har {kind} foran.", hint=f"Skriv to almindelige bindestreger: {_cut(meant)}"
    )


def no_value(path: str, spelling: str, metavar: str = "") -> WrongUse:
    """An option that stands without the value it needs."""
    return WrongUse(
        f"Valget {spelling} mangler en værdi.", hint=f"Skriv {spelling} {metavar}.\nSe mere: {_help(path)}"
    )


def needless_value(path: str, spelling: str) -> WrongUse:
    """A flag that was given a value."""
    return WrongUse(f"Valget {spelling} skal stå alene, uden en værdi efter.", hint=f"Se mere: {_help(path)}")


def said_twice(path: str, spelling: str) -> WrongUse:
    """An option that can be said once, said again."""
    return WrongUse(
        f"Valget {spelling} står to gange.", hint=f"Skriv det kun én gang.\nSe mere: {_help(path)}"
    )


def missing(path: str, label: str, meaning: str, example: str) -> WrongUse:
    """An argument that must be there, and is not."""
    return WrongUse(f"»musctl {path}« mangler {label}.", hint=f"{label}: {meaning}\nSkriv fx: {example}")


def empty(path: str, what: str) -> WrongUse:
    """An argument or a value in which nothing stands: often a variable in a script that was never set."""
    return WrongUse(f"{what} er tomt.", hint=f"Skriv en værdi, eller udelad det.\nSe mere: {_help(path)}")


def unreadable(path: str) -> WrongUse:
    """Anything else that Typer refuses."""
    return WrongUse(f"»musctl {path}« kan ikke læses sådan.", hint=f"Se, hvad du kan skrive: {_help(path)}")


def too_many(path: str, extra: list[str]) -> WrongUse:
    """Words that nothing asks for."""
    words = "et ord" if len(extra) == 1 else f"{len(extra)} ord"
    names = any(argument[0] in {"name", "who"} for argument in _table().COMMANDS[path][2])
    hint = 'Sæt anførselstegn om et navn med mellemrum: "Søren Ærø".' if names else f"Se mere: {_help(path)}"
    return WrongUse(f"Der er {words} for meget: {quoted(' '.join(extra))}.", hint=hint)


def not_a_choice(path: str, label: str, written: str, choices: tuple[str, ...]) -> WrongUse:
    """A value that is none of those possible."""
    what = f"{label} kan ikke være {quoted(written)}." if written else f"Værdien til {label} kan ikke bruges."
    return WrongUse(
        f"{what}{perhaps(_near(written, choices))}", hint=f"Vælg {either(choices)}.\nSe mere: {_help(path)}"
    )


def require_party(path: str, option: str, written: str, *more: str) -> None:
    """WrongUse for what is no party of a talk: leder, medarbejder, or a number in a group."""
    number = written[:1] in ("M", "m") and written[1:].isdecimal()
    if written and not number and written not in ("leder", "medarbejder", *more):
        raise not_a_choice(path, option, written, ("leder", "medarbejder", *more, "et nummer som M07"))


def wrong_format(path: str, form: str, formats: tuple[str, ...]) -> WrongUse:
    """A form that this command cannot answer in."""
    if formats:
        return not_a_choice(path, "--format", form, formats)
    return WrongUse(
        f"Valget --format kan ikke bruges til »musctl {path}«.", hint=f"Se valgene: {_help(path)}"
    )


def wrong_global(spelling: str, metavar: str, value: str, *, again: bool) -> WrongUse:
    """A global option without its value, with one too many, or said twice."""
    if not metavar:
        return needless_value("", spelling)
    return said_twice("", spelling) if again and value else no_value("", spelling, metavar)


def quoted(word: str) -> str:
    """The leader's own words in »«, cut where they grow long."""
    return f"»{_cut(word)}«"


def perhaps(near: list[str]) -> str:
    """` Mente du »a« eller »b«?`, or nothing."""
    return f" Mente du {either([quoted(word) for word in near])}?" if near else ""


def _table() -> ModuleType:
    """The generated table; looked up late, because it is generated from modules that import this one."""
    from musctl import _front

    return _front


def _cut(word: str) -> str:
    return word if len(word) <= 60 else f"{word[:57]}..."  # noqa: PLR2004 - never a screenful


def _help(path: str) -> str:
    """How to ask for the nearest help."""
    first = path.split(maxsplit=1)[0] if path else ""
    return (
        f"musctl {path} --help"
        if path in _table().COMMANDS
        else f"musctl {first} --help"
        if first
        else "musctl --help"
    )


def _options(path: str) -> list[str]:
    own = _table().COMMANDS[path][3] if path in _table().COMMANDS else {}
    return [*own, *_table().GLOBALS]


def _near(word: str, words: Iterable[str], cutoff: float = 0.6) -> list[str]:
    from difflib import get_close_matches

    return get_close_matches(word.casefold(), list(words), n=1, cutoff=cutoff)


def _near_options(path: str, spelling: str) -> list[str]:
    return _near(spelling, [option for option in _options(path) if option.startswith("--")])


def _near_commands(path: str, word: str) -> list[str]:
    """What was perhaps meant: a word we know leaders try, one spelt nearly so, or the last word of a longer command."""
    word = word.casefold()
    if path:
        return [f"{path} {near}" for near in _near(word, _below(path))]
    if word in _MEANT:
        return [f"musctl {_MEANT[word]}" if _MEANT[word].startswith("-") else _MEANT[word]]
    last = {name: name.split()[1] for name in _table().COMMANDS if " " in name}
    if whole := [name for name, end in last.items() if end == word]:
        return whole[:2]
    if near := _near(word, [*_table().GROUPS, *(name for name in _table().COMMANDS if " " not in name)]):
        return near
    return [name for name, end in last.items() if end in _near(word, set(last.values()), 0.8)][:2]


def _below(path: str) -> list[str]:
    return [name.split()[1] for name in _table().COMMANDS if name.startswith(f"{path} ")]
