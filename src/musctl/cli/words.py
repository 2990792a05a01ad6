"""The words of the command line: every command, argument and option with its Danish help, defined here and nowhere else.

Typer reads it; the quick table and the help texts in `musctl._front` and the completion scripts are generated from it.
A function here says only what can be written. The body of `musctl employee add` is `musctl.cli.employee.add`: it is
given the session and every parameter by name, as text; what was not said is `""`, `()` or `False`.
"""

# ruff: noqa: A002, PLR0913, PLR0917, D400, D415 - the parameters are the definition; the docstrings are the leaders' help

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, Literal, cast

from typer import Argument, Option, Typer
from typer.core import TyperGroup
from typer.main import get_command

from musctl.cli.reading import Family, Word

FORMATS: dict[str, tuple[str, ...]] = {
    "validate": ("text", "lines", "json", "sarif", "github"),
    "status": ("table", "json"),
    "share": ("table", "json"),
    "doctor": ("table", "json"),
    "employee list": ("table", "json"),
    "employee show": ("table", "json"),
    "group list": ("table", "json"),
    "profile list": ("table", "json"),
    "profile show": ("text", "json"),
    "profile check": ("text", "lines", "json", "sarif", "github"),
    "profile diff": ("text", "json"),
    "round show": ("table", "json"),
    "questions": ("text", "json"),
    "rotate": ("text", "json"),
    "rotate verify": ("text", "json"),
    "employee forget": ("text", "json"),
}
"""The commands that answer in more than one form; the usual form first."""

BEGIN, TALK, VIEW, MACHINE = "Kom i gang", "Samtalen", "Overblik og kontrol", "Maskinen"
KEEPING = "Opbevaring og destruktion"

# Arguments
Who = Annotated[
    str, Argument(metavar="HVEM", help="M07, G1, M07/2026-mus eller et navn, der passer på netop én.")
]
Person = Annotated[
    str, Argument(metavar="MEDARBEJDER", help="Nummeret (M07) eller et navn, der passer på netop én.")
]
Receipt = Annotated[str, Argument(metavar="KVITTERING", help="Nummeret, fx 2027-12-03-a. Uden: se ovenfor.")]
OptionalYear = Annotated[str, Argument(metavar="ÅR", help="Uden år: den nyeste åbne runde.")]

# Options that several commands share
Employee = Annotated[
    str, Option("--employee", metavar="MEDARBEJDER", help="Hvem samtalen er med: nummer (M07) eller navn.")
]
Group = Annotated[
    str, Option("--group", metavar="GRUPPE", help="Hvilken gruppe samtalen er med: nummer (G1) eller navn.")
]
Planned = Annotated[
    str,
    Option("--planned", metavar="TIDSPUNKT", help='Hvornår samtalen er aftalt, fx "12-11-2026 10:00".'),
]
Round = Annotated[str, Option("--round", metavar="ÅR", help="Hvilken runde. Uden: den nyeste åbne.")]
NoEdit = Annotated[bool, Option("--no-edit", help="Åbn ikke skriveprogrammet bagefter.")]
DryRun = Annotated[bool, Option("--dry-run", help="Vis, hvad der ville ske, og lav intet.")]
Party = Literal["leder", "medarbejder"] | None
Minutes = Annotated[
    Party, Option("--minutes-by", help="Hvem der skriver referat. Det aftales inden samtalen.")
]
Writer = Annotated[
    str,
    Option(
        "--minutes-by",
        metavar="PART",
        help="Hvem der skriver referat: leder eller medarbejder, i en gruppe leder eller et nummer (M02).",
    ),
]
Documents = Annotated[
    Literal["destruer", "behold", "overdrag"] | None,
    Option("--documents", help="Hvad der er besluttet om referat og forberedelsesark."),
]
DecidedBy = Annotated[str, Option("--decided-by", metavar="ROLLE", help="Hvem der har besluttet det, fx HR.")]
Confirm = Annotated[
    str,
    Option("--confirm", metavar="ORD", help='Bekræft uden at blive spurgt, fx "destruer 19".'),
]
Thorough = Annotated[bool, Option("--thorough", help="Se alt igennem bagefter, også i en stor historik.")]
Members = Annotated[
    list[str] | None, Option("--member", metavar="MEDARBEJDER", help="Et medlem. Kan skrives flere gange.")
]

