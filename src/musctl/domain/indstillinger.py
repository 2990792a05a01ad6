"""The leader's settings, musctl.yaml: which policy, whose folder, which unit."""

from __future__ import annotations

from typing import Literal

from musctl.domain.types import Dato, Heltal, Model, Tekst


class Leder(Model):
    """The leader whose folder it is, and since when the unit has had this leader."""

    navn: Tekst = ""
    mail: Tekst = ""
    siden: Dato = None


class Opbevaringsvalg(Model):
    """What becomes of referat and sheets where the policy is silent, and who decided it (C02, G28)."""

    dokumenter: Literal["", "destruer", "behold"] = ""
    besluttet_af: Tekst = ""
    dato: Dato = None


class Indstillinger(Model):
    """musctl.yaml: the folder's format, its policy, its unit and that unit's goals (K13), and the goals above it (W37)."""

    musctl: Heltal = 1
    profil: Tekst
    leder: Leder = Leder()
    enhed: Tekst = ""
    område: Tekst = ""
    udviklingsmål: tuple[Tekst, ...] = ()
    områdets_mål: tuple[Tekst, ...] = ()
    forvaltningens_mål: tuple[Tekst, ...] = ()
    opbevaring: Opbevaringsvalg | None = None
    editor: Tekst = ""
