"""The JSON Schemas for editors, made from the pydantic models: draft 7, Danish messages, no alternatives to guess between."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from typing import Any

FILES = {
    "musctl": ("indstillinger", "Indstillinger", "Din mappe: politik, leder og enhed"),
    "medarbejdere": ("medarbejdere", "Medarbejderliste", "Enhedens medarbejdere og grupper"),
    "runde": ("runde", "Runde", "Årets samtalerunde"),
    "samtale": ("samtale", "Samtale", "Samtalen: hvem, hvornår og godkendt af hvem"),
    "referat": ("referat", "Referat", "Referatets hoved"),
    "forberedelse": ("referat", "Forberedelse", "Forberedelsesarkets hoved"),
    "plan": ("plan", "Plan", "Udviklingsplanen"),
    "fond": ("fond", "Fond", "Ansøgningen til kompetencefonden"),
    "stop": ("opbevaring", "Stop", "Det, der ikke må destrueres endnu"),
    "kvittering": ("opbevaring", "Kvittering", "Kvittering for destruktion"),
    "profil": ("udmoentning", "whole_profile", "Kommunens politik"),
    "udmoentning": (
        "udmoentning",
        "whole_overlay",
        "Områdets eller enhedens udmøntning af kommunens politik",
    ),
}

# What an editor says when the pointer rests on a word of a policy.
_OF_A_POLICY = {
    "version": "Udgaven, fx 2026.1. En ny, hver gang noget bliver ændret.",
    "omtale": "Politikken i én sætning.",
    "extends": "Den politik, denne bygger på, som regel kl.",
    "vedtaget": "Hvem der har vedtaget politikken, og hvornår.",
    "gælder_fra": "Den dag, politikken træder i kraft.",
    "kilder": "De dokumenter, kravene henviser til, hver under sit korte navn.",
    "grundlag": "Det, politikken hviler på, i almindelige sætninger.",
    "områder": "Arbejdspladsens områder og det, der hører under hvert.",
    "udmøntning": "Hvad udmøntningen hedder, eller hvad der skal til for at lægge en oven på politikken.",
    "vision": "Kommunens vision med samtalerne.",
    "formål": "Hvad samtalerne er til for.",
    "råd": "Gode råd til begge parter.",
    "begreber": "Ord, som politikken forklarer.",
    "metoder": "Måder at udvikle kompetencer på.",
    "enhedens_mål": "Om enhedens udviklingsmål skal stå i musctl.yaml.",
    "runden": "Hvad der drøftes før årets samtaler, og hvor.",
    "særlige_forhold": "Hvad nogle medarbejdere har ret til ud over de andre.",
    "samtaler": "Samtalerne: mus, lus, grus, tus eller kommunens egne.",
    "fortrolighed": "Hvem der må vide, hvad der blev sagt.",
    "opbevaring": "Hvornår hvert dokument destrueres.",
    "ressourcer": "Steder, hvor man kan læse mere.",
    "kontakt": "Hvem man spørger.",
    "krav": "Rækker i kravoversigten. Bruges kun af de politikker, der følger med musctl.",
    "alvor": "fejl, advarsel eller info. Uden det afgør reglen selv.",
    "låst": "ja: Ingen undtagelse i en samtale kan fravige kravet.",
    "bemærkning": "Hvordan kilden er læst, hvor den er til at tage fejl af.",
    "gruppe": "Overskriften, eller ja, hvis samtalen holdes med en gruppe.",
    "arver": "Tag dele fra en anden af politikkens samtaler.",
    "dele": "Hvilke dele, der skal tages, eller som skal være udfyldt.",
    "årlig": "At samtalen holdes én gang om året.",
    "hyppighed": "Antal måneder fra den ene samtale til den næste, hvis det ikke er hver runde.",
    "anledninger": "Hvad der ellers giver ret til en samtale.",
    "omfatter": "Hvem samtalen er for, hvis det ikke er alle.",
    "i_stedet_for": "De samtaler, denne træder i stedet for.",
    "vindue": "Hvornår på året samtalerne holdes, som MM-DD.",
    "varsel": "Hvor mange dage før der skal indkaldes.",
    "varighed": "Hvor længe samtalen varer, i minutter.",
    "indkaldelse": "Hvem der indkalder.",
    "daglig_leder": "At det er den daglige leder, der holder samtalen.",
    "erstatning": "Om en gruppesamtale kan træde i stedet for den individuelle.",
    "kombination": "Om gruppesamtalen eller den individuelle kommer først.",
    "afsæt": "Det, samtalen tager afsæt i; ét af dem vælges.",
    "stikord": "Stikord, som hver part vælger imellem.",
    "spørgsmål": "Spørgsmål, der kan sætte gang i samtalen.",
    "ordlyd": "fri: Enheden kan give spørgsmålene sine egne ord.",
    "emner": "De emner, der skal drøftes.",
    "inspiration": "De emner, der kan drøftes.",
    "afslutning": "Det afsnit, samtalen slutter med.",
    "ekstra_afsnit": "Afsnit, som politikken tilbyder ved siden af emnerne.",
    "id": "Det, tingen kendes på. Det står i dokumenterne og ændres aldrig.",
    "titel": "Overskriften, som den står i dokumenterne.",
    "alias": "Andre overskrifter, der betyder det samme.",
    "hjælp": "En hjælpetekst, som står i det nye dokument.",
    "underemner": "Sider af emnet, som hver får sin overskrift.",
    "løn": "ja: Emnet handler om løn.",
    "forberedelse": "Hvad hver part får at vide på sit ark.",
    "referat": "At der skal skrives referat, og hvor kort.",
    "højst_ord": "Hvor mange ord referatet bør holde sig under.",
    "godkendelse": "Hvem der godkender referatet, og hvad det betyder.",
    "frist_dage": "Fristen i dage.",
    "plan": "At der skal være en plan, og hvad der skal stå i den.",
    "handlingsplan": "Gruppens fælles handlingsplan.",
    "kræves": "Hvornår der skal være en plan: altid, hvis_emne_drøftes eller frivilligt.",
    "felter": "Planens felter: hvad de hedder, og hvilke der skal udfyldes.",
    "krævet": "ja: Feltet skal være udfyldt.",
    "tæller_som": "Det af planens fem ord, som feltet også svarer på.",
    "fond": "Kompetencefondens beløb og vilkår, med de dage de gælder.",
    "lederen": "Den bestemte form, hvis den ikke er »leder« med -en.",
    "medarbejder": "Hvad den anden part kaldes, eller den dag medarbejderen sagde ja.",
    "medarbejderen": "Den bestemte form, hvis den ikke er »medarbejder« med -en.",
    "antaget": "ja: Kilden har intet skema til samtalen; »arver« siger, hvad der er antaget.",
    "før_lederens_runde": "At samtalen holdes, før lederen begynder sin egen runde.",
    "relateres_til": "Forhold, som samtalen skal ses i sammenhæng med.",
    "emnevalg": "Hvor mange emner hver part selv vælger.",
    "overordnede_mål": "At samtalen tager målene for området og forvaltningen med.",
    "lønforhandling": "At samtalen ikke er en lønforhandling.",
    "ingen_løn": "At der ikke tales løn.",
    "ingen_enkeltpersoner": "At samtalen ikke handler om enkeltpersoner.",
    "udløser": "Hvornår dokumentet destrueres.",
    "område": "Det område, udmøntningen er for.",
    "med_udvalg": "Det MED-udvalg, udmøntningen er lavet i.",
    "udkast": "Den dag, udkastet er fra.",
    "forelagt": "Den dag, udkastet blev forelagt for MED-udvalget.",
    "orienteret_hovedudvalg": "Den dag, Hovedudvalget blev orienteret.",
    "i_kraft": "Den dag, udmøntningen træder i kraft.",
}

# What an editor says when the pointer rests on a word.
WORDS = {
    **_OF_A_POLICY,
    "profil": "Den politik, der gælder, fx herlev@2026.1.",
    "leder": "Lederen, eller den dag lederen sagde ja.",
    "enhed": "Enhedens navn.",
    "område": "Enhedens område i kommunen.",
    "udviklingsmål": "Enhedens udviklingsmål. De kommer med på forberedelsesarkene.",
    "navn": "Fornavn og efternavn.",
    "undtaget": "Hvorfor medarbejderen ikke skal have en samtale nu: grund, fra og til.",
    "fratrådt": "Sidste dag hos dig: fratrådt, eller overgået til en ny leder.",
    "afgang": "Hvorfor medarbejderen ikke er hos dig mere, og hvad der er besluttet om dokumenterne.",
    "besluttet_af": "Hvem der har besluttet det.",
    "bevis": "Hvad der blev set efter, da dokumenterne var destrueret.",
    "mangler": "Det, der ikke kunne bekræftes.",
    "uden_for_rækkevidde": "Det, musctl ikke kan nå.",
    "form": "Om samtalerne holdes individuelt, i grupper eller begge dele.",
    "drøftet": "Hvor og hvornår rammen for årets samtaler er drøftet.",
    "ønsker_individuel": "De medarbejdere, der har bedt om en individuel samtale, fx [M07].",
    "lukket": "Den dag, runden blev lukket.",
    "leder_ønsker_individuel": "De medarbejdere, som lederen ønsker en individuel samtale med, fx [M07].",
    "ønsket": "Ønsker om en samtale mere: hvem, hvilken samtale og hvornår det blev sagt.",
    "lus": "Den dag, lederen selv har sin samtale med sin egen leder.",
    "forventninger": "Hvad I forventer af årets samtaler.",
    "fælles_linjer": "Årets fælles linjer, eller at der ingen er.",
    "indkaldt_af": "Hvem der indkaldte: leder, leders_leder eller medarbejder.",
    "særlige_forhold": "Hvad I har aftalt om det, overenskomsten giver medarbejderen ud over planen.",
    "kategori_siden": "Den dag, medarbejderen fik sin kategori, fx blev leder.",
    "leder_siden": "Den dag, medarbejderen fik dig som leder.",
    "siden": "Den dag, enheden fik denne leder.",
    "samtale": "Hvilken samtale dokumentet hører til, fx M07/2026-mus.",
    "referent": "Hvem der tager referat. Det aftales, før samtalen går i gang; den anden part godkender.",
    "planlagt": "Hvornår samtalen skal holdes, fx 12-11-2026 10:00.",
    "indkaldt": "Den dag, medarbejderen blev indkaldt.",
    "afholdt": "Den dag, samtalen blev holdt.",
    "sendt": "Den dag, referatet blev sendt til godkendelse.",
    "godkendelser": "Hvem der har godkendt referatet, hvordan og hvornår.",
    "indsigelser": "Hvem der er uenig, og hvornår det blev sagt.",
    "deling": "Hvad andre må få at vide. Begge skal være enige.",
    "undtagelser": "Regler, I har fraveget, og hvorfor.",
    "sum": "Låser den godkendte tekst. Skrives af musctl.",
    "part": "Hvis ark det er: leder eller medarbejder.",
    "aftalt": "Den dag, hver af jer sagde ja til planen.",
    "opfølgning": "Hvornår og hvordan I følger op.",
    "mål": "Hvilke kompetencer skal udvikles?",
    "kompetence": "faglig, personlig, social eller arbejdsmæssig.",
    "handling": "Hvordan nås målet? Ét punkt for hver handling.",
    "hvad": "Hvad der skal gøres.",
    "metode": "Hvordan der læres, fx sparring eller uddannelse-kurser.",
    "ansvar": "leder, medarbejder, begge, et nummer (M12) eller et navn.",
    "tid": "Hvornår målet sættes i gang, og hvornår det skal være nået.",
    "evaluering": "Hvordan I ser, om målet er nået.",
    "status": "Hvor langt målet er.",
    "søgt": "Den dag, ansøgningen blev sendt.",
    "uddannelse": "Uddannelsens navn.",
    "masteruddannelse": "Om det er en masteruddannelse: ja eller nej.",
    "ansøgt": "Beløbet, der søges om, i hele kroner.",
    "i_alt": "Hele udgiften, i hele kroner.",
    "bevilget": "Det, fonden gav, i hele kroner.",
    "videregivelse": "Hvad der må gives videre, og til hvem.",
    "grund": "Hvorfor.",
    "kilde": "Hvor kravet står: kildens korte navn, et komma og afsnittet, fx »retningslinje, Indhold«.",
}


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of each schema."""
    for name, (module, model, title) in FILES.items():
        kind = getattr(importlib.import_module(f"musctl.domain.{module}"), model)
        kind = kind() if model.startswith("whole_") else kind  # a policy in part is made, not written
        schema = _plain(kind.model_json_schema())
        definitions = schema.pop("$defs", {})
        whole = {
            "$schema": "http://json-schema.org/draft-07/schema#",
            "title": title,
            **{key: value for key, value in schema.items() if key != "title"},
            **({"definitions": definitions} if definitions else {}),
        }
        yield f"schemas/{name}.schema.json", json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plain(node: Any, key: str = "") -> Any:
    """A schema as an editor reads it: a blank is always allowed, and every refusal has its Danish words."""
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if not isinstance(node, dict):
        return node.replace("#/$defs/", "#/definitions/") if isinstance(node, str) else node
    node = {name: value for name, value in node.items() if name not in ("title", "description", "default")}
    if "anyOf" in node:
        [node] = [option for option in node.pop("anyOf") if option.get("type") != "null"] or [{}]
    if "properties" in node:
        properties = {name: _said(_plain(value, name), name) for name, value in node["properties"].items()}
        for name in node.get("required", ()):
            kinds = properties[name].get("type")
            if isinstance(kinds, list):
                properties[name]["type"] = [kind for kind in kinds if kind != "null"]
            if "enum" in properties[name]:
                properties[name]["enum"] = [word for word in properties[name]["enum"] if word is not None]
        rest = {name: _plain(value) for name, value in node.items() if name not in ("properties", "$defs")}
        made = {**rest, "type": ["object", "null"], "properties": properties}
        if "$defs" in node:
            made["$defs"] = {name: _plain(value) for name, value in node["$defs"].items()}
        return made
    node = {name: _plain(value) for name, value in node.items()}
    return _refusing(node, key)