app = Typer(cls=Family, add_completion=False, rich_markup_mode=None, add_help_option=False)
employee = Typer(cls=Family, add_help_option=False)
group = Typer(cls=Family, add_help_option=False)
round_ = Typer(cls=Family, add_help_option=False)
new = Typer(cls=Family, add_help_option=False)
approve = Typer(cls=Family, add_help_option=False)
rotate = Typer(cls=Family, add_help_option=False)
hook = Typer(cls=Family, add_help_option=False)
profile = Typer(cls=Family, add_help_option=False)
app.add_typer(employee, name="employee", help="Medarbejderne.")
app.add_typer(group, name="group", help="Grupperne.")
app.add_typer(round_, name="round", help="Årets samtalerunde.")
app.add_typer(new, name="new", help="Nye dokumenter.")
app.add_typer(approve, name="approve", help="Godkendelse af referatet.")
app.add_typer(rotate, name="rotate", help="Destruktion af det, som næste samtale har afløst.")
app.add_typer(profile, name="profile", help="Kommunens politik og den lokale udmøntning.")
app.add_typer(hook, name="hook", help="Vagt på en server.")


@cache
def root() -> TyperGroup:
    """All of it, as Typer builds it."""
    return cast(TyperGroup, get_command(app))


def _word(family: Typer, name: str, heading: str, *examples: str) -> Callable[[Callable[..., None]], Any]:
    return family.command(
        name, cls=Word, rich_help_panel=heading, epilog="\n".join(examples), add_help_option=False
    )


@app.callback()
def musctl(
    folder: Annotated[
        str, Option("-C", metavar="MAPPE", help="Arbejd i denne mappe i stedet for den, du står i.")
    ] = "",
    no_input: Annotated[
        bool, Option("--no-input", help="Spørg ikke om noget. Det, der mangler, er en fejl.")
    ] = False,
    quiet: Annotated[bool, Option("--quiet", help="Skriv kun resultatet og eventuelle fejl.")] = False,
    plain: Annotated[
        bool, Option("--plain", help="Ren tekst uden farver og tabeller, også når NO_COLOR er sat.")
    ] = False,
    format: Annotated[
        str, Option("--format", metavar="FORMAT", help="Svarets form, fx json. Se hjælpen til kommandoen.")
    ] = "",
    today: Annotated[
        str, Option("--today", metavar="DATO", help="Regn med denne dag i stedet for dags dato.")
    ] = "",
    debug: Annotated[bool, Option("--debug", help="Vis hele forløbet, hvis musctl selv fejler.")] = False,
    version: Annotated[bool, Option("--version", help="Vis versionen.")] = False,
    help: Annotated[bool, Option("-h", "--help", help="Vis hjælp, også til en enkelt kommando.")] = False,
) -> None:
    """Medarbejderudviklingssamtaler (MUS) som almindelige tekstfiler

    musctl opretter dokumenterne, tjekker dem mod kommunens politik og viser, hvor langt du er.
    Intet sendes ud af maskinen.
    """


@_word(app, "demo", BEGIN, "musctl demo", "musctl demo prøve")
def demo(
    folder: Annotated[
        str, Argument(metavar="MAPPE", help="Hvor prøvemappen skal ligge. Den må ikke findes i forvejen.")
    ] = "",
) -> None:
    """Vis det hele i en mappe med opdigtede medarbejdere

    Laver en lille MUS-mappe med seks opdigtede medarbejdere, tjekker den og viser, hvad du kan skrive bagefter.
    """


@_word(
    app,
    "init",
    BEGIN,
    "musctl init MUS",
    'musctl init MUS --profile herlev --leader "Bo Jensen" --unit Lindehøjskolen',
)
def init(
    folder: Annotated[str, Argument(metavar="MAPPE", help="Hvor din MUS-mappe skal ligge.")] = ".",
    profile: Annotated[
        str,
        Option("--profile", metavar="PROFIL", help="Kommunens politik, fx herlev, eller kommunens egen fil."),
    ] = "",
    leader: Annotated[str, Option("--leader", metavar="NAVN", help="Dit eget navn.")] = "",
    leader_mail: Annotated[str, Option("--leader-mail", metavar="MAIL", help="Din mailadresse.")] = "",
    unit: Annotated[str, Option("--unit", metavar="ENHED", help="Din enhed, fx Lindehøjskolen.")] = "",
    area: Annotated[
        str, Option("--area", metavar="OMRÅDE", help="Enhedens område i kommunen, fx skoleområdet.")
    ] = "",
    goal: Annotated[
        list[str] | None,
        Option("--goal", metavar="MÅL", help="Et af enhedens udviklingsmål. Kan skrives flere gange."),
    ] = None,
    documents: Annotated[
        Literal["destruer", "behold"] | None,
        Option(
            "--documents", help="Siger politikken ikke, hvornår referatet skal væk: hvad I har besluttet."
        ),
    ] = None,
    decided_by: DecidedBy = "",
    employees: Annotated[
        str, Option("--employees", metavar="FIL", help="CSV-fil med medarbejderne (navn;stilling;mail).")
    ] = "",
    editor: Annotated[
        str,
        Option("--editor", metavar="EDITOR", help="Det program, du skriver i, fx code, notepad eller vim."),
    ] = "",
) -> None:
    """Opret din MUS-mappe

    Spørger om det, du ikke selv skriver, og opretter intet, før du har sagt ja til sidst.
    Mappen skal ligge på en krypteret disk og uden for OneDrive og lignende.
    """


