"""What libyaml stumbles over, said in Danish: where it really went wrong, and what to write instead."""

from __future__ import annotations

import re
from typing import Any

from musctl.text.colons import (
    colon_in_flow,
    colon_in_line,
    deeper_than_a_text,
    no_colon,
    no_space_after_colon,
)
from musctl.text.quote import yaml_word
from musctl.text.stop import Stop, here, text_end, trimmed
from musctl.text.tree import Edit, Fault, Span

_UNSEEN = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_QUOTED = "sæt den i anførselstegn"


def explain(words: str, problem: Any) -> Fault:
    """The fault behind one of libyaml's problems, placed in ``words``."""
    mark = getattr(problem, "problem_mark", None)
    at = getattr(mark, "index", None)
    if not isinstance(at, int):
        return _unseen(words)
    since = getattr(problem.context_mark, "index", at)
    stop = Stop(
        words, problem.problem or "", min(at, len(words)), problem.context or "", min(since, len(words))
    )
    return next(fault for says in _READINGS if (fault := says(stop)) is not None)


def _unseen(words: str) -> Fault:
    found = _UNSEEN.search(words)
    if found is None:
        return Fault("MUS002", Span(0, 0), "Teksten kan ikke læses.")
    span = Span(*found.span())
    message = f"Her står et usynligt tegn (U+{ord(found.group()):04X}), som ikke kan læses; slet det."
    return Fault("MUS002", span, message, Edit(span, ""))


def _tab(stop: Stop) -> Fault | None:
    tab = stop.before.find("\t")
    at = stop.at if stop.sign == "\t" else stop.line.start + tab
    if (stop.sign != "\t" and tab < 0) or stop.words[stop.line.start : at].strip(" -"):
        return None
    if not stop.words[slice(*stop.line)].strip():
        message = "En tom linje må ikke have tabulator i sig; slet den."
        return Fault("MUS002", Span(at, at + 1), message, Edit(stop.line, ""))
    return Fault("MUS002", Span(at, at + 1), "Linjen er rykket ind med tabulator; brug mellemrum i stedet.")


def _open_quote(stop: Stop) -> Fault | None:
    if "quoted scalar" not in stop.context or "found unexpected" not in stop.problem:
        return None
    sign = stop.words[stop.since : stop.since + 1]
    return Fault(
        "MUS002",
        Span(stop.since, stop.since + 1),
        f"Anførselstegnet {sign} bliver ikke lukket; sæt et til, hvor teksten slutter.",
    )


def _escape(stop: Stop) -> Fault | None:
    if "quoted scalar" not in stop.context:
        return None
    at = max(stop.words.rfind("\\", 0, stop.at + 1), 0)
    return Fault(
        "MUS002",
        Span(at, at + 1),
        "»\\« betyder noget særligt mellem \"…\"; skriv \\\\, eller brug '…' om teksten.",
    )


def _special_start(stop: Stop) -> Fault | None:
    """A text that begins with a sign YAML keeps for itself: ``*vigtigt* at huske``, ``@bo``."""
    if "anchor" in stop.context or "alias" in stop.context:
        start, code = stop.since, "MUS004"
    elif "a tag" in stop.context:
        start, code = stop.since, "MUS005"
    elif "cannot start any token" in stop.problem or "mapping keys are not allowed" in stop.problem:
        start, code = stop.at, "MUS002"
    else:
        return None
    span = Span(start, text_end(stop.words, start))
    written = stop.words[slice(*span)]
    message = f"En tekst kan ikke begynde med »{written[:1]}«; {_QUOTED}."
    return Fault(code, span, message, Edit(span, yaml_word(written)) if written else None)


