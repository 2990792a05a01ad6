"""Keeping and destroying: holds (stop.yaml) and receipts (kvitteringer/*.yaml)."""

from __future__ import annotations

from musctl.domain.types import Dato, Heltal, Model, Tekst


class Stopklods(Model):
    """One talk whose documents must not be destroyed yet, why and until when."""

    samtale: Tekst = ""
    grund: Tekst = ""
    til: Dato = None
    besluttet_af: Tekst = ""


class Stop(Model):
    """stop.yaml: every hold."""

    stop: tuple[Stopklods, ...] = ()


class Destrueret(Model):
    """A destroyed document: its id, class and round, nothing of its content."""

    id: Tekst = ""
    slags: Tekst = ""
    runde: Tekst = ""
    samtale: Tekst = ""


class Kvittering(Model):
    """A receipt of destruction: no names, no content, no hashes of content."""

    kvittering: Tekst
    profil: Tekst = ""
    kilde: Tekst = ""
    dato: Dato = None
    dokumenter: tuple[Destrueret, ...] = ()
    samtaler: Heltal = None
    bevis: dict[str, Tekst] = {}
    uden_for_rækkevidde: tuple[Tekst, ...] = ()