@_word(
    employee,
    "add",
    BEGIN,
    'musctl employee add "Søren Ærø"',
    'musctl employee add "Søren Ærø" --title Lærer --hired 1-8-2019',
)
def employee_add(
    name: Annotated[str, Argument(metavar="NAVN", help="Fornavn og efternavn i anførselstegn.")],
    title: Annotated[str, Option("--title", metavar="STILLING", help="Stillingen, fx Lærer.")] = "",
    mail: Annotated[str, Option("--mail", metavar="MAIL", help="Arbejdsmailen.")] = "",
    hired: Annotated[str, Option("--hired", metavar="DATO", help="Ansat fra, fx 1-8-2019.")] = "",
    hours: Annotated[str, Option("--hours", metavar="TIMER", help="Timer om ugen, fx 37.")] = "",
    category: Annotated[
        str, Option("--category", metavar="KATEGORI", help="Personalegruppen, fx lærer.")
    ] = "",
    agreement: Annotated[
        str, Option("--agreement", metavar="OVERENSKOMST", help="Overenskomsten, fx LC.")
    ] = "",
    category_since: Annotated[
        str, Option("--category-since", metavar="DATO", help="Kategorien gælder fra, hvis den er ny.")
    ] = "",
    leader_since: Annotated[
        str, Option("--leader-since", metavar="DATO", help="Den dag, medarbejderen fik dig som ny leder.")
    ] = "",
) -> None:
    """Skriv en medarbejder på listen

    Medarbejderen får det næste ledige nummer, fx M07. Det er nummeret, du bruger i de andre kommandoer.
    """


@_word(employee, "import", BEGIN, "musctl employee import liste.csv")
def employee_import(
    file: Annotated[str, Argument(metavar="FIL", help="CSV-fil med overskrifterne navn;stilling;mail.")],
) -> None:
    """Hent medarbejdere fra en CSV-fil

    Filens første linje navngiver kolonnerne navn;stilling;mail;ansat;timer;kategori;overenskomst.
    Kun navn er nødvendigt.
    """


@_word(employee, "list", BEGIN, "musctl employee list")
def employee_list() -> None:
    """Vis medarbejderne og deres numre"""


@_word(employee, "show", BEGIN, "musctl employee show M07", "musctl employee show M07 --everything")
def employee_show(
    who: Person,
    everything: Annotated[
        bool,
        Option("--everything", help="Vis alle steder, medarbejderen er nævnt, også i historikken."),
    ] = False,
) -> None:
    """Vis en medarbejders samtaler og planer

    Med --everything: alle steder i mappen, hvor medarbejderen er nævnt med nummer eller navn, til brug for en anmodning om
    indsigt. Stederne er fil og linje, aldrig hvad der står.
    """


@_word(group, "add", BEGIN, 'musctl group add "Team Nord" --member M01 --member M02')
def group_add(
    name: Annotated[str, Argument(metavar="NAVN", help="Gruppens navn i anførselstegn.")],
    member: Members = None,
) -> None:
    """Opret en gruppe

    Gruppen får det næste ledige nummer, fx G1.
    """


@_word(group, "list", BEGIN, "musctl group list")
def group_list() -> None:
    """Vis grupperne og deres medlemmer"""


@_word(
    round_,
    "start",
    BEGIN,
    "musctl round start 2026",
    "musctl round start 2026 --from 1-10-2026 --to 18-12-2026",
)
def round_start(
    year: Annotated[str, Argument(metavar="ÅR", help="Rundens år, fx 2026.")],
    start: Annotated[
        str, Option("--from", metavar="DATO", help="Første dag. Uden: som politikken siger.")
    ] = "",
    end: Annotated[str, Option("--to", metavar="DATO", help="Sidste dag. Uden: som politikken siger.")] = "",
    form: Annotated[
        Literal["individuel", "gruppe", "kombination"] | None,
        Option("--form", help="Hvordan samtalerne holdes."),
    ] = None,
    forum: Annotated[
        str, Option("--forum", metavar="FORUM", help="Hvor runden er drøftet, fx MED-udvalg.")
    ] = "",
    discussed: Annotated[str, Option("--discussed", metavar="DATO", help="Hvornår runden er drøftet.")] = "",
    theme: Annotated[
        list[str] | None,
        Option("--theme", metavar="TEMA", help="Et tema i årets samtaler. Kan skrives flere gange."),
    ] = None,
    expectations: Annotated[
        str, Option("--expectations", metavar="TEKST", help="Gensidige forventninger til samtalerne.")
    ] = "",
    common_lines: Annotated[
        str, Option("--common-lines", metavar="TEKST", help="Fælles linjer for årets samtaler.")
    ] = "",
    evaluation: Annotated[
        str, Option("--evaluation", metavar="TEKST", help="Hvordan runden bliver evalueret.")
    ] = "",
    decided: Annotated[
        str, Option("--decided", metavar="FORUM", help="Hvor formen er besluttet, fx personalemøde.")
    ] = "",
    decided_on: Annotated[
        str, Option("--decided-on", metavar="DATO", help="Hvornår formen er besluttet.")
    ] = "",
    own_talk: Annotated[
        str, Option("--own-talk", metavar="DATO", help="Din egen samtale med din leder i denne runde.")
    ] = "",
) -> None:
    """Begynd årets samtalerunde

    Det, der ikke er på plads endnu, kan skrives i runder/ÅR.yaml bagefter.
    """