def _open_bracket(stop: Stop) -> Fault | None:
    if "flow" not in stop.context:
        return None
    at = stop.since if stop.since < stop.at else _last_open(stop)
    opened = stop.words[at : at + 1]
    closed = {"[": "]", "{": "}"}.get(opened)
    if closed is None:
        return None
    if text_end(stop.words, at) <= stop.at or stop.sign == "":
        return Fault(
            "MUS002", Span(at, at + 1), f"»{opened}« bliver ikke lukket; sæt »{closed}«, hvor det slutter."
        )
    return Fault(
        "MUS002",
        here(stop),
        f"Her mangler et komma eller »{closed}«; en tekst med komma eller parenteser skal i anførselstegn.",
    )


def _last_open(stop: Stop) -> int:
    """The nearest bracket before the stop that nothing has closed."""
    closed = 0
    for at in range(stop.at - 1, -1, -1):
        closed += {"]": 1, "}": 1, "[": -1, "{": -1}.get(stop.words[at], 0)
        if closed < 0:
            return at
    return stop.at


def _block_text(stop: Stop) -> Fault | None:
    if "block scalar" not in stop.context:
        return None
    sign = stop.words[stop.since : stop.since + 1]
    return Fault(
        "MUS002",
        here(stop),
        f"Efter »{sign}« begynder teksten på næste linje, rykket ind; sæt den ellers i anførselstegn.",
    )


def _list_after_colon(stop: Stop) -> Fault | None:
    if "block sequence entries are not allowed" not in stop.problem:
        return None
    return Fault(
        "MUS002",
        here(stop),
        "En liste begynder på linjen under kolonet; er det en tekst, så sæt den i anførselstegn.",
    )


def _after_a_value(stop: Stop) -> Fault | None:
    """Something more on a line whose value was closed by a quote or a bracket."""
    before = stop.before.rstrip()
    if "did not find expected" not in stop.problem or not before or before[-1] not in "\"']}":
        return None
    span = Span(stop.at, text_end(stop.words, stop.at))
    return Fault(
        "MUS002", span, f"Her står mere efter »{before[-1]}«; sæt hele teksten i ét par anførselstegn."
    )


def _stray_sign(stop: Stop) -> Fault | None:
    if stop.sign == "" or stop.sign not in "]},:":
        return None
    at = stop.at
    return Fault(
        "MUS002",
        Span(at, at + 1),
        f"»{stop.sign}« hører ikke til noget, der er begyndt; sæt teksten i anførselstegn.",
    )


def _stray_list(stop: Stop) -> Fault | None:
    if "did not find expected key" not in stop.problem or stop.sign != "-":
        return None
    return Fault(
        "MUS002",
        here(stop),
        "Her begynder en liste, men linjen over har allerede en værdi, eller indrykningen passer ikke.",
    )


def _indentation(stop: Stop) -> Fault | None:
    if "block" not in stop.context or stop.before.strip() or stop.sign == ".":
        return None
    if "'-'" in stop.problem:
        return Fault(
            "MUS002",
            here(stop),
            "Linjerne over er en liste; begynd linjen med »- «, eller ryk den, så den passer.",
        )
    return Fault(
        "MUS002", here(stop), "Linjen er ikke rykket lige så langt ind som dem, den hører sammen med."
    )


def _second_document(stop: Stop) -> Fault | None:
    if "another document" not in stop.problem:
        return None
    return Fault("MUS002", here(stop), "Her begynder et dokument til (---); der må kun være ét i filen.")


def _directive(stop: Stop) -> Fault | None:
    if "directive" not in stop.context and "directive" not in stop.problem:
        return None
    return Fault("MUS002", trimmed(stop.words, stop.line), f"En linje kan ikke begynde med »%«; {_QUOTED}.")


def _anything(stop: Stop) -> Fault:
    return Fault(
        "MUS002",
        here(stop),
        "Linjen kan ikke læses herfra; skriv »nøgle: værdi«, og sæt tekst med særlige tegn i anførselstegn.",
    )


_READINGS = (
    _tab, _second_document, _directive, colon_in_line, colon_in_flow, no_space_after_colon,
    deeper_than_a_text, no_colon, _open_quote, _escape, _special_start, _block_text, _list_after_colon,
    _after_a_value, _open_bracket, _stray_sign, _stray_list, _indentation, _anything,
)  # fmt: skip
