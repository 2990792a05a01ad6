"""The seal of an approved referat: a sum that changes when the text does, or the facts it was approved upon."""

from __future__ import annotations

from musctl.domain.values import Referat, Samtale
from musctl.text.letters import nfc
from musctl.text.source import Document


def seal(document: Document, referat: Referat, samtale: Samtale) -> str:
    """SHA-256 in hex of id, samtale, referent and afholdt (ISO), each on its line, and then the body.

    The body is what follows the front matter, comments included: NFC, LF, no blanks at line ends, no empty lines at
    the end. What an editor does to a file unasked leaves the sum as it was; a letter more or less does not (W17).
    """
    import hashlib  # a tenth of a start-up, and only an approved referat needs it

    held = samtale.afholdt.isoformat() if samtale.afholdt else ""
    lines = (referat.id, referat.samtale, samtale.referent, held, _body(document))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _body(document: Document) -> str:
    text = nfc(document.text[document.body :])
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join([line.rstrip() for line in lines]).rstrip("\n")
