"""`musctl init`: from nothing to a leader's folder, by questions or by options."""

from __future__ import annotations

import os
import sys

from musctl import profiles, resources
from musctl.cli.desk import Desk, asks, say
from musctl.cli.session import Session
from musctl.cli.wizard import Wish, area_in, asked, own_policy, require_room, silent
from musctl.disk import write
from musctl.domain.values import Profil
from musctl.errors import WrongUse
from musctl.templates import Templates
from musctl.text.sentence import all_of

UNDECIDED = (
    "Politikken siger ikke, hvornår referatet skal destrueres, og der er ikke besluttet noget. Indtil det er gjort, "
    "bliver intet destrueret. Skriv beslutningen i musctl.yaml efter »opbevaring:«."
)


def init(  # noqa: PLR0913 - the command's own words
    session: Session,
    *,
    folder: str = ".",
    profile: str = "",
    leader: str = "",
    leader_mail: str = "",
    unit: str = "",
    area: str = "",
    goal: tuple[str, ...] = (),
    documents: str = "",
    decided_by: str = "",
    employees: str = "",
    editor: str = "",
) -> int:
    """A new folder: settings, roster, the policy, and a history of its own."""
    root = os.path.abspath(os.path.join(session.folder, os.path.expanduser(folder)))
    if _history_made(session, root):
        return 0
    wish = Wish(
        own_policy(session, profile),
        leader,
        leader_mail,
        unit,
        area,
        tuple(goal),
        employees,
        editor,
        root if folder != "." else "",
        documents or "",
        decided_by,
    )
    if wish.folder or not asks(session):
        require_room(root)
    if asks(session):
        wish = asked(session, wish)
        root = wish.folder
    _require_words(wish)
    _require_decision(wish)
    made(session, root, wish)
    sys.stdout.write(f"{root}\n")
    say(session, f"\nMappen er oprettet: {root}")
    _tell_safety(session, root)
    if silent(profiles.value(wish.profile)) and not wish.documents:
        say(session, UNDECIDED)
    step = "" if root == os.getcwd() else f"  cd {_quoted(root)}\n"
    first = f"musctl round start {session.today[:4]}" if wish.employees else 'musctl employee add "Søren Ærø"'
    say(session, f"Næste skridt:\n{step}  {first}")
    return 0


def made(session: Session, root: str, wish: Wish) -> None:
    """The folder with its files, saved for the first time; people from the CSV file after that."""
    from musctl.cli.roster import entered, people_in
    from musctl.git import repo
    from musctl.git.process import program
    from musctl.git.save import save

    policy = profiles.value(wish.profile)
    people = people_in(wish.employees, lambda text: say(session, text)) if wish.employees else ()
    files = _files(wish, policy, session.today)
    program()
    os.makedirs(root, mode=0o700, exist_ok=True)
    if os.name == "posix" and not any(os.scandir(root)):
        os.chmod(root, 0o700)
    write.create(root, files)
    repo.create(root)  # one of its own, also inside another: what is written here belongs in no other history
    save(
        root, tuple(files), "ny mappe", when=os.environ.get("MUSCTL_SEED", "") and f"{session.today}T12:00:00"
    )
    if people:
        inside = Session(root, no_input=True, quiet=session.quiet, plain=session.plain, today=session.today)
        entered(Desk(inside), people)


def _history_made(session: Session, root: str) -> bool:
    """A folder whose history is gone gets a new one, with everything that lies in it; whether it was one."""
    from musctl.git import repo
    from musctl.git.place import own_git_dir

    if not os.path.isfile(os.path.join(root, "musctl.yaml")) or own_git_dir(root):
        return False
    repo.create(root)
    desk = Desk(Session(root, today=session.today))
    paths = repo.changed(root)
    desk.save(paths, "ny mappe")
    sys.stdout.write(f"{root}\n")
    say(session, f"Mappen havde ingen historik. Nu har den en, og {len(paths)} filer er gemt i den.")
    return True


# What VS Code's words for YAML files come from; the settings beside them name each.
_SCHEMAS = tuple(
    f"{kind}.schema.json" for kind in ("medarbejdere", "musctl", "plan", "runde", "samtale", "udmoentning")
)


def _files(wish: Wish, policy: Profil, day: str) -> dict[str, str]:
    templates = Templates()
    name = f"{policy.profil}@{policy.version}"
    words: dict[str, object] = {
        "profil": name,
        "leder": wish.leader,
        "mail": wish.leader_mail,
        "enhed": wish.unit,
        "område": area_in(policy, wish.area),
        "udviklingsmål": wish.goals,
        "editor": wish.editor,
        "tavs": silent(policy),
        "dokumenter": wish.documents,
        "besluttet_af": wish.decided_by,
        "besluttet": day if wish.documents else "",
        "målene_over": any(art.overordnede_mål for art in policy.samtaler.values()),
    }
    files = {
        "musctl.yaml": templates.render("musctl.yaml", words),
        "medarbejdere.yaml": templates.render("medarbejdere.yaml", {}),
        f"politik/{name}.yaml": profiles.resolved_text(wish.profile),
        ".gitignore": templates.render("gitignore", {}),
    }
    if os.path.basename(wish.editor).removesuffix(".exe") in ("code", "codium"):
        files[".vscode/settings.json"] = templates.render("vscode.json", {})
        files |= {f".vscode/{name}": resources.text("schemas", name) for name in _SCHEMAS}
    return files


def _require_words(wish: Wish) -> None:
    missing = [
        option
        for option, word in (("--profile", wish.profile), ("--leader", wish.leader), ("--unit", wish.unit))
        if not word
    ]
    if missing:
        raise WrongUse(
            f"Her mangler {all_of(missing)}.",
            'Skriv fx: musctl init MUS --profile herlev --leader "Bo Eksempel" --unit "Eksempelskolen"',
        )


def _require_decision(wish: Wish) -> None:
    """What is decided is decided by somebody, and only where the policy is silent; WrongUse otherwise."""
    if not (wish.documents or wish.decided_by):
        return
    policy = profiles.value(wish.profile)
    if not silent(policy):
        raise WrongUse(
            f"{policy.navn}s politik siger selv, hvornår referatet skal destrueres.",
            "Lad --documents og --decided-by være ude.",
        )
    if not (wish.documents and wish.decided_by):
        raise WrongUse(
            "--documents og --decided-by hører sammen: hvad der er besluttet, og hvem der har besluttet det.",
            'Skriv fx: --documents destruer --decided-by "MED-udvalget"',
        )


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path


def _tell_safety(session: Session, root: str) -> None:
    """What the leader must know before the first word is written: encryption, cloud folders, permissions."""
    from musctl.disk import machine

    for fact in machine.facts(root):
        if fact.state in ("ADVARSEL", "FEJL"):
            say(session, f"{fact.state}  {fact.name}: {fact.text}.{f' {fact.hint}' if fact.hint else ''}")
