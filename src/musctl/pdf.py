"""A page as PDF: the only door to typst, which is an extra and is opened only when it is asked for (ADR 15)."""

from __future__ import annotations

from musctl import resources
from musctl.errors import Machine


def made(page: dict[str, object]) -> bytes:
    """The page as a tagged PDF (PDF/UA-1); its words go in as data, never as typst's own language. Raises Machine."""
    import json

    try:
        import typst
    except ImportError:
        raise Machine(
            "Der kan ikke laves PDF på denne maskine: tilvalget »pdf« er ikke installeret.",
            "Bed IT om at installere musctl[pdf], eller brug --to html, og udskriv siden som PDF fra browseren.",
        ) from None
    return typst.compile(
        resources.path("templates", "side.typ"),
        root=resources.path("templates"),
        format="pdf",
        ignore_system_fonts=True,  # the same page on every machine
        sys_inputs={"side": json.dumps(page, ensure_ascii=False)},
        pdf_standards="ua-1",
    )