@_word(round_, "show", BEGIN, "musctl round show", "musctl round show 2026")
def round_show(year: OptionalYear = "") -> None:
    """Vis en runde: perioden, formen og temaerne"""


@_word(round_, "close", BEGIN, "musctl round close")
def round_close(year: OptionalYear = "") -> None:
    """Luk en runde, når alle samtaler er holdt"""


@_word(new, "mus", TALK, "musctl new mus --employee M07", "musctl new mus --employee M07 --no-edit")
def new_mus(
    employee: Employee = "",
    round: Round = "",
    planned: Planned = "",
    minutes_by: Minutes = None,
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en samtale: forberedelse, referat og plan

    Mål fra sidste års plan, som ikke er nået, følger med over i den nye plan. Fra referatet hentes intet.
    Et dokument, der findes i forvejen, bliver aldrig overskrevet.
    """


@_word(new, "lus", TALK, "musctl new lus --employee M01")
def new_lus(
    employee: Employee = "",
    round: Round = "",
    planned: Planned = "",
    minutes_by: Minutes = None,
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en lederudviklingssamtale (LUS)

    Det er lederens samtale med sin egen leder. Åbne mål følger med, også fra en MUS, hvis medarbejderen er blevet
    leder siden sidst.
    """


@_word(new, "grus", TALK, "musctl new grus --group G1", 'musctl new grus --group "Team Nord"')
def new_grus(
    group: Group = "",
    round: Round = "",
    planned: Planned = "",
    minutes_by: Writer = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en gruppeudviklingssamtale (GRUS)

    Gruppens medlemmer bliver skrevet på som deltagere. Gruppens åbne mål og punkter fra sidst følger med.
    """


@_word(new, "tus", TALK, "musctl new tus --group G1")
def new_tus(
    group: Group = "",
    round: Round = "",
    planned: Planned = "",
    minutes_by: Writer = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en teamudviklingssamtale (TUS)"""


@_word(
    new,
    "samtale",
    TALK,
    "musctl new samtale seniorsamtale --employee M01",
)
def new_samtale(
    kind: Annotated[str, Argument(metavar="TYPE", help="Hvad politikken kalder den, fx seniorsamtale.")],
    employee: Employee = "",
    group: Group = "",
    round: Round = "",
    planned: Planned = "",
    minutes_by: Writer = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en samtale af en anden type, som politikken kender

    Typerne står i kommunens politik, og »musctl new --help« nævner dem. Du kan også skrive typen lige efter »new«, fx
    musctl new seniorsamtale --employee M01.
    """


@_word(new, "forberedelse", TALK, "musctl new forberedelse --employee M07")
def new_forberedelse(
    employee: Employee = "",
    group: Group = "",
    round: Round = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret kun forberedelsesarkene"""


@_word(new, "referat", TALK, "musctl new referat --employee M07", "musctl new referat --group G1")
def new_referat(
    employee: Employee = "",
    group: Group = "",
    round: Round = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret kun referatet"""


@_word(new, "plan", TALK, "musctl new plan --employee M07", "musctl new plan --group G1")
def new_plan(
    employee: Employee = "",
    group: Group = "",
    round: Round = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret kun udviklingsplanen

    Har gruppens samtale erstattet medarbejderens egen, bliver det medarbejderens egen plan efter gruppens samtale.
    """


@_word(
    app,
    "questions",
    TALK,
    "musctl questions",
    "musctl questions M07",
    "musctl questions M07 --add feedback --add seniorperspektiv",
    'musctl questions M07 --own "Hvad skal vi lade være med?"',
)
def questions(
    who: Annotated[
        str,
        Argument(metavar="HVEM", help="Samtalen: M07, G1 eller M07/2026-mus. Uden: hele kataloget."),
    ] = "",
    add: Annotated[
        list[str] | None,
        Option("--add", metavar="ID", help="Læg dette på begge ark. Kan skrives flere gange."),
    ] = None,
    own: Annotated[
        list[str] | None,
        Option("--own", metavar="TEKST", help="Jeres eget spørgsmål. Kan skrives flere gange."),
    ] = None,
    by: Annotated[
        Party, Option("--by", help="Hvem der har valgt, hvor parterne vælger emner hver for sig.")
    ] = None,
    round: Round = "",
) -> None:
    """Vælg spørgsmål og emner til samtalen

    Viser det, politikken foreslår, og lægger det, du vælger, på begge forberedelsesark. Det, der står der i forvejen,
    bliver stående.
    """


@_word(
    new,
    "fond",
    TALK,
    "musctl new fond --employee M07 --goal 2026-1",
    "musctl new fond --employee M07 --goal 2026-1 --action 2",
    "musctl new fond --group G1 --goal 2026-1",
)
def new_fond(
    employee: Employee = "",
    group: Group = "",
    goal: Annotated[
        str, Option("--goal", metavar="MÅL", help="Målets nummer i planen, fx 2026-1. Uden: det eneste.")
    ] = "",
    action: Annotated[
        str, Option("--action", metavar="TAL", help="Handlingen i målet, talt fra 1. Uden: den eneste.")
    ] = "",
    round: Round = "",
    no_edit: NoEdit = False,
    dry_run: DryRun = False,
) -> None:
    """Opret en ansøgning til Kompetencefonden af en handling i planen

    Ansøgningen ligger ved siden af planen og bliver tjekket mod det, politikken siger om fonden. Fra referatet hentes
    intet, for tillidsrepræsentanten læser med.
    """


@_word(app, "edit", TALK, "musctl edit M07", "musctl edit M07 plan")
def edit(
    who: Who,
    document: Annotated[
        Literal["referat", "plan", "fond", "forberedelse", "samtale"] | None,
        Argument(metavar="DOKUMENT", help="Hvilket dokument. Uden: referatet."),
    ] = None,
    round: Round = "",
) -> None:
    """Åbn et dokument i dit skriveprogram, og gem bagefter

    Skriveprogrammet åbnes sådan, at det ikke efterlader kopier af teksten andre steder på maskinen.
    """


@_word(app, "save", TALK, "musctl save")
def save() -> None:
    """Gem det, du selv har rettet"""


@_word(
    app,
    "held",
    TALK,
    "musctl held M07 --date 12-11-2026 --minutes-by leder",
    "musctl held G1 --minutes-by M02 --absent M03",
    "musctl held M07 --minutes-by leder --from skema",
)
def held(
    who: Who,
    date: Annotated[
        str, Option("--date", metavar="DATO", help="Hvornår samtalen blev holdt. Uden: i dag.")
    ] = "",
    minutes_by: Writer = "",
    absent: Annotated[
        list[str] | None,
        Option(
            "--absent",
            metavar="MEDARBEJDER",
            help="Et medlem af gruppen, der ikke var med. Kan skrives flere gange.",
        ),
    ] = None,
    basis: Annotated[
        str,
        Option(
            "--from", metavar="AFSÆT", help="Hvad samtalen tog afsæt i, hvor politikken spørger, fx skema."
        ),
    ] = "",
    length: Annotated[
        str, Option("--length", metavar="MINUTTER", help="Hvor længe samtalen varede, fx 90.")
    ] = "",
    round: Round = "",
) -> None:
    """Notér, at samtalen er holdt

    Siger også, hvad der burde stå i samtale.yaml og ikke gør det.
    """


@_word(approve, "send", TALK, "musctl approve send M07")
def approve_send(
    who: Who,
    round: Round = "",
    date: Annotated[
        str, Option("--date", metavar="DATO", help="Hvornår referatet blev sendt. Uden: i dag.")
    ] = "",
) -> None:
    """Gør referatet klar til den anden parts godkendelse

    Lægger en kopi og en følgetekst i mappen udbakke. musctl sender intet: det gør du selv i dit mailprogram.
    """


@_word(
    approve,
    "record",
    TALK,
    "musctl approve record M07 --by medarbejder --how mail --date 18-11-2026",
    "musctl approve record G1 --by M01 --how mail",
    "musctl approve record G1 --by alle --how fremmøde",
)
def approve_record(
    who: Who,
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="GODKENDER",
            help="Hvem der har godkendt: den part, der ikke skrev referatet. I en gruppe et nummer eller »alle«.",
        ),
    ] = "",
    how: Annotated[
        Literal["mail", "underskrift", "fremmøde", "fremmoede"] | None,
        Option("--how", help="Hvordan godkendelsen blev givet."),
    ] = None,
    date: Annotated[
        str, Option("--date", metavar="DATO", help="Hvornår referatet blev godkendt. Uden: i dag.")
    ] = "",
    round: Round = "",
) -> None:
    """Notér, at referatet er godkendt

    I en gruppe siger politikken, om alle skal godkende, om én kan gøre det for alle, eller om det er nok, at ingen har
    sagt noget imod inden fristen. Den første godkendelse låser teksten.
    """


@_word(approve, "object", TALK, "musctl approve object M07", "musctl approve object G1 --by M03")
def approve_object(
    who: Who,
    by: Annotated[
        str,
        Option(
            "--by",
            metavar="PART",
            help="Hvem der er uenig. Uden: den anden part. I en gruppe et nummer (M03).",
        ),
    ] = "",
    date: Annotated[str, Option("--date", metavar="DATO", help="Hvornår indsigelsen kom. Uden: i dag.")] = "",
    round: Round = "",
) -> None:
    """Notér, at en part er uenig i referatet

    Selve uenigheden skriver I i dokumenterne med partens egne ord; her noteres kun hvem og hvornår.
    """


@_word(
    app,
    "share",
    TALK,
    "musctl share M07",
    "musctl share M07 --what Mål --to HR --agreed-by leder --agreed-by medarbejder",
)
def share(
    who: Who,
    what: Annotated[str, Option("--what", metavar="OPLYSNING", help="Hvad der må deles.")] = "",
    to: Annotated[str, Option("--to", metavar="MODTAGER", help="Hvem der må få det at vide.")] = "",
    agreed_by: Annotated[
        list[str] | None,
        Option(
            "--agreed-by",
            metavar="PART",
            help="Hvem der har sagt ja: leder eller medarbejder, og i en gruppe M07 eller alle.",
        ),
    ] = None,
    date: Annotated[str, Option("--date", metavar="DATO", help="Hvornår det blev aftalt. Uden: i dag.")] = "",
    round: Round = "",
) -> None:
    """Vis, hvem der må vide hvad, eller skriv ind, at noget må deles

    Det, I aftaler, står i samtale.yaml og, hvor politikken vil have det, også i planen. Intet sendes.
    """


@_word(
    app,
    "export",
    TALK,
    "musctl export M07 plan --to pdf",
    "musctl export M07 plan --personnel-file",
    "musctl export M07 deling",
    "musctl export M07 fond",
)
def export(
    who: Who,
    document: Annotated[
        Literal["plan", "referat", "deling", "fond"],
        Argument(
            metavar="DOKUMENT",
            help="plan, referat, fond (ansøgningen) eller deling (kun det, andre må vide).",
        ),
    ],
    to: Annotated[
        Literal["text", "md", "html", "pdf"] | None,
        Option("--to", help="Filens form. Uden: som filens navn siger, ellers html."),
    ] = None,
    output: Annotated[
        str, Option("--output", "-o", metavar="FIL", help="Hvor filen skal ligge. Uden: i udbakke.")
    ] = "",
    personnel_file: Annotated[
        bool, Option("--personnel-file", help="Til personalemappen; det skrives i samtale.yaml.")
    ] = False,
    reason: Annotated[
        str,
        Option("--reason", metavar="GRUND", help="Hvorfor et referat alligevel skal på personalesagen."),
    ] = "",
    round: Round = "",
) -> None:
    """Lav en side af planen, referatet, ansøgningen eller en deling

    Planen og ansøgningen har en linje til hver underskrift. Hjælpetekst og kommentarer kommer aldrig med. Siden lægges i udbakke, og intet
    sendes. En kopi af referatet forsvinder derfra, når referatet destrueres.
    """


@_word(app, "status", VIEW, "musctl status", "musctl status --format json")
def status(
    round: Round = "",
    names: Annotated[bool, Option("--names", help="Vis også medarbejdernes navne.")] = False,
) -> None:
    """Vis, hvor langt du er i runden"""


@_word(
    app,
    "validate",
    VIEW,
    "musctl validate",
    "musctl validate M07",
    "musctl validate M07/2026-mus/referat.md --fix",
)
def validate(
    targets: Annotated[
        list[str] | None,
        Argument(metavar="STI", help="Filer, mapper eller numre (M07). Uden: hele MUS-mappen."),
    ] = None,
    strict: Annotated[bool, Option("--strict", help="Lad også advarsler give slutkode 1.")] = False,
    watch: Annotated[bool, Option("--watch", help="Bliv ved, og tjek igen, hver gang du gemmer.")] = False,
    staged: Annotated[bool, Option("--staged", help="Tjek det, der står til at blive gemt med git.")] = False,
    rule: Annotated[
        list[str] | None, Option("--rule", metavar="KODE", help="Kun denne regel. Kan skrives flere gange.")
    ] = None,
    fix: Annotated[
        bool, Option("--fix", help="Ret det, der kan rettes sikkert. Ændringen vises først.")
    ] = False,
    no_cache: Annotated[bool, Option("--no-cache", help="Tjek alt forfra.")] = False,
) -> None:
    """Tjek dokumenterne mod kommunens politik

    Retter intet uden --fix, og siger altid, hvor meget der er tjekket.
    """


@_word(app, "explain", VIEW, "musctl explain MUS101", "musctl explain kompetence")
def explain(
    code: Annotated[
        str,
        Argument(
            metavar="KODE", help="Reglens kode, fx MUS101, eller et af politikkens ord. Uden: alle regler."
        ),
    ] = "",
) -> None:
    """Forklar en regel: hvad den kræver, hvorfor, og hvordan du retter

    Forklarer også de ord, som politikken selv forklarer, fx kompetence.
    """


@_word(
    rotate,
    "rotate",
    KEEPING,
    "musctl rotate --dry-run",
    "musctl rotate",
    'musctl rotate --no-input --confirm "destruer 19"',
    "musctl rotate --push",
    "musctl rotate --bare /srv/git/mus.git",
)
def rotate_rotate(
    dry_run: DryRun = False,
    employee: Annotated[
        list[str] | None,
        Option(
            "--employee",
            metavar="MEDARBEJDER",
            help="Kun denne medarbejder eller gruppe. Kan skrives flere gange.",
        ),
    ] = None,
    confirm: Confirm = "",
    thorough: Thorough = False,
    push: Annotated[
        bool, Option("--push", help="Skift også ud på fjernlageret, hvis mappen har et, og se efter dér.")
    ] = False,
    bare: Annotated[
        str,
        Option("--bare", metavar="DEPOT", help="På serveren: destruér det, kvitteringerne i depotet nævner."),
    ] = "",
) -> None:
    """Destruér de referater, som næste samtale har afløst

    Politikken bestemmer, hvad der skal væk. Det forsvinder også fra alle gemte udgaver af mappen, og bagefter ser
    musctl efter, at det er væk. Planerne bliver. Det kan ikke fortrydes.
    """


@_word(
    rotate,
    "keep",
    KEEPING,
    "musctl rotate keep M07 --reason aktindsigt --until 1-6-2027",
    'musctl rotate keep M07/2025-mus --reason "sag verserer" --until 1-6-2027',
)
def rotate_keep(
    who: Who,
    reason: Annotated[str, Option("--reason", metavar="GRUND", help="Hvorfor, fx aktindsigt.")] = "",
    until: Annotated[str, Option("--until", metavar="DATO", help="Til og med hvilken dag.")] = "",
) -> None:
    """Hold dokumenter tilbage, så de ikke destrueres endnu

    Med et nummer (M07) gælder det alle medarbejderens samtaler, med M07/2025-mus kun den ene.
    Skriv en ny dato for at forlænge, eller dagen i går for at ophæve.
    """


@_word(rotate, "verify", KEEPING, "musctl rotate verify", "musctl rotate verify 2027-12-03-a")
def rotate_verify(receipt: Receipt = "", confirm: Confirm = "", thorough: Thorough = False) -> None:
    """Se efter, at det destruerede stadig er væk

    Brug den, når en backup er hentet frem igen. Uden nummer gælder det alle kvitteringer.
    """


@_word(
    rotate,
    "certificate",
    KEEPING,
    "musctl rotate certificate",
    "musctl rotate certificate 2027-12-03-a --to html > kvittering.html",
)
def rotate_certificate(
    receipt: Receipt = "",
    to: Annotated[
        Literal["md", "html"] | None, Option("--to", help="Almindelig tekst eller en side til udskrift.")
    ] = None,
) -> None:
    """Skriv en kvittering ud

    Uden nummer: den nyeste.
    """


@_word(
    employee,
    "leave",
    KEEPING,
    "musctl employee leave M05 --date 31-10-2027",
    "musctl employee leave M05 --documents destruer --decided-by HR",
)
def employee_leave(
    who: Person,
    date: Annotated[str, Option("--date", metavar="DATO", help="Sidste arbejdsdag. Uden: i dag.")] = "",
    documents: Annotated[
        Literal["destruer", "behold"] | None,
        Option("--documents", help="Hvad der er besluttet om referat og forberedelsesark."),
    ] = None,
    decided_by: DecidedBy = "",
) -> None:
    """Notér, at en medarbejder fratræder

    Siger politikken ikke, hvad der skal ske med dokumenterne, skal nogen beslutte det, og det bliver skrevet ned.
    """


@_word(
    employee,
    "handover",
    KEEPING,
    'musctl employee handover M05 --to "Ida Ny" --date 31-10-2027',
    "musctl employee handover M05 --documents overdrag --decided-by HR",
)
def employee_handover(
    who: Person,
    to: Annotated[str, Option("--to", metavar="NAVN", help="Den nye leder.")] = "",
    date: Annotated[str, Option("--date", metavar="DATO", help="Sidste dag hos dig. Uden: i dag.")] = "",
    documents: Documents = None,
    decided_by: DecidedBy = "",
) -> None:
    """Notér, at en medarbejder får en ny leder

    musctl skriver ned, hvad der er besluttet om dokumenterne. Selve overdragelsen sker uden om musctl.
    """


@_word(app, "doctor", MACHINE, "musctl doctor")
def doctor() -> None:
    """Tjek, om maskinen er klar, og om mappen ligger sikkert"""


@_word(
    app,
    "completion",
    MACHINE,
    "musctl completion bash > ~/.local/share/bash-completion/completions/musctl",
    "musctl completion powershell",
)
def completion(
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"],
        Argument(metavar="SHELL", help="Det program, du skriver kommandoer i."),
    ],
) -> None:
    """Skriv det script, der lader TAB udfylde kommandoer

    TAB foreslår kommandoer, valg, numre (M07) og regelkoder, aldrig navne.
    """


@_word(
    employee,
    "forget",
    KEEPING,
    "musctl employee forget M05 --dry-run",
    "musctl employee forget M05",
    'musctl employee forget M05 --no-input --decided-by HR --confirm "glem M05"',
)
def employee_forget(
    who: Person,
    decided_by: DecidedBy = "",
    confirm: Annotated[
        str, Option("--confirm", metavar="ORD", help='Bekræft uden at blive spurgt, fx "glem M05".')
    ] = "",
    dry_run: DryRun = False,
    thorough: Thorough = False,
) -> None:
    """Slet alt om en medarbejder, der er fratrådt

    Samtaler, planer, navnet på medarbejderlisten og i runderne forsvinder, også fra alle gemte udgaver. Politikken
    bestemmer hvornår; siger den intet, skal nogen beslutte det. Det kan ikke fortrydes.
    """


@_word(hook, "pre-receive", MACHINE, "musctl hook pre-receive")
def hook_pre_receive() -> None:
    """Afvis på serveren, at noget destrueret kommer tilbage

    Startes af git, når nogen sender noget til depotet. Læg en kørbar fil med navnet hooks/pre-receive i depotet med
    linjerne »#!/bin/sh« og »exec musctl hook pre-receive«. Dokumenterne kendes alene på deres id i kvitteringerne.
    """


Policy = Annotated[
    str,
    Argument(metavar="POLITIK", help="Navnet, fx herlev eller herlev@2026.1, eller en fil. Uden: mappens."),
]


@_word(profile, "list", VIEW, "musctl profile list")
def profile_list() -> None:
    """Vis de politikker, der er

    De, der følger med musctl, og de, der ligger i mappen.
    """


@_word(profile, "show", VIEW, "musctl profile show", "musctl profile show herlev")
def profile_show(policy: Policy = "") -> None:
    """Vis, hvad politikken kræver, og hvor det står"""


@_word(profile, "check", VIEW, "musctl profile check", "musctl profile check eksempelby.yaml")
def profile_check(
    file: Annotated[
        str, Argument(metavar="FIL", help="En politik eller en udmøntning. Uden: mappens egne.")
    ] = "",
) -> None:
    """Tjek en politik eller en udmøntning

    En udmøntning må tilføje og stramme, men ikke løsne, og hvert krav skal have en kilde.
    """


@_word(
    profile, "diff", VIEW, "musctl profile diff kl herlev", "musctl profile diff herlev@2026.1 herlev-ny.yaml"
)
def profile_diff(
    before: Annotated[str, Argument(metavar="POLITIK", help="Den første: et navn eller en fil.")],
    after: Annotated[str, Argument(metavar="POLITIK", help="Den anden: et navn eller en fil.")],
) -> None:
    """Vis forskellen på to politikker eller to udgaver"""


@_word(profile, "adopt", VIEW, "musctl profile adopt", "musctl profile adopt /faelles/skoleomraadet.yaml")
def profile_adopt(
    file: Annotated[str, Argument(metavar="FIL", help="En udmøntning, der hentes ind i mappen først.")] = "",
) -> None:
    """Tag den lokale udmøntning i brug for nye samtaler

    Samtaler, der er lavet før, følger stadig den politik, de er skrevet under.
    """


@_word(profile, "upgrade", VIEW, "musctl profile upgrade", "musctl profile upgrade eksempelby.yaml")
def profile_upgrade(
    policy: Annotated[
        str, Argument(metavar="POLITIK", help="Et navn eller en fil. Uden: den, der følger med.")
    ] = "",
) -> None:
    """Følg en ny udgave af kommunens politik fra nu af

    Samtaler, der er lavet før, følger stadig den udgave, de er skrevet under.
    """


@_word(app, "schema", MACHINE, "musctl schema profil > profil.schema.json")
def schema(
    kind: Annotated[
        Literal["musctl", "medarbejdere", "runde", "samtale", "plan", "profil", "udmoentning"],
        Argument(metavar="SLAGS", help="Hvilken slags fil."),
    ],
) -> None:
    """Skriv det skema, der lader dit skriveprogram foreslå ordene

    Gem det ved siden af filen. Filens første linje skal så være
    »# yaml-language-server: $schema=profil.schema.json«.
    """
