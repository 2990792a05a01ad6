"""A page as PDF: the only door to typst, which is an extra and is opened only when it is asked for (ADR 15)."""

from __future__ import annotations

from musctl import resources
from musctl.errors import Machine


def made(page: dict[str, object]) -> bytes:
    """The page as a tagged PDF; its words go in as data, never as typst's own language. Raises Machine."""
    try:
        import typst
    except ImportError:
        raise Machine(
            "Der kan ikke laves PDF på denne maskine: tilvalget »pdf« er ikke installeret.",
            "Bed IT om at installere musctl[pdf], eller brug --to html, og udskriv siden som PDF fra browseren.",
        ) from None
    try:
        return _compiled(page, own_fonts=True)
    except typst.TypstError:
        pass  # a sign that typst's own fonts lack, as a smiley: then with the machine's, and without the claim
    try:
        return _compiled(page, own_fonts=False)
    except typst.TypstError:
        raise Machine(
            "Siden kan ikke laves som PDF.", "Brug --to html, og udskriv siden som PDF fra browseren."
        ) from None


def _compiled(page: dict[str, object], *, own_fonts: bool) -> bytes:
    """With typst's own fonts alone, the same on every machine, it is PDF/UA-1."""
    import json

    import typst

    return typst.compile(
        resources.path("templates", "side.typ"),
        root=resources.path("templates"),
        format="pdf",
        ignore_system_fonts=own_fonts,
        sys_inputs={"side": json.dumps(page, ensure_ascii=False)},
        pdf_standards="ua-1" if own_fonts else None,
    )