def _refusing(node: dict[str, Any], key: str) -> dict[str, Any]:
    if "const" in node:
        node["errorMessage"] = f"Her skal stå {node['const']}."
        node.pop("type", None)
    elif "enum" in node:
        words = [str(word) for word in node["enum"] if isinstance(word, str) and word]
        node["enum"] = [
            *(word for word in node["enum"] if word != ""),
            *([None] if None not in node["enum"] else []),
        ]
        node.setdefault(
            "errorMessage",
            f"Skriv {', '.join(words[:-1])} eller {words[-1]}." if len(words) > 1 else f"Skriv {words[0]}.",
        )
        node.pop("type", None)
    elif node.get("type") == "string":
        node["type"] = ["string", "number", "boolean", "null"]
        node["errorMessage"] = "Her skal stå tekst på én linje."
    elif node.get("type") == "array":
        node["type"] = ["array", "null"]
        node["errorMessage"] = (
            f"{f'»{key}« ' if key else 'Det her '}skal være en liste: én linje for hver, der begynder med »- «."
        )
    elif node.get("type") == "object":
        node["type"] = ["object", "null"]
    return node


def _said(node: Any, key: str) -> Any:
    if key not in WORDS or not isinstance(node, dict):
        return node
    if "$ref" in node:
        return {"allOf": [node], "description": WORDS[key]}
    return {**node, "description": WORDS[key]}
