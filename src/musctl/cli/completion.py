"""`musctl completion`: a script that lets TAB fill in commands, options, choices, numbers and rule codes, never names.

The script is finished text: what TAB may say is worked out here, once, and numbers are read by the shell itself, so
that no Python starts at a key press. The shells' own parts are in `shells/`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from musctl import resources
from musctl.cli import outline
from musctl.cli.outline import Command, Parameter
from musctl.cli.session import Session

Known = dict[str, list[tuple[str, str]]]
"""What TAB may say, with a short help, under each key: `words:new`, `options:new mus`, `value:held:--minutes-by`,
`value:held:1` (the first argument), `value:validate:+` (every argument). `@ids` and the like are filled in by the shell."""

_FILES = {"bash": "musctl.bash", "zsh": "musctl.zsh", "fish": "musctl.fish", "powershell": "musctl.ps1"}
_PLACES = {
    "bash": "Gem det i ~/.local/share/bash-completion/completions/musctl, eller skriv i ~/.bashrc:\n"
    "  source <(musctl completion bash)",
    "zsh": "Skriv i ~/.zshrc, efter compinit:\n  source <(musctl completion zsh)",
    "fish": "Gem det sådan:\n  musctl completion fish > ~/.config/fish/completions/musctl.fish",
    "powershell": "Skriv i din profil (notepad $PROFILE):\n  musctl completion powershell | Out-String | Invoke-Expression",
}
_ASKED = {
    "HVEM": ("@ids", "@talks"),
    "MEDARBEJDER": ("@people",),
    "GRUPPE": ("@groups",),
    "TYPE": ("@kinds",),
    "PART": ("leder", "medarbejder", "@people"),
    "GODKENDER": ("leder", "medarbejder", "alle", "@people"),
    "STI": ("@ids", "@talks", "@files"),
    "ÅR": ("@rounds",),
    "KVITTERING": ("@receipts",),
    "FIL": ("@files",),
    "MAPPE": ("@dirs",),
}
"""What TAB says where the help asks for this."""


def completion(session: Session, *, shell: str) -> int:
    """Print the script; on a terminal also say where it belongs."""
    sys.stdout.write(script(shell))
    if sys.stderr.isatty() and not session.quiet:
        sys.stderr.write(f"{_PLACES[shell]}\n")
    return 0


def script(shell: str) -> str:
    """The whole script for one shell."""
    skeleton = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shells", _FILES[shell])
    with open(skeleton, encoding="utf-8") as file:
        return file.read().replace("@KNOWN@", "\n".join(_RENDER[shell](known())))


def known() -> Known:
    """All that TAB may say."""
    commands = outline.commands()
    globals_ = outline.root().options
    found: Known = {"words:": _first_words(commands), "options:": _spellings(globals_)}
    found["value::--format"] = _said(dict.fromkeys(form for command in commands for form in command.formats))
    for family in outline.families():
        found[f"words:{family}"] = [
            (one.path.split()[1], one.summary) for one in commands if one.path.startswith(f"{family} ")
        ]
    found["words:new"].append(("@kinds", ""))
    for command in commands:
        found |= _about(command, globals_)
    found |= _about(_any_kind(commands), globals_)
    found |= {
        f"value:*:{spelling}": _values(one) for one in globals_ if one.label for spelling in one.spellings
    }
    return found


def _any_kind(commands: tuple[Command, ...]) -> Command:
    """`new seniorsamtale`: `new samtale` with a kind that only the folder's policy knows."""
    talk = next(one for one in commands if one.path == "new samtale")
    return talk._replace(path="new *", parameters=talk.options)


def _first_words(commands: tuple[Command, ...]) -> list[tuple[str, str]]:
    families = outline.families()
    words = {one.path.partition(" ")[0]: one.summary for one in reversed(commands)}
    return [(word, families.get(word, summary)) for word, summary in reversed(words.items())]


def _about(command: Command, globals_: tuple[Parameter, ...]) -> Known:
    shared = [one for one in globals_ if command.formats or "--format" not in one.spellings]
    found: Known = {f"options:{command.path}": _spellings((*command.options, *shared))}
    for option in command.options:
        found |= {
            f"value:{command.path}:{spelling}": _values(option)
            for spelling in option.spellings
            if option.label
        }
    for place, argument in enumerate(command.arguments, 1):
        found[f"value:{command.path}:{'+' if argument.many else place}"] = _values(argument)
    if command.formats:
        found[f"value:{command.path}:--format"] = _said(command.formats)
    return found


def _spellings(options: tuple[Parameter, ...]) -> list[tuple[str, str]]:
    return [(spelling, option.help) for option in options for spelling in option.spellings]


def _values(one: Parameter) -> list[tuple[str, str]]:
    if one.choices:
        return _said(one.choices)
    if one.label == "KODE":
        return _said(_codes())
    return _said(_profiles() if one.label == "PROFIL" else _ASKED.get(one.label, ()))


def _said(words: Iterable[str]) -> list[tuple[str, str]]:
    return [(word, "") for word in words]


def _codes() -> list[str]:
    """MUS101 and so on, from the names of the rules' files."""
    here = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "rules")
    return sorted(
        {name[:6].upper() for name in os.listdir(here) if name.startswith("mus") and name[3:6].isdigit()}
    )


def _profiles() -> list[str]:
    return sorted(
        name[:-5] for name in os.listdir(resources.path("schemas", "profiles")) if name.endswith(".yaml")
    )


def _bash(found: Known) -> Iterator[str]:
    """Keys that say the same share a line; bash shows no help."""
    keys: dict[str, list[str]] = {}
    for key, answers in found.items():
        keys.setdefault(" ".join(word for word, _ in answers), []).append(_pattern(key))
    late = sorted(keys.items(), key=lambda item: any("*" in key for key in item[1]))
    return (f"    {'|'.join(some)}) REPLY={_quoted(words)} ;;" for words, some in late)


def _zsh(found: Known) -> Iterator[str]:
    for key, answers in found.items():
        lines = (f"{word}:{_plain(about)}" if about else word for word, about in answers)
        yield f"    {_pattern(key)}) REPLY={_quoted(chr(10).join(lines))} ;;"


def _fish(found: Known) -> Iterator[str]:
    for key, answers in found.items():
        lines = " ".join(_quoted(f"{word}\t{about}".rstrip()) for word, about in answers)
        yield f"        case '{key}'"
        yield f"            printf '%s\\n' {lines}" if lines else "            return 0"


def _powershell(found: Known) -> Iterator[str]:
    for key, answers in found.items():
        lines = ", ".join(
            "'" + f"{word}\t{about}".rstrip().replace("'", "''") + "'" for word, about in answers
        )
        yield f"    '{key}' = @({lines})"


_RENDER = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}


def _pattern(key: str) -> str:
    """The key as a pattern of `case`, where only a star is more than itself."""
    return _quoted(key).replace("*", "'*'")


def _plain(text: str) -> str:
    return text.replace(":", "\\:")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
