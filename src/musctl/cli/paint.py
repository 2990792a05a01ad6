"""Colour and shape on a terminal: the only door to rich. Words come first; without colour everything is still said."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

from musctl.cli.session import Session

_STYLES = {"FEJL": "bold red", "ADVARSEL": "bold yellow", "INFO": "bold cyan"}


def wanted(session: Session) -> bool:
    """Whether the answer goes to a terminal that the leader has not asked to be plain (NO_COLOR, --plain)."""
    return sys.stdout.isatty() and not session.plain and os.environ.get("TERM") != "dumb"


def liner(session: Session) -> Callable[[str], None]:
    """What writes a line of findings: a severity in its colour on a terminal, the bare line elsewhere."""
    if not wanted(session):
        return print
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)

    def write(line: str) -> None:
        text = Text(line)
        style = _STYLES.get(line.partition(" ")[0], "")
        text.stylize(style, 0, len(line.partition(" ")[0]) if style else 0)
        if line.startswith("  Kilde: "):
            text.stylize("dim")
        console.print(text)

    return write


def page(session: Session, text: str) -> None:
    """A page of Markdown: laid out on a terminal, as it is written elsewhere."""
    if not wanted(session):
        sys.stdout.write(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(highlight=False, emoji=False, width=min(88, Console().width))
    console.print(Markdown(text, hyperlinks=False))
