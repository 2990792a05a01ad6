"""Bytes as text: UTF-8, and otherwise what it looks like and how to save it instead."""

from __future__ import annotations

from musctl.text.tree import Fault, Span

_SAVE = "gem den igen med tegnsættet UTF-8."
_KINDS = (
    (b"PK\x03\x04", "Filen er et Word-dokument eller et arkiv, ikke ren tekst"),
    (b"%PDF", "Filen er en PDF, ikke ren tekst"),
    (b"\xd0\xcf\x11\xe0", "Filen er et ældre Word-dokument, ikke ren tekst"),
)


def decode(raw: bytes) -> tuple[str, Fault | None]:
    """The text in these bytes, and why it could not be read where it could not."""
    try:
        text = raw.decode()
    except UnicodeDecodeError as problem:
        return _undecodable(raw, problem.start)
    if "\0" in text:
        return _with_nul(raw, text)
    return text, None


def _undecodable(raw: bytes, at: int) -> tuple[str, Fault]:
    wide = _wide(raw)
    if wide is not None:
        return wide
    text = raw.decode(errors="replace")
    start = len(raw[:at].decode())
    span = Span(start, start + 1)
    kind = _kind(raw)
    if kind:
        return text, Fault("MUS001", Span(0, 0), f"{kind}; skriv teksten i en fil for sig, og {_SAVE}")
    sign = raw[at : at + 1].decode("cp1252", errors="replace")
    if sign.isalpha() or sign in "–’“”…":
        return text, Fault(
            "MUS001", span, f"Filen er ikke gemt som UTF-8, men ligner Windows' tegnsæt (»{sign}«); {_SAVE}"
        )
    return text, Fault("MUS001", span, f"Filen er ikke tekst i UTF-8; {_SAVE}")


def _with_nul(raw: bytes, text: str) -> tuple[str, Fault]:
    wide = _wide(raw)
    if wide is not None:
        return wide
    at = text.index("\0")
    message = f"{_kind(raw) or 'Filen indeholder nultegn, så den er ikke ren tekst eller er gået i stykker'}; {_SAVE}"
    return text, Fault("MUS001", Span(at, at + 1), message)


def _wide(raw: bytes) -> tuple[str, Fault] | None:
    """UTF-16, by its mark or by every other byte being nought."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        codec = "utf-16"
    elif raw[1::2].count(0) > len(raw) // 5:
        codec = "utf-16-le"
    elif raw[0::2].count(0) > len(raw) // 5:
        codec = "utf-16-be"
    else:
        return None
    text = raw.decode(codec, errors="replace")
    return text, Fault("MUS001", Span(0, 0), f"Filen er gemt som UTF-16 og kan ikke læses; {_SAVE}")


def _kind(raw: bytes) -> str:
    return next((kind for start, kind in _KINDS if raw.startswith(start)), "")
