"""The front door's table and texts.

Generated from the Typer app by `python -m tools.generate`; do not edit.
"""

# ruff: noqa: Q000
# fmt: off

Choices = tuple[str, ...]
Argument = tuple[str, str, str, Choices]
"""Name, kind (must, may, many), default, choices."""
Option = tuple[str, str, Choices]
"""Name, kind (flag, one, many), choices."""
Command = tuple[str, str, tuple[Argument, ...], dict[str, Option], Choices]
"""Module of musctl.cli, function, arguments, options by their spelling, formats."""

GLOBALS: dict[str, tuple[str, str]] = {
    '-C': ('folder', 'MAPPE'),
    '--no-input': ('no_input', ''),
    '--quiet': ('quiet', ''),
    '--plain': ('plain', ''),
    '--format': ('format', 'FORMAT'),
    '--today': ('today', 'DATO'),
    '--debug': ('debug', ''),
    '--version': ('version', ''),
    '-h': ('help', ''),
    '--help': ('help', ''),
}

GROUPS: tuple[str, ...] = ('employee', 'group', 'round', 'new', 'approve', 'rotate', 'profile', 'hook')

COMMANDS: dict[str, Command] = {
    'demo': ('demo', 'demo', (('folder', 'may', '', ()),), {}, ()),
    'init': ('init', 'init', (('folder', 'may', '.', ()),), {'--profile': ('profile', 'one', ()), '--leader': ('leader', 'one', ()), '--leader-mail': ('leader_mail', 'one', ()), '--unit': ('unit', 'one', ()), '--area': ('area', 'one', ()), '--goal': ('goal', 'many', ()), '--documents': ('documents', 'one', ('destruer', 'behold')), '--decided-by': ('decided_by', 'one', ()), '--employees': ('employees', 'one', ()), '--editor': ('editor', 'one', ())}, ()),
    'employee add': ('employee', 'add', (('name', 'must', '', ()),), {'--title': ('title', 'one', ()), '--mail': ('mail', 'one', ()), '--hired': ('hired', 'one', ()), '--hours': ('hours', 'one', ()), '--category': ('category', 'one', ()), '--agreement': ('agreement', 'one', ()), '--category-since': ('category_since', 'one', ()), '--leader-since': ('leader_since', 'one', ())}, ()),
    'employee import': ('employee', 'import_', (('file', 'must', '', ()),), {}, ()),
    'employee list': ('employee', 'list_', (), {}, ('table', 'json')),
    'employee show': ('employee', 'show', (('who', 'must', '', ()),), {'--everything': ('everything', 'flag', ())}, ('table', 'json')),
    'group add': ('group', 'add', (('name', 'must', '', ()),), {'--member': ('member', 'many', ())}, ()),
    'group list': ('group', 'list_', (), {}, ('table', 'json')),
    'round start': ('round', 'start', (('year', 'must', '', ()),), {'--from': ('start', 'one', ()), '--to': ('end', 'one', ()), '--form': ('form', 'one', ('individuel', 'gruppe', 'kombination')), '--forum': ('forum', 'one', ()), '--discussed': ('discussed', 'one', ()), '--theme': ('theme', 'many', ()), '--expectations': ('expectations', 'one', ()), '--common-lines': ('common_lines', 'one', ()), '--evaluation': ('evaluation', 'one', ()), '--decided': ('decided', 'one', ()), '--decided-on': ('decided_on', 'one', ()), '--own-talk': ('own_talk', 'one', ())}, ()),
    'round show': ('round', 'show', (('year', 'may', '', ()),), {}, ('table', 'json')),
    'round close': ('round', 'close', (('year', 'may', '', ()),), {}, ()),
    'new mus': ('new', 'mus', (), {'--employee': ('employee', 'one', ()), '--round': ('round', 'one', ()), '--planned': ('planned', 'one', ()), '--minutes-by': ('minutes_by', 'one', ('leder', 'medarbejder')), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new lus': ('new', 'lus', (), {'--employee': ('employee', 'one', ()), '--round': ('round', 'one', ()), '--planned': ('planned', 'one', ()), '--minutes-by': ('minutes_by', 'one', ('leder', 'medarbejder')), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new grus': ('new', 'grus', (), {'--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--planned': ('planned', 'one', ()), '--minutes-by': ('minutes_by', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new tus': ('new', 'tus', (), {'--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--planned': ('planned', 'one', ()), '--minutes-by': ('minutes_by', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new samtale': ('new', 'samtale', (('kind', 'must', '', ()),), {'--employee': ('employee', 'one', ()), '--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--planned': ('planned', 'one', ()), '--minutes-by': ('minutes_by', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new forberedelse': ('new', 'forberedelse', (), {'--employee': ('employee', 'one', ()), '--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new referat': ('new', 'referat', (), {'--employee': ('employee', 'one', ()), '--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'new plan': ('new', 'plan', (), {'--employee': ('employee', 'one', ()), '--group': ('group', 'one', ()), '--round': ('round', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'questions': ('questions', 'questions', (('who', 'may', '', ()),), {'--add': ('add', 'many', ()), '--own': ('own', 'many', ()), '--by': ('by', 'one', ('leder', 'medarbejder')), '--round': ('round', 'one', ())}, ('text', 'json')),
    'new fond': ('new', 'fond', (), {'--employee': ('employee', 'one', ()), '--group': ('group', 'one', ()), '--goal': ('goal', 'one', ()), '--action': ('action', 'one', ()), '--round': ('round', 'one', ()), '--no-edit': ('no_edit', 'flag', ()), '--dry-run': ('dry_run', 'flag', ())}, ()),
    'edit': ('edit', 'edit', (('who', 'must', '', ()), ('document', 'may', '', ('referat', 'plan', 'fond', 'forberedelse', 'samtale'))), {'--round': ('round', 'one', ())}, ()),
    'save': ('save', 'save', (), {}, ()),
    'held': ('held', 'held', (('who', 'must', '', ()),), {'--date': ('date', 'one', ()), '--minutes-by': ('minutes_by', 'one', ()), '--absent': ('absent', 'many', ()), '--from': ('basis', 'one', ()), '--length': ('length', 'one', ()), '--round': ('round', 'one', ())}, ()),
    'approve send': ('approve', 'send', (('who', 'must', '', ()),), {'--round': ('round', 'one', ()), '--date': ('date', 'one', ())}, ()),
    'approve record': ('approve', 'record', (('who', 'must', '', ()),), {'--by': ('by', 'one', ()), '--how': ('how', 'one', ('mail', 'underskrift', 'fremmøde', 'fremmoede')), '--date': ('date', 'one', ()), '--round': ('round', 'one', ())}, ()),
    'approve object': ('approve', 'object_', (('who', 'must', '', ()),), {'--by': ('by', 'one', ()), '--date': ('date', 'one', ()), '--round': ('round', 'one', ())}, ()),
    'share': ('share', 'share', (('who', 'must', '', ()),), {'--what': ('what', 'one', ()), '--to': ('to', 'one', ()), '--agreed-by': ('agreed_by', 'many', ()), '--date': ('date', 'one', ()), '--round': ('round', 'one', ())}, ('table', 'json')),
    'export': ('export', 'export', (('who', 'must', '', ()), ('document', 'must', '', ('plan', 'referat', 'deling', 'fond'))), {'--to': ('to', 'one', ('text', 'md', 'html', 'pdf')), '--output': ('output', 'one', ()), '-o': ('output', 'one', ()), '--personnel-file': ('personnel_file', 'flag', ()), '--reason': ('reason', 'one', ()), '--round': ('round', 'one', ())}, ()),
    'status': ('status', 'status', (), {'--round': ('round', 'one', ()), '--names': ('names', 'flag', ())}, ('table', 'json')),
    'validate': ('validate', 'validate', (('targets', 'many', '', ()),), {'--strict': ('strict', 'flag', ()), '--watch': ('watch', 'flag', ()), '--staged': ('staged', 'flag', ()), '--rule': ('rule', 'many', ()), '--fix': ('fix', 'flag', ()), '--no-cache': ('no_cache', 'flag', ())}, ('text', 'lines', 'json', 'sarif', 'github')),
    'explain': ('explain', 'explain', (('code', 'may', '', ()),), {}, ()),
    'rotate': ('rotate', 'rotate', (), {'--dry-run': ('dry_run', 'flag', ()), '--employee': ('employee', 'many', ()), '--confirm': ('confirm', 'one', ()), '--thorough': ('thorough', 'flag', ()), '--push': ('push', 'flag', ()), '--bare': ('bare', 'one', ())}, ('text', 'json')),
    'rotate keep': ('rotate', 'keep', (('who', 'must', '', ()),), {'--reason': ('reason', 'one', ()), '--until': ('until', 'one', ())}, ()),
    'rotate verify': ('rotate', 'verify', (('receipt', 'may', '', ()),), {'--confirm': ('confirm', 'one', ()), '--thorough': ('thorough', 'flag', ())}, ('text', 'json')),
    'rotate certificate': ('rotate', 'certificate', (('receipt', 'may', '', ()),), {'--to': ('to', 'one', ('md', 'html'))}, ()),
    'employee leave': ('employee', 'leave', (('who', 'must', '', ()),), {'--date': ('date', 'one', ()), '--documents': ('documents', 'one', ('destruer', 'behold')), '--decided-by': ('decided_by', 'one', ())}, ()),
    'employee handover': ('employee', 'handover', (('who', 'must', '', ()),), {'--to': ('to', 'one', ()), '--date': ('date', 'one', ()), '--documents': ('documents', 'one', ('destruer', 'behold', 'overdrag')), '--decided-by': ('decided_by', 'one', ())}, ()),
    'doctor': ('doctor', 'doctor', (), {}, ('table', 'json')),
    'completion': ('completion', 'completion', (('shell', 'must', '', ('bash', 'zsh', 'fish', 'powershell')),), {}, ()),
    'employee forget': ('employee', 'forget', (('who', 'must', '', ()),), {'--decided-by': ('decided_by', 'one', ()), '--confirm': ('confirm', 'one', ()), '--dry-run': ('dry_run', 'flag', ()), '--thorough': ('thorough', 'flag', ())}, ('text', 'json')),
    'hook pre-receive': ('hook', 'pre_receive', (), {}, ()),
    'profile list': ('profile', 'list_', (), {}, ('table', 'json')),
    'profile show': ('profile', 'show', (('policy', 'may', '', ()),), {}, ('text', 'json')),
    'profile check': ('profile', 'check', (('file', 'may', '', ()),), {}, ('text', 'lines', 'json', 'sarif', 'github')),
    'profile diff': ('profile', 'diff', (('before', 'must', '', ()), ('after', 'must', '', ())), {}, ('text', 'json')),
    'profile adopt': ('profile', 'adopt', (('file', 'may', '', ()),), {}, ()),
    'profile upgrade': ('profile', 'upgrade', (('policy', 'may', '', ()),), {}, ()),
    'schema': ('schema', 'schema', (('kind', 'must', '', ('musctl', 'medarbejdere', 'runde', 'samtale', 'plan', 'profil', 'udmoentning')),), {}, ()),
}

SHORT: str = """\
musctl holder styr på årets medarbejderudviklingssamtaler (MUS): det opretter
dokumenterne, tjekker dem mod kommunens politik og viser, hvor langt du er.

Første gang:
  musctl demo                        se det hele med opdigtede medarbejdere
  musctl init MUS                    opret din egen mappe

I din mappe:
  musctl status                      hvor langt du er
  musctl new mus --employee M07      opret en samtale
  musctl validate                    tjek dokumenterne

Alle kommandoer:                     musctl --help
"""

HELP: dict[str, str] = {
    '': """\
musctl: medarbejderudviklingssamtaler (MUS) som almindelige tekstfiler

musctl opretter dokumenterne, tjekker dem mod kommunens politik og viser, hvor
langt du er. Intet sendes ud af maskinen.

Eksempler:
  musctl demo                      se det hele med opdigtede medarbejdere
  musctl init MUS                  opret din mappe
  musctl employee add "Søren Ærø"  skriv en medarbejder på listen
  musctl round start 2026          begynd årets runde
  musctl new mus --employee M07    opret en samtale
  musctl validate                  tjek dokumenterne

Brug:
  musctl KOMMANDO [VALG]

Kommandoer:
  Kom i gang:
    demo                  Vis det hele i en mappe med opdigtede medarbejdere
    init                  Opret din MUS-mappe
    employee add          Skriv en medarbejder på listen
    employee import       Hent medarbejdere fra en CSV-fil
    employee list         Vis medarbejderne og deres numre
    employee show         Vis en medarbejders samtaler og planer
    group add             Opret en gruppe
    group list            Vis grupperne og deres medlemmer
    round start           Begynd årets samtalerunde
    round show            Vis en runde: perioden, formen og temaerne
    round close           Luk en runde, når alle samtaler er holdt

  Samtalen:
    new mus               Opret en samtale: forberedelse, referat og plan
    new lus               Opret en lederudviklingssamtale (LUS)
    new grus              Opret en gruppeudviklingssamtale (GRUS)
    new tus               Opret en teamudviklingssamtale (TUS)
    new samtale           Opret en samtale af en anden type, som politikken
                          kender
    new forberedelse      Opret kun forberedelsesarkene
    new referat           Opret kun referatet
    new plan              Opret kun udviklingsplanen
    questions             Vælg spørgsmål og emner til samtalen
    new fond              Opret en ansøgning til Kompetencefonden af en handling
                          i planen
    edit                  Åbn et dokument i dit skriveprogram, og gem bagefter
    save                  Gem det, du selv har rettet
    held                  Notér, at samtalen er holdt
    approve send          Gør referatet klar til den anden parts godkendelse
    approve record        Notér, at referatet er godkendt
    approve object        Notér, at en part er uenig i referatet
    share                 Vis, hvem der må vide hvad, eller skriv ind, at noget
                          må deles
    export                Lav en side af planen, referatet, ansøgningen eller en
                          deling

  Overblik og kontrol:
    status                Vis, hvor langt du er i runden
    validate              Tjek dokumenterne mod kommunens politik
    explain               Forklar en regel: hvad den kræver, hvorfor, og hvordan
                          du retter
    profile list          Vis de politikker, der er
    profile show          Vis, hvad politikken kræver, og hvor det står
    profile check         Tjek en politik eller en udmøntning
    profile diff          Vis forskellen på to politikker eller to udgaver
    profile adopt         Tag den lokale udmøntning i brug for nye samtaler
    profile upgrade       Følg en ny udgave af kommunens politik fra nu af

  Opbevaring og destruktion:
    rotate                Destruér de referater, som næste samtale har afløst
    rotate keep           Hold dokumenter tilbage, så de ikke destrueres endnu
    rotate verify         Se efter, at det destruerede stadig er væk
    rotate certificate    Skriv en kvittering ud
    employee leave        Notér, at en medarbejder fratræder
    employee handover     Notér, at en medarbejder får en ny leder
    employee forget       Slet alt om en medarbejder, der er fratrådt

  Maskinen:
    doctor                Tjek, om maskinen er klar, og om mappen ligger sikkert
    completion            Skriv det script, der lader TAB udfylde kommandoer
    hook pre-receive      Afvis på serveren, at noget destrueret kommer tilbage
    schema                Skriv det skema, der lader dit skriveprogram foreslå
                          ordene

Globale valg:
  -C MAPPE         Arbejd i denne mappe i stedet for den, du står i.
  --no-input       Spørg ikke om noget. Det, der mangler, er en fejl.
  --quiet          Skriv kun resultatet og eventuelle fejl.
  --plain          Ren tekst uden farver og tabeller, også når NO_COLOR er sat.
  --format FORMAT  Svarets form, fx json. Se hjælpen til kommandoen.
  --today DATO     Regn med denne dag i stedet for dags dato.
  --debug          Vis hele forløbet, hvis musctl selv fejler.
  --version        Vis versionen.
  -h, --help       Vis hjælp, også til en enkelt kommando.

Slutkoder:
    0  i orden
    1  der er noget at rette (FEJL)
    2  forkert brug, eller det, du nævnte, findes ikke
    3  her er ingen MUS-mappe
    4  stoppet for en sikkerheds skyld; intet er ændret
    5  maskinen mangler noget: git, editor, plads eller adgang
    6  destruktionen er ikke bekræftet alle steder
   70  en fejl i musctl
  130  afbrudt af dig

Hjælp til en kommando: musctl KOMMANDO --help
""",
    'employee': """\
musctl employee: medarbejderne

Eksempler:
  musctl employee add "Søren Ærø"
  musctl employee import liste.csv
  musctl employee list
  musctl employee show M07
  musctl employee leave M05 --date 31-10-2027
  musctl employee handover M05 --to "Ida Ny" --date 31-10-2027
  musctl employee forget M05 --dry-run

Brug:
  musctl employee KOMMANDO [VALG]

Kommandoer:
  employee add       Skriv en medarbejder på listen
  employee import    Hent medarbejdere fra en CSV-fil
  employee list      Vis medarbejderne og deres numre
  employee show      Vis en medarbejders samtaler og planer
  employee leave     Notér, at en medarbejder fratræder
  employee handover  Notér, at en medarbejder får en ny leder
  employee forget    Slet alt om en medarbejder, der er fratrådt

Hjælp til en kommando: musctl employee add --help
""",
    'group': """\
musctl group: grupperne

Eksempler:
  musctl group add "Team Nord" --member M01 --member M02
  musctl group list

Brug:
  musctl group KOMMANDO [VALG]

Kommandoer:
  group add   Opret en gruppe
  group list  Vis grupperne og deres medlemmer

Hjælp til en kommando: musctl group add --help
""",
    'round': """\
musctl round: årets samtalerunde

Eksempler:
  musctl round start 2026
  musctl round show
  musctl round close

Brug:
  musctl round KOMMANDO [VALG]

Kommandoer:
  round start  Begynd årets samtalerunde
  round show   Vis en runde: perioden, formen og temaerne
  round close  Luk en runde, når alle samtaler er holdt

Hjælp til en kommando: musctl round start --help
""",
    'new': """\
musctl new: nye dokumenter

Eksempler:
  musctl new mus --employee M07
  musctl new lus --employee M01
  musctl new grus --group G1
  musctl new tus --group G1
  musctl new samtale seniorsamtale --employee M01
  musctl new forberedelse --employee M07
  musctl new referat --employee M07
  musctl new plan --employee M07
  musctl new fond --employee M07 --goal 2026-1

Brug:
  musctl new KOMMANDO [VALG]

Kommandoer:
  new mus           Opret en samtale: forberedelse, referat og plan
  new lus           Opret en lederudviklingssamtale (LUS)
  new grus          Opret en gruppeudviklingssamtale (GRUS)
  new tus           Opret en teamudviklingssamtale (TUS)
  new samtale       Opret en samtale af en anden type, som politikken kender
  new forberedelse  Opret kun forberedelsesarkene
  new referat       Opret kun referatet
  new plan          Opret kun udviklingsplanen
  new fond          Opret en ansøgning til Kompetencefonden af en handling i
                    planen

Hjælp til en kommando: musctl new mus --help
""",
    'approve': """\
musctl approve: godkendelse af referatet

Eksempler:
  musctl approve send M07
  musctl approve record M07 --by medarbejder --how mail --date 18-11-2026
  musctl approve object M07

Brug:
  musctl approve KOMMANDO [VALG]

Kommandoer:
  approve send    Gør referatet klar til den anden parts godkendelse
  approve record  Notér, at referatet er godkendt
  approve object  Notér, at en part er uenig i referatet

Hjælp til en kommando: musctl approve send --help
""",
    'rotate': """\
musctl rotate: destruér de referater, som næste samtale har afløst

Politikken bestemmer, hvad der skal væk. Det forsvinder også fra alle gemte
udgaver af mappen, og bagefter ser musctl efter, at det er væk. Planerne bliver.
Det kan ikke fortrydes.

Eksempler:
  musctl rotate --dry-run
  musctl rotate
  musctl rotate --no-input --confirm "destruer 19"
  musctl rotate --push
  musctl rotate --bare /srv/git/mus.git

Brug:
  musctl rotate [VALG]

Kommandoer:
  rotate keep         Hold dokumenter tilbage, så de ikke destrueres endnu
  rotate verify       Se efter, at det destruerede stadig er væk
  rotate certificate  Skriv en kvittering ud

Valg:
  --dry-run               Vis, hvad der ville ske, og lav intet.
  --employee MEDARBEJDER  Kun denne medarbejder eller gruppe. Kan skrives flere
                          gange.
  --confirm ORD           Bekræft uden at blive spurgt, fx "destruer 19".
  --thorough              Se alt igennem bagefter, også i en stor historik.
  --push                  Skift også ud på fjernlageret, hvis mappen har et, og
                          se efter dér.
  --bare DEPOT            På serveren: destruér det, kvitteringerne i depotet
                          nævner.
  --format FORMAT         Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'profile': """\
musctl profile: kommunens politik og den lokale udmøntning

Eksempler:
  musctl profile list
  musctl profile show
  musctl profile check
  musctl profile diff kl herlev
  musctl profile adopt
  musctl profile upgrade

Brug:
  musctl profile KOMMANDO [VALG]

Kommandoer:
  profile list     Vis de politikker, der er
  profile show     Vis, hvad politikken kræver, og hvor det står
  profile check    Tjek en politik eller en udmøntning
  profile diff     Vis forskellen på to politikker eller to udgaver
  profile adopt    Tag den lokale udmøntning i brug for nye samtaler
  profile upgrade  Følg en ny udgave af kommunens politik fra nu af

Hjælp til en kommando: musctl profile list --help
""",
    'hook': """\
musctl hook: vagt på en server

Eksempler:
  musctl hook pre-receive

Brug:
  musctl hook KOMMANDO [VALG]

Kommandoer:
  hook pre-receive  Afvis på serveren, at noget destrueret kommer tilbage

Hjælp til en kommando: musctl hook pre-receive --help
""",
    'demo': """\
musctl demo: vis det hele i en mappe med opdigtede medarbejdere

Laver en lille MUS-mappe med seks opdigtede medarbejdere, tjekker den og viser,
hvad du kan skrive bagefter.

Eksempler:
  musctl demo
  musctl demo prøve

Brug:
  musctl demo [MAPPE]

Argumenter:
  MAPPE  Hvor prøvemappen skal ligge. Den må ikke findes i forvejen.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'init': """\
musctl init: opret din MUS-mappe

Spørger om det, du ikke selv skriver, og opretter intet, før du har sagt ja til
sidst. Mappen skal ligge på en krypteret disk og uden for OneDrive og lignende.

Eksempler:
  musctl init MUS
  musctl init MUS --profile herlev --leader "Bo Jensen" --unit Lindehøjskolen

Brug:
  musctl init [MAPPE] [VALG]

Argumenter:
  MAPPE  Hvor din MUS-mappe skal ligge.

Valg:
  --profile PROFIL             Kommunens politik, fx herlev, eller kommunens
                               egen fil.
  --leader NAVN                Dit eget navn.
  --leader-mail MAIL           Din mailadresse.
  --unit ENHED                 Din enhed, fx Lindehøjskolen.
  --area OMRÅDE                Enhedens område i kommunen, fx skoleområdet.
  --goal MÅL                   Et af enhedens udviklingsmål. Kan skrives flere
                               gange.
  --documents destruer|behold  Siger politikken ikke, hvornår referatet skal
                               væk: hvad I har besluttet.
  --decided-by ROLLE           Hvem der har besluttet det, fx HR.
  --employees FIL              CSV-fil med medarbejderne (navn;stilling;mail).
  --editor EDITOR              Det program, du skriver i, fx code, notepad eller
                               vim.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee add': """\
musctl employee add: skriv en medarbejder på listen

Medarbejderen får det næste ledige nummer, fx M07. Det er nummeret, du bruger i
de andre kommandoer.

Eksempler:
  musctl employee add "Søren Ærø"
  musctl employee add "Søren Ærø" --title Lærer --hired 1-8-2019

Brug:
  musctl employee add NAVN [VALG]

Argumenter:
  NAVN  Fornavn og efternavn i anførselstegn.

Valg:
  --title STILLING          Stillingen, fx Lærer.
  --mail MAIL               Arbejdsmailen.
  --hired DATO              Ansat fra, fx 1-8-2019.
  --hours TIMER             Timer om ugen, fx 37.
  --category KATEGORI       Personalegruppen, fx lærer.
  --agreement OVERENSKOMST  Overenskomsten, fx LC.
  --category-since DATO     Kategorien gælder fra, hvis den er ny.
  --leader-since DATO       Den dag, medarbejderen fik dig som ny leder.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee import': """\
musctl employee import: hent medarbejdere fra en CSV-fil

Filens første linje navngiver kolonnerne
navn;stilling;mail;ansat;timer;kategori;overenskomst. Kun navn er nødvendigt.

Eksempler:
  musctl employee import liste.csv

Brug:
  musctl employee import FIL

Argumenter:
  FIL  CSV-fil med overskrifterne navn;stilling;mail.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee list': """\
musctl employee list: vis medarbejderne og deres numre

Eksempler:
  musctl employee list

Brug:
  musctl employee list [VALG]

Valg:
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'employee show': """\
musctl employee show: vis en medarbejders samtaler og planer

Med --everything: alle steder i mappen, hvor medarbejderen er nævnt med nummer
eller navn, til brug for en anmodning om indsigt. Stederne er fil og linje,
aldrig hvad der står.

Eksempler:
  musctl employee show M07
  musctl employee show M07 --everything

Brug:
  musctl employee show MEDARBEJDER [VALG]

Argumenter:
  MEDARBEJDER  Nummeret (M07) eller et navn, der passer på netop én.

Valg:
  --everything     Vis alle steder, medarbejderen er nævnt, også i historikken.
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'group add': """\
musctl group add: opret en gruppe

Gruppen får det næste ledige nummer, fx G1.

Eksempler:
  musctl group add "Team Nord" --member M01 --member M02

Brug:
  musctl group add NAVN [VALG]

Argumenter:
  NAVN  Gruppens navn i anførselstegn.

Valg:
  --member MEDARBEJDER  Et medlem. Kan skrives flere gange.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'group list': """\
musctl group list: vis grupperne og deres medlemmer

Eksempler:
  musctl group list

Brug:
  musctl group list [VALG]

Valg:
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'round start': """\
musctl round start: begynd årets samtalerunde

Det, der ikke er på plads endnu, kan skrives i runder/ÅR.yaml bagefter.

Eksempler:
  musctl round start 2026
  musctl round start 2026 --from 1-10-2026 --to 18-12-2026

Brug:
  musctl round start ÅR [VALG]

Argumenter:
  ÅR  Rundens år, fx 2026.

Valg:
  --from DATO           Første dag. Uden: som politikken siger.
  --to DATO             Sidste dag. Uden: som politikken siger.
  --form individuel|gruppe|kombination
                        Hvordan samtalerne holdes.
  --forum FORUM         Hvor runden er drøftet, fx MED-udvalg.
  --discussed DATO      Hvornår runden er drøftet.
  --theme TEMA          Et tema i årets samtaler. Kan skrives flere gange.
  --expectations TEKST  Gensidige forventninger til samtalerne.
  --common-lines TEKST  Fælles linjer for årets samtaler.
  --evaluation TEKST    Hvordan runden bliver evalueret.
  --decided FORUM       Hvor formen er besluttet, fx personalemøde.
  --decided-on DATO     Hvornår formen er besluttet.
  --own-talk DATO       Din egen samtale med din leder i denne runde.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'round show': """\
musctl round show: vis en runde: perioden, formen og temaerne

Eksempler:
  musctl round show
  musctl round show 2026

Brug:
  musctl round show [ÅR] [VALG]

Argumenter:
  ÅR  Uden år: den nyeste åbne runde.

Valg:
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'round close': """\
musctl round close: luk en runde, når alle samtaler er holdt

Eksempler:
  musctl round close

Brug:
  musctl round close [ÅR]

Argumenter:
  ÅR  Uden år: den nyeste åbne runde.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new mus': """\
musctl new mus: opret en samtale: forberedelse, referat og plan

Mål fra sidste års plan, som ikke er nået, følger med over i den nye plan. Fra
referatet hentes intet. Et dokument, der findes i forvejen, bliver aldrig
overskrevet.

Eksempler:
  musctl new mus --employee M07
  musctl new mus --employee M07 --no-edit

Brug:
  musctl new mus [VALG]

Valg:
  --employee MEDARBEJDER          Hvem samtalen er med: nummer (M07) eller navn.
  --round ÅR                      Hvilken runde. Uden: den nyeste åbne.
  --planned TIDSPUNKT             Hvornår samtalen er aftalt, fx "12-11-2026
                                  10:00".
  --minutes-by leder|medarbejder  Hvem der skriver referat. Det aftales inden
                                  samtalen.
  --no-edit                       Åbn ikke skriveprogrammet bagefter.
  --dry-run                       Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new lus': """\
musctl new lus: opret en lederudviklingssamtale (LUS)

Det er lederens samtale med sin egen leder. Åbne mål følger med, også fra en
MUS, hvis medarbejderen er blevet leder siden sidst.

Eksempler:
  musctl new lus --employee M01

Brug:
  musctl new lus [VALG]

Valg:
  --employee MEDARBEJDER          Hvem samtalen er med: nummer (M07) eller navn.
  --round ÅR                      Hvilken runde. Uden: den nyeste åbne.
  --planned TIDSPUNKT             Hvornår samtalen er aftalt, fx "12-11-2026
                                  10:00".
  --minutes-by leder|medarbejder  Hvem der skriver referat. Det aftales inden
                                  samtalen.
  --no-edit                       Åbn ikke skriveprogrammet bagefter.
  --dry-run                       Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new grus': """\
musctl new grus: opret en gruppeudviklingssamtale (GRUS)

Gruppens medlemmer bliver skrevet på som deltagere. Gruppens åbne mål og punkter
fra sidst følger med.

Eksempler:
  musctl new grus --group G1
  musctl new grus --group "Team Nord"

Brug:
  musctl new grus [VALG]

Valg:
  --group GRUPPE       Hvilken gruppe samtalen er med: nummer (G1) eller navn.
  --round ÅR           Hvilken runde. Uden: den nyeste åbne.
  --planned TIDSPUNKT  Hvornår samtalen er aftalt, fx "12-11-2026 10:00".
  --minutes-by PART    Hvem der skriver referat: leder eller medarbejder, i en
                       gruppe leder eller et nummer (M02).
  --no-edit            Åbn ikke skriveprogrammet bagefter.
  --dry-run            Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new tus': """\
musctl new tus: opret en teamudviklingssamtale (TUS)

Eksempler:
  musctl new tus --group G1

Brug:
  musctl new tus [VALG]

Valg:
  --group GRUPPE       Hvilken gruppe samtalen er med: nummer (G1) eller navn.
  --round ÅR           Hvilken runde. Uden: den nyeste åbne.
  --planned TIDSPUNKT  Hvornår samtalen er aftalt, fx "12-11-2026 10:00".
  --minutes-by PART    Hvem der skriver referat: leder eller medarbejder, i en
                       gruppe leder eller et nummer (M02).
  --no-edit            Åbn ikke skriveprogrammet bagefter.
  --dry-run            Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new samtale': """\
musctl new samtale: opret en samtale af en anden type, som politikken kender

Typerne står i kommunens politik, og »musctl new --help« nævner dem. Du kan også
skrive typen lige efter »new«, fx musctl new seniorsamtale --employee M01.

Eksempler:
  musctl new samtale seniorsamtale --employee M01

Brug:
  musctl new samtale TYPE [VALG]

Argumenter:
  TYPE  Hvad politikken kalder den, fx seniorsamtale.

Valg:
  --employee MEDARBEJDER  Hvem samtalen er med: nummer (M07) eller navn.
  --group GRUPPE          Hvilken gruppe samtalen er med: nummer (G1) eller
                          navn.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --planned TIDSPUNKT     Hvornår samtalen er aftalt, fx "12-11-2026 10:00".
  --minutes-by PART       Hvem der skriver referat: leder eller medarbejder, i
                          en gruppe leder eller et nummer (M02).
  --no-edit               Åbn ikke skriveprogrammet bagefter.
  --dry-run               Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new forberedelse': """\
musctl new forberedelse: opret kun forberedelsesarkene

Eksempler:
  musctl new forberedelse --employee M07

Brug:
  musctl new forberedelse [VALG]

Valg:
  --employee MEDARBEJDER  Hvem samtalen er med: nummer (M07) eller navn.
  --group GRUPPE          Hvilken gruppe samtalen er med: nummer (G1) eller
                          navn.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --no-edit               Åbn ikke skriveprogrammet bagefter.
  --dry-run               Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new referat': """\
musctl new referat: opret kun referatet

Eksempler:
  musctl new referat --employee M07
  musctl new referat --group G1

Brug:
  musctl new referat [VALG]

Valg:
  --employee MEDARBEJDER  Hvem samtalen er med: nummer (M07) eller navn.
  --group GRUPPE          Hvilken gruppe samtalen er med: nummer (G1) eller
                          navn.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --no-edit               Åbn ikke skriveprogrammet bagefter.
  --dry-run               Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'new plan': """\
musctl new plan: opret kun udviklingsplanen

Har gruppens samtale erstattet medarbejderens egen, bliver det medarbejderens
egen plan efter gruppens samtale.

Eksempler:
  musctl new plan --employee M07
  musctl new plan --group G1

Brug:
  musctl new plan [VALG]

Valg:
  --employee MEDARBEJDER  Hvem samtalen er med: nummer (M07) eller navn.
  --group GRUPPE          Hvilken gruppe samtalen er med: nummer (G1) eller
                          navn.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --no-edit               Åbn ikke skriveprogrammet bagefter.
  --dry-run               Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'questions': """\
musctl questions: vælg spørgsmål og emner til samtalen

Viser det, politikken foreslår, og lægger det, du vælger, på begge
forberedelsesark. Det, der står der i forvejen, bliver stående.

Eksempler:
  musctl questions
  musctl questions M07
  musctl questions M07 --add feedback --add seniorperspektiv
  musctl questions M07 --own "Hvad skal vi lade være med?"

Brug:
  musctl questions [HVEM] [VALG]

Argumenter:
  HVEM  Samtalen: M07, G1 eller M07/2026-mus. Uden: hele kataloget.

Valg:
  --add ID                Læg dette på begge ark. Kan skrives flere gange.
  --own TEKST             Jeres eget spørgsmål. Kan skrives flere gange.
  --by leder|medarbejder  Hvem der har valgt, hvor parterne vælger emner hver
                          for sig.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --format FORMAT         Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'new fond': """\
musctl new fond: opret en ansøgning til Kompetencefonden af en handling i planen

Ansøgningen ligger ved siden af planen og bliver tjekket mod det, politikken
siger om fonden. Fra referatet hentes intet, for tillidsrepræsentanten læser
med.

Eksempler:
  musctl new fond --employee M07 --goal 2026-1
  musctl new fond --employee M07 --goal 2026-1 --action 2
  musctl new fond --group G1 --goal 2026-1

Brug:
  musctl new fond [VALG]

Valg:
  --employee MEDARBEJDER  Hvem samtalen er med: nummer (M07) eller navn.
  --group GRUPPE          Hvilken gruppe samtalen er med: nummer (G1) eller
                          navn.
  --goal MÅL              Målets nummer i planen, fx 2026-1. Uden: det eneste.
  --action TAL            Handlingen i målet, talt fra 1. Uden: den eneste.
  --round ÅR              Hvilken runde. Uden: den nyeste åbne.
  --no-edit               Åbn ikke skriveprogrammet bagefter.
  --dry-run               Vis, hvad der ville ske, og lav intet.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'edit': """\
musctl edit: åbn et dokument i dit skriveprogram, og gem bagefter

Skriveprogrammet åbnes sådan, at det ikke efterlader kopier af teksten andre
steder på maskinen.

Eksempler:
  musctl edit M07
  musctl edit M07 plan

Brug:
  musctl edit HVEM [DOKUMENT] [VALG]

Argumenter:
  HVEM      M07, G1, M07/2026-mus eller et navn, der passer på netop én.
  DOKUMENT  Hvilket dokument. Uden: referatet. Vælg referat, plan, fond,
            forberedelse, samtale.

Valg:
  --round ÅR  Hvilken runde. Uden: den nyeste åbne.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'save': """\
musctl save: gem det, du selv har rettet

Eksempler:
  musctl save

Brug:
  musctl save

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'held': """\
musctl held: notér, at samtalen er holdt

Siger også, hvad der burde stå i samtale.yaml og ikke gør det.

Eksempler:
  musctl held M07 --date 12-11-2026 --minutes-by leder
  musctl held G1 --minutes-by M02 --absent M03
  musctl held M07 --minutes-by leder --from skema

Brug:
  musctl held HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --date DATO           Hvornår samtalen blev holdt. Uden: i dag.
  --minutes-by PART     Hvem der skriver referat: leder eller medarbejder, i en
                        gruppe leder eller et nummer (M02).
  --absent MEDARBEJDER  Et medlem af gruppen, der ikke var med. Kan skrives
                        flere gange.
  --from AFSÆT          Hvad samtalen tog afsæt i, hvor politikken spørger, fx
                        skema.
  --length MINUTTER     Hvor længe samtalen varede, fx 90.
  --round ÅR            Hvilken runde. Uden: den nyeste åbne.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'approve send': """\
musctl approve send: gør referatet klar til den anden parts godkendelse

Lægger en kopi og en følgetekst i mappen udbakke. musctl sender intet: det gør
du selv i dit mailprogram.

Eksempler:
  musctl approve send M07

Brug:
  musctl approve send HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --round ÅR   Hvilken runde. Uden: den nyeste åbne.
  --date DATO  Hvornår referatet blev sendt. Uden: i dag.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'approve record': """\
musctl approve record: notér, at referatet er godkendt

I en gruppe siger politikken, om alle skal godkende, om én kan gøre det for
alle, eller om det er nok, at ingen har sagt noget imod inden fristen. Den
første godkendelse låser teksten.

Eksempler:
  musctl approve record M07 --by medarbejder --how mail --date 18-11-2026
  musctl approve record G1 --by M01 --how mail
  musctl approve record G1 --by alle --how fremmøde

Brug:
  musctl approve record HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --by GODKENDER  Hvem der har godkendt: den part, der ikke skrev referatet. I
                  en gruppe et nummer eller »alle«.
  --how mail|underskrift|fremmøde|fremmoede
                  Hvordan godkendelsen blev givet.
  --date DATO     Hvornår referatet blev godkendt. Uden: i dag.
  --round ÅR      Hvilken runde. Uden: den nyeste åbne.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'approve object': """\
musctl approve object: notér, at en part er uenig i referatet

Selve uenigheden skriver I i dokumenterne med partens egne ord; her noteres kun
hvem og hvornår.

Eksempler:
  musctl approve object M07
  musctl approve object G1 --by M03

Brug:
  musctl approve object HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --by PART    Hvem der er uenig. Uden: den anden part. I en gruppe et nummer
               (M03).
  --date DATO  Hvornår indsigelsen kom. Uden: i dag.
  --round ÅR   Hvilken runde. Uden: den nyeste åbne.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'share': """\
musctl share: vis, hvem der må vide hvad, eller skriv ind, at noget må deles

Det, I aftaler, står i samtale.yaml og, hvor politikken vil have det, også i
planen. Intet sendes.

Eksempler:
  musctl share M07
  musctl share M07 --what Mål --to HR --agreed-by leder --agreed-by medarbejder

Brug:
  musctl share HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --what OPLYSNING  Hvad der må deles.
  --to MODTAGER     Hvem der må få det at vide.
  --agreed-by PART  Hvem der har sagt ja: leder eller medarbejder, og i en
                    gruppe M07 eller alle.
  --date DATO       Hvornår det blev aftalt. Uden: i dag.
  --round ÅR        Hvilken runde. Uden: den nyeste åbne.
  --format FORMAT   Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'export': """\
musctl export: lav en side af planen, referatet, ansøgningen eller en deling

Planen og ansøgningen har en linje til hver underskrift. Hjælpetekst og
kommentarer kommer aldrig med. Siden lægges i udbakke, og intet sendes. En kopi
af referatet forsvinder derfra, når referatet destrueres.

Eksempler:
  musctl export M07 plan --to pdf
  musctl export M07 plan --personnel-file
  musctl export M07 deling
  musctl export M07 fond

Brug:
  musctl export HVEM DOKUMENT [VALG]

Argumenter:
  HVEM      M07, G1, M07/2026-mus eller et navn, der passer på netop én.
  DOKUMENT  plan, referat, fond (ansøgningen) eller deling (kun det, andre må
            vide). Vælg plan, referat, deling, fond.

Valg:
  --to text|md|html|pdf  Filens form. Uden: som filens navn siger, ellers html.
  --output, -o FIL       Hvor filen skal ligge. Uden: i udbakke.
  --personnel-file       Til personalemappen; det skrives i samtale.yaml.
  --reason GRUND         Hvorfor et referat alligevel skal på personalesagen.
  --round ÅR             Hvilken runde. Uden: den nyeste åbne.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'status': """\
musctl status: vis, hvor langt du er i runden

Eksempler:
  musctl status
  musctl status --format json

Brug:
  musctl status [VALG]

Valg:
  --round ÅR       Hvilken runde. Uden: den nyeste åbne.
  --names          Vis også medarbejdernes navne.
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'validate': """\
musctl validate: tjek dokumenterne mod kommunens politik

Retter intet uden --fix, og siger altid, hvor meget der er tjekket.

Eksempler:
  musctl validate
  musctl validate M07
  musctl validate M07/2026-mus/referat.md --fix

Brug:
  musctl validate [STI...] [VALG]

Argumenter:
  STI  Filer, mapper eller numre (M07). Uden: hele MUS-mappen.

Valg:
  --strict         Lad også advarsler give slutkode 1.
  --watch          Bliv ved, og tjek igen, hver gang du gemmer.
  --staged         Tjek det, der står til at blive gemt med git.
  --rule KODE      Kun denne regel. Kan skrives flere gange.
  --fix            Ret det, der kan rettes sikkert. Ændringen vises først.
  --no-cache       Tjek alt forfra.
  --format FORMAT  Svarets form: text, lines, json, sarif, github.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'explain': """\
musctl explain: forklar en regel: hvad den kræver, hvorfor, og hvordan du retter

Forklarer også de ord, som politikken selv forklarer, fx kompetence.

Eksempler:
  musctl explain MUS101
  musctl explain kompetence

Brug:
  musctl explain [KODE]

Argumenter:
  KODE  Reglens kode, fx MUS101, eller et af politikkens ord. Uden: alle regler.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'rotate keep': """\
musctl rotate keep: hold dokumenter tilbage, så de ikke destrueres endnu

Med et nummer (M07) gælder det alle medarbejderens samtaler, med M07/2025-mus
kun den ene. Skriv en ny dato for at forlænge, eller dagen i går for at ophæve.

Eksempler:
  musctl rotate keep M07 --reason aktindsigt --until 1-6-2027
  musctl rotate keep M07/2025-mus --reason "sag verserer" --until 1-6-2027

Brug:
  musctl rotate keep HVEM [VALG]

Argumenter:
  HVEM  M07, G1, M07/2026-mus eller et navn, der passer på netop én.

Valg:
  --reason GRUND  Hvorfor, fx aktindsigt.
  --until DATO    Til og med hvilken dag.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'rotate verify': """\
musctl rotate verify: se efter, at det destruerede stadig er væk

Brug den, når en backup er hentet frem igen. Uden nummer gælder det alle
kvitteringer.

Eksempler:
  musctl rotate verify
  musctl rotate verify 2027-12-03-a

Brug:
  musctl rotate verify [KVITTERING] [VALG]

Argumenter:
  KVITTERING  Nummeret, fx 2027-12-03-a. Uden: se ovenfor.

Valg:
  --confirm ORD    Bekræft uden at blive spurgt, fx "destruer 19".
  --thorough       Se alt igennem bagefter, også i en stor historik.
  --format FORMAT  Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'rotate certificate': """\
musctl rotate certificate: skriv en kvittering ud

Uden nummer: den nyeste.

Eksempler:
  musctl rotate certificate
  musctl rotate certificate 2027-12-03-a --to html > kvittering.html

Brug:
  musctl rotate certificate [KVITTERING] [VALG]

Argumenter:
  KVITTERING  Nummeret, fx 2027-12-03-a. Uden: se ovenfor.

Valg:
  --to md|html  Almindelig tekst eller en side til udskrift.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee leave': """\
musctl employee leave: notér, at en medarbejder fratræder

Siger politikken ikke, hvad der skal ske med dokumenterne, skal nogen beslutte
det, og det bliver skrevet ned.

Eksempler:
  musctl employee leave M05 --date 31-10-2027
  musctl employee leave M05 --documents destruer --decided-by HR

Brug:
  musctl employee leave MEDARBEJDER [VALG]

Argumenter:
  MEDARBEJDER  Nummeret (M07) eller et navn, der passer på netop én.

Valg:
  --date DATO                  Sidste arbejdsdag. Uden: i dag.
  --documents destruer|behold  Hvad der er besluttet om referat og
                               forberedelsesark.
  --decided-by ROLLE           Hvem der har besluttet det, fx HR.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee handover': """\
musctl employee handover: notér, at en medarbejder får en ny leder

musctl skriver ned, hvad der er besluttet om dokumenterne. Selve overdragelsen
sker uden om musctl.

Eksempler:
  musctl employee handover M05 --to "Ida Ny" --date 31-10-2027
  musctl employee handover M05 --documents overdrag --decided-by HR

Brug:
  musctl employee handover MEDARBEJDER [VALG]

Argumenter:
  MEDARBEJDER  Nummeret (M07) eller et navn, der passer på netop én.

Valg:
  --to NAVN           Den nye leder.
  --date DATO         Sidste dag hos dig. Uden: i dag.
  --documents destruer|behold|overdrag
                      Hvad der er besluttet om referat og forberedelsesark.
  --decided-by ROLLE  Hvem der har besluttet det, fx HR.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'doctor': """\
musctl doctor: tjek, om maskinen er klar, og om mappen ligger sikkert

Eksempler:
  musctl doctor

Brug:
  musctl doctor [VALG]

Valg:
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'completion': """\
musctl completion: skriv det script, der lader TAB udfylde kommandoer

TAB foreslår kommandoer, valg, numre (M07) og regelkoder, aldrig navne.

Eksempler:
  musctl completion bash > ~/.local/share/bash-completion/completions/musctl
  musctl completion powershell

Brug:
  musctl completion SHELL

Argumenter:
  SHELL  Det program, du skriver kommandoer i. Vælg bash, zsh, fish, powershell.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'employee forget': """\
musctl employee forget: slet alt om en medarbejder, der er fratrådt

Samtaler, planer, navnet på medarbejderlisten og i runderne forsvinder, også fra
alle gemte udgaver. Politikken bestemmer hvornår; siger den intet, skal nogen
beslutte det. Det kan ikke fortrydes.

Eksempler:
  musctl employee forget M05 --dry-run
  musctl employee forget M05
  musctl employee forget M05 --no-input --decided-by HR --confirm "glem M05"

Brug:
  musctl employee forget MEDARBEJDER [VALG]

Argumenter:
  MEDARBEJDER  Nummeret (M07) eller et navn, der passer på netop én.

Valg:
  --decided-by ROLLE  Hvem der har besluttet det, fx HR.
  --confirm ORD       Bekræft uden at blive spurgt, fx "glem M05".
  --dry-run           Vis, hvad der ville ske, og lav intet.
  --thorough          Se alt igennem bagefter, også i en stor historik.
  --format FORMAT     Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'hook pre-receive': """\
musctl hook pre-receive: afvis på serveren, at noget destrueret kommer tilbage

Startes af git, når nogen sender noget til depotet. Læg en kørbar fil med navnet
hooks/pre-receive i depotet med linjerne »#!/bin/sh« og »exec musctl hook pre-
receive«. Dokumenterne kendes alene på deres id i kvitteringerne.

Eksempler:
  musctl hook pre-receive

Brug:
  musctl hook pre-receive

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'profile list': """\
musctl profile list: vis de politikker, der er

De, der følger med musctl, og de, der ligger i mappen.

Eksempler:
  musctl profile list

Brug:
  musctl profile list [VALG]

Valg:
  --format FORMAT  Svarets form: table, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'profile show': """\
musctl profile show: vis, hvad politikken kræver, og hvor det står

Eksempler:
  musctl profile show
  musctl profile show herlev

Brug:
  musctl profile show [POLITIK] [VALG]

Argumenter:
  POLITIK  Navnet, fx herlev eller herlev@2026.1, eller en fil. Uden: mappens.

Valg:
  --format FORMAT  Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'profile check': """\
musctl profile check: tjek en politik eller en udmøntning

En udmøntning må tilføje og stramme, men ikke løsne, og hvert krav skal have en
kilde.

Eksempler:
  musctl profile check
  musctl profile check eksempelby.yaml

Brug:
  musctl profile check [FIL] [VALG]

Argumenter:
  FIL  En politik eller en udmøntning. Uden: mappens egne.

Valg:
  --format FORMAT  Svarets form: text, lines, json, sarif, github.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'profile diff': """\
musctl profile diff: vis forskellen på to politikker eller to udgaver

Eksempler:
  musctl profile diff kl herlev
  musctl profile diff herlev@2026.1 herlev-ny.yaml

Brug:
  musctl profile diff POLITIK POLITIK [VALG]

Argumenter:
  POLITIK  Den første: et navn eller en fil.
  POLITIK  Den anden: et navn eller en fil.

Valg:
  --format FORMAT  Svarets form: text, json.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --format FORMAT, --today DATO,
  --debug, --version, --help
  De er forklaret i: musctl --help
""",
    'profile adopt': """\
musctl profile adopt: tag den lokale udmøntning i brug for nye samtaler

Samtaler, der er lavet før, følger stadig den politik, de er skrevet under.

Eksempler:
  musctl profile adopt
  musctl profile adopt /faelles/skoleomraadet.yaml

Brug:
  musctl profile adopt [FIL]

Argumenter:
  FIL  En udmøntning, der hentes ind i mappen først.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'profile upgrade': """\
musctl profile upgrade: følg en ny udgave af kommunens politik fra nu af

Samtaler, der er lavet før, følger stadig den udgave, de er skrevet under.

Eksempler:
  musctl profile upgrade
  musctl profile upgrade eksempelby.yaml

Brug:
  musctl profile upgrade [POLITIK]

Argumenter:
  POLITIK  Et navn eller en fil. Uden: den, der følger med.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
    'schema': """\
musctl schema: skriv det skema, der lader dit skriveprogram foreslå ordene

Gem det ved siden af filen. Filens første linje skal så være »# yaml-language-
server: $schema=profil.schema.json«.

Eksempler:
  musctl schema profil > profil.schema.json

Brug:
  musctl schema SLAGS

Argumenter:
  SLAGS  Hvilken slags fil. Vælg musctl, medarbejdere, runde, samtale, plan,
         profil, udmoentning.

Globale valg:
  -C MAPPE, --no-input, --quiet, --plain, --today DATO, --debug, --version,
  --help
  De er forklaret i: musctl --help
""",
}
