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
    """A receipt of destruction: no names, no content, no hashes of content.

    `bevis` says which proofs were made; drafts that are named without any have yet to be destroyed. `mangler` is what
    was not proved, and `gemte_udgaver` counts the saved versions that went.
    """

    kvittering: Tekst
    profil: Tekst = ""
    kilde: Tekst = ""
    dato: Dato = None
    grund: Tekst = ""
    samtaler: Heltal = None
    gemte_udgaver: Heltal = None
    dokumenter: tuple[Destrueret, ...] = ()
    bevis: dict[str, Tekst] = {}
    mangler: tuple[Tekst, ...] = ()
    uden_for_rækkevidde: tuple[Tekst, ...] = ()
    program: Tekst = ""
