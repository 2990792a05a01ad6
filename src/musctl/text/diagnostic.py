"""A finding as a value: where, which rule, how badly, and on whose authority."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

from musctl.named import NamedTuple
from musctl.text.tree import Place

Severity: TypeAlias = Literal["error", "warning", "info"]

WORDS: Final[dict[Severity, str]] = {"error": "FEJL", "warning": "ADVARSEL", "info": "INFO"}
"""How a leader reads each severity, in the order they weigh."""


class Diagnostic(NamedTuple):
    """One finding in one file; every output format is a rendering of it."""

    path: str
    start: Place
    end: Place
    code: str
    severity: Severity
    message: str
    source: str = ""
    fixable: bool = False
    waived: str = ""
