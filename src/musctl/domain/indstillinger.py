"""The leader's settings, musctl.yaml: which policy, whose folder, which unit."""

from __future__ import annotations

from musctl.domain.types import Heltal, Model, Tekst


class Leder(Model):
    """The leader whose folder it is."""

    navn: Tekst = ""
    mail: Tekst = ""


class Indstillinger(Model):
    """musctl.yaml: the folder's format, its policy and its unit (K13 reads `udviklingsmål`)."""

    musctl: Heltal = 1
    profil: Tekst
    leder: Leder = Leder()
    enhed: Tekst = ""
    område: Tekst = ""
    udviklingsmål: tuple[Tekst, ...] = ()
    editor: Tekst = ""
