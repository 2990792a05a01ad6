"""A leader's folder through some years, as musctl makes it, and everything that other programs and people do to it.

Every version of every text carries a word of its own: `DØR-…` in what is to be destroyed, `LEVER-…` in what is to stay.
"""

from __future__ import annotations

import os
import subprocess
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.git.ground import ordinary, put

TALK = "M{who:02}/{year}-mus"
SHEETS = ("forberedelse-leder.md", "forberedelse-medarbejder.md")
CALM = (
    "-c",
    "core.autocrlf=false",
    "-c",
    "gc.auto=0",
    "-c",
    "maintenance.auto=false",
    "-c",
    "advice.detachedHead=false",
)


class Scene(NamedTuple):
    """A folder, what is to be destroyed in it, and the words that tell one from the other."""

    folder: Path
    ids: frozenset[str]

    @property
    def git(self) -> Path:
        return self.folder / ".git"


def header(slags: str, name: str, talk: str) -> str:
    return f"---\ntype: {slags}\nid: {name}\nsamtale: {talk}\n---\n"


def text(slags: str, name: str, talk: str, mark: str, version: int) -> str:
    """One version of a referat or a forberedelse."""
    return (
        header(slags, name, talk)
        + f"# {slags.capitalize()}\n<!-- Skriv kort, og skriv under overskrifterne. -->\n## Opfølgning fra sidst\n"
        + f"{mark}-{name}-{version} det går med {name} som aftalt om læsning i {version}. klasse på {talk}\n"
        + f"## Trivsel\nDrøftet, intet at notere.\n{mark}-{name}-T ønsker mere ro omkring forberedelsen hos {name}\n"
    )


def plan(talk: str, version: int) -> str:
    return (
        f"type: plan\nid: d-p{talk.replace('/', '')}\nsamtale: {talk}\nmål:\n  - id: {talk[4:8]}-1\n"
        f"    mål: LEVER-plan-{talk}-{version} kunne lede et tværgående projekt om læsning\n    status: åben\n"
    )


def name_of(talk: str, what: str) -> str:
    return f"d-{zlib.crc32(f'{talk}/{what}'.encode()):08x}"


def doomed(talk: str) -> set[str]:
    return {name_of(talk, what) for what in ("kladde", "referat.md", *SHEETS)}


def history(people: int, years: range, edits: int = 2) -> Iterator[tuple[str, dict[str, str]]]:
    """Save by save: the message, and the files of it. All but the last year's texts are doomed."""
    yield (
        "ny mappe",
        {
            "musctl.yaml": "musctl: 1\nprofil: herlev@2026.1\n",
            "medarbejdere.yaml": "medarbejdere:\n"
            + "".join(f"  M{who:02}: {{navn: Navn {who}}}\n" for who in range(1, people + 1)),
            ".gitignore": "/udbakke/\n",
        },
    )
    for year in years:
        mark = "LEVER" if year == years[-1] else "DØR"
        for who in range(1, people + 1):
            talk = TALK.format(who=who, year=year)
            yield (
                "ny samtale",
                {
                    f"{talk}/samtale.yaml": f"type: samtale\nid: s-{name_of(talk, 's')[2:]}\nsamtale: {talk}\n",
                    f"{talk}/plan.yaml": plan(talk, 0),
                    f"{talk}/referat.md": text("referat", name_of(talk, "kladde"), talk, mark, 0),
                }
                | {
                    f"{talk}/{sheet}": text("forberedelse", name_of(talk, sheet), talk, mark, 0)
                    for sheet in SHEETS
                },
            )
        for edit in range(1, edits + 1):
            for who in range(1, people + 1):
                talk = TALK.format(who=who, year=year)
                yield (
                    "gem",
                    {f"{talk}/referat.md": text("referat", name_of(talk, "kladde"), talk, mark, edit)},
                )
                yield "gem", {f"{talk}/plan.yaml": plan(talk, edit)}
        for who in range(1, people + 1):
            talk = TALK.format(who=who, year=year)
            approved = text("referat", name_of(talk, "referat.md"), talk, mark, edits)
            yield (
                "godkendt",
                {
                    f"{talk}/referat.md": approved,
                    f"{talk}/samtale.yaml": f"type: samtale\nid: s-{name_of(talk, 's')[2:]}\nsamtale: {talk}\nafholdt: {year}-11-12\n",
                },
            )


def made(  # noqa: PLR0913 - a scene has many sides
    folder: Path,
    *,
    people: int = 2,
    years: range = range(2024, 2027),
    edits: int = 2,
    sha: str = "sha1",
    prefix: str = "",
) -> Scene:
    """The folder, its history told to git in one go, its files on the disk, and nothing unsaved."""
    top = folder
    top.mkdir(parents=True)
    ordinary(top, "init", "-q", "-b", "main", f"--object-format={sha}", "--template=")
    for key, value in (
        ("user.name", "Bo"),
        ("user.email", "bo@example.dk"),
        ("gc.auto", "0"),
        ("core.autocrlf", "false"),
    ):
        ordinary(top, "config", key, value)
    told = []
    for number, (message, files) in enumerate(history(people, years, edits)):
        who = f"musctl <musctl@localhost> {1_700_000_000 + number * 3600} +0100"
        said = message.encode()
        told.append(f"commit refs/heads/main\ncommitter {who}\ndata {len(said)}\n".encode() + said + b"\n")
        for path, body in files.items():
            data = body.encode()
            told.append(f"M 100644 inline {prefix}{path}\ndata {len(data)}\n".encode() + data + b"\n")
    ordinary(top, "fast-import", "--quiet", stdin=b"".join(told) + b"done\n")
    ordinary(top, "reset", "-q", "--hard", "main")
    ids = {
        one
        for year in years[:-1]
        for who in range(1, people + 1)
        for one in doomed(TALK.format(who=who, year=year))
    }
    return Scene(top / prefix if prefix else top, frozenset(ids))


def saved(folder: Path, message: str = "gem") -> str:
    """Everything saved by another git program; its id."""
    ordinary(folder, *CALM, "add", "-A")
    ordinary(folder, *CALM, "commit", "-qm", message, "--allow-empty")
    return ordinary(folder, "rev-parse", "HEAD").strip()


OLD = "M01/2024-mus"
NEW = "M01/2026-mus"


def old_text(mark: str) -> str:
    """A version of a doomed referat that stands nowhere else."""
    return text("referat", name_of(OLD, "referat.md"), OLD, f"DØR-{mark}", 9)


# What people and programs do; each leaves the folder with nothing unsaved in a doomed document.


def merged_branches(scene: Scene) -> None:
    folder = scene.folder
    ordinary(folder, "checkout", "-q", "-b", "side", "HEAD~4")
    put(folder, f"{OLD}/referat.md", old_text("gren"))
    put(folder, "note.md", "LEVER-gren\n")
    saved(folder)
    ordinary(folder, "checkout", "-q", "main")
    ordinary(folder, *CALM, "merge", "-q", "--no-ff", "-X", "ours", "-m", "flet", "side")
    ordinary(folder, "branch", "gammel", "HEAD~6")


def tags(scene: Scene) -> None:
    folder = scene.folder
    ordinary(folder, "tag", "let", "HEAD~3")
    ordinary(folder, "tag", "-a", "-m", "LEVER-mærke", "mærke", "HEAD~5")
    ordinary(folder, "tag", "-a", "-m", "LEVER-mærke-på-mærke", "dobbelt", "mærke")
    ordinary(folder, "tag", "mappe", "HEAD~3^{tree}")
    ordinary(folder, "tag", "fil", f"HEAD~3:{OLD}/referat.md")


def notes(scene: Scene) -> None:
    folder = scene.folder
    for number in range(3):  # a note goes with its save where that falls away
        put(folder, "runder/2026.yaml", f"LEVER-runde: {number}\n")
        saved(folder)
    ordinary(folder, "notes", "add", "-m", "LEVER-note-en", "HEAD~2")
    ordinary(folder, "notes", "add", "-m", "LEVER-note-to", "HEAD")
    ordinary(folder, "notes", "--ref=andre", "add", "-m", "LEVER-note-tre", "HEAD~1")


def stash(scene: Scene) -> None:
    folder = scene.folder
    put(folder, f"{NEW}/plan.yaml", "LEVER-lagt-til-side-en\n")
    ordinary(folder, *CALM, "stash", "-q")
    put(
        folder,
        f"{NEW}/referat.md",
        text("referat", name_of(NEW, "referat.md"), NEW, "LEVER-lagt-til-side", 7),
    )
    put(folder, "løs.md", "LEVER-lagt-til-side-ny\n")
    ordinary(folder, *CALM, "stash", "-q", "--include-untracked")


def linked(scene: Scene) -> None:
    folder = scene.folder
    ordinary(folder, "worktree", "add", "-q", "../ekstra", "-b", "ekstra", "HEAD~3")
    ordinary(folder, "worktree", "add", "-q", "--detach", "../løs", "HEAD~2")
    ordinary(folder, "worktree", "add", "-q", "--detach", "../væk", "HEAD~7")
    ordinary(folder, "worktree", "add", "-q", "-b", "låst", "../låst", "HEAD~1")
    ordinary(folder, "worktree", "lock", "../låst")
    subprocess.run(["rm", "-rf", str(folder.parent / "væk")], check=True)


def renamed_and_copied(scene: Scene) -> None:
    folder = scene.folder
    put(folder, "arkiv/kopi.md", (folder / OLD / "referat.md").read_bytes())
    saved(folder)
    (folder / "arkiv/kopi.md").unlink()
    ordinary(folder, "mv", f"{OLD}/referat.md", f"{OLD}/referat-flyttet.md")
    saved(folder)
    ordinary(folder, "mv", f"{OLD}/referat-flyttet.md", f"{OLD}/referat.md")
    put(folder, f"{OLD}/Søren Ærø.md", (folder / OLD / "referat.md").read_bytes())
    saved(folder)
    (folder / OLD / "Søren Ærø.md").unlink()
    saved(folder)


def crlf_and_marks(scene: Scene) -> None:
    folder = scene.folder
    put(folder, f"{OLD}/referat.md", old_text("crlf").replace("\n", "\r\n"))
    saved(folder)
    put(folder, f"{OLD}/referat.md", b"\xef\xbb\xbf" + old_text("bom").encode())
    saved(folder)
    put(folder, "M02/2026-mus/plan.yaml", plan("M02/2026-mus", 8).replace("\n", "\r\n"))
    saved(folder)


def decomposed_names(scene: Scene) -> None:
    folder = scene.folder
    put(folder, "bilag/Sa\u030aledes.md", old_text("nfd"))
    put(folder, "bilag/A\u030ahavn.yaml", "LEVER-nfd: ja\n")
    saved(folder)
    (folder / "bilag/Sa\u030aledes.md").unlink()
    saved(folder)


def loose_ends(scene: Scene) -> None:
    """What git has and nothing leads to: staged and taken back, saved and undone, half-written."""
    folder = scene.folder
    put(folder, f"{OLD}/referat.md", old_text("klar"))
    ordinary(folder, *CALM, "add", "-A")
    ordinary(folder, "reset", "-q", "--hard")
    put(folder, f"{OLD}/referat.md", old_text("fortrudt"))
    saved(folder)
    ordinary(folder, "reset", "-q", "--hard", "HEAD~1")
    ordinary(folder, "hash-object", "-w", "--stdin", stdin=old_text("svævende").encode())
    packs = scene.git / "objects/pack"
    packs.mkdir(exist_ok=True)
    name = ordinary(folder, "hash-object", "-w", "--stdin", stdin=old_text("pakke").encode()).strip()
    made_pack = ordinary(
        folder, "pack-objects", "-q", ".git/objects/pack/pack", stdin=name.encode() + b"\n"
    ).strip()
    (packs / f"pack-{made_pack}.keep").touch()
    (scene.git / "objects" / name[:2] / name[2:]).unlink()
    (packs / "tmp_pack_halv").write_bytes(zlib.compress(old_text("halv-pakke").encode()))
    (scene.git / "objects/17").mkdir(exist_ok=True)
    (scene.git / "objects/17/tmp_obj_halv").write_bytes(
        zlib.compress(b"blob 9\0" + old_text("halv").encode())
    )


def old_heads(scene: Scene) -> None:
    folder, git = scene.folder, scene.git
    head = ordinary(folder, "rev-parse", "HEAD~2").strip()
    (git / "ORIG_HEAD").write_text(head + "\n")
    (git / "FETCH_HEAD").write_text(f"{head}\t\tbranch 'main' of /et/sted\n")
    (git / "COMMIT_EDITMSG").write_text("DØR-besked om M01\n" + old_text("besked"))
    (git / "rr-cache/abc").mkdir(parents=True)
    (git / "rr-cache/abc/preimage").write_text(old_text("rr"))
    (git / "lost-found/other").mkdir(parents=True)
    (git / "lost-found/other/abc").write_text(old_text("fundet"))
    (git / "fast_import_crash_17").write_text(f"{head} {OLD}/referat.md\n")
    ordinary(folder, "update-ref", "refs/original/refs/heads/main", head)
    ordinary(folder, "update-ref", "refs/prefetch/remotes/origin/main", head)
    ordinary(folder, "update-ref", "refs/remotes/origin/main", head)
    ordinary(folder, "symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main")
    ordinary(folder, "commit-graph", "write", "--reachable")
    ordinary(folder, "update-server-info")


def editors(scene: Scene) -> None:
    folder = scene.folder
    head = bytearray(1024)
    head[:6] = b"b0VIM "
    head[24:28] = (2**22 + 5).to_bytes(4, "little")  # nobody's number
    node = os.uname().nodename.encode()
    head[68 : 68 + len(node)] = node
    put(folder, f"{OLD}/.referat.md.swp", bytes(head) + old_text("swp").encode())
    put(folder, f"{OLD}/.referat.md.un~", "Vim\x9fUnDo\xe5" + old_text("un"))
    put(folder, f"{OLD}/referat.md~", old_text("tilde"))
    put(folder, f"{OLD}/#referat.md#", old_text("emacs"))
    put(folder, f"{OLD}/referat.md.bak", old_text("bak").encode("utf-16"))
    (folder / OLD / ".#referat.md").symlink_to("bo@maskinen-der-ikke-er.4194311")
    (folder / OLD / ".#referat.md").unlink()
    put(folder, f"{NEW}/referat.md~", "LEVER-tilde\n")
    (scene.git / "info").mkdir(exist_ok=True)
    (scene.git / "info/exclude").write_text("*~\n.*.sw?\n.*.un~\n\\#*\\#\n.\\#*\n*.bak\n")


def outbox(scene: Scene) -> None:
    folder = scene.folder
    put(folder, "udbakke/M01-2024-mus-referat.md", "# Referat\nDØR-udbakke det går som aftalt\n")
    put(folder, "udbakke/M01-2026-mus-referat.md", "# Referat\nLEVER-udbakke det går som aftalt\n")
    put(
        folder,
        "udbakke/indhold.yaml",
        "# Hvad der ligger i udbakken\nindhold:\n"
        f"- {{fil: udbakke/M01-2024-mus-referat.md, kilde: {name_of(OLD, 'referat.md')}, samtale: {OLD}}}\n"
        f"- {{fil: udbakke/M01-2026-mus-referat.md, kilde: {name_of(NEW, 'referat.md')}, samtale: {NEW}}}\n",
    )


def unsaved_edits(scene: Scene) -> None:
    """Edits that are nobody's but the leader's; the last that is done to a folder."""
    folder = scene.folder
    put(folder, f"{NEW}/plan.yaml", "LEVER-ændret\n")
    put(folder, "M02/2026-mus/plan.yaml", "LEVER-klar\n")
    put(folder, "helt-ny.md", "LEVER-helt-ny-klar\n")
    ordinary(folder, *CALM, "add", "M02/2026-mus/plan.yaml", "helt-ny.md")
    put(folder, "M02/2026-mus/plan.yaml", "LEVER-klar-og-ændret\n")
    put(folder, "ny-i-mappen.md", "LEVER-ny\n")
    (folder / "medarbejdere.yaml").unlink()
    put(folder, "kommer.md", "LEVER-lovet\n")
    ordinary(folder, "add", "--intent-to-add", "kommer.md")


Scar = Callable[[Scene], None]
SCARS: tuple[Scar, ...] = (
    merged_branches,
    tags,
    notes,
    linked,
    renamed_and_copied,
    crlf_and_marks,
    decomposed_names,
    stash,
    loose_ends,
    old_heads,
    editors,
    outbox,
    unsaved_edits,
)


def scarred(folder: Path, people: int = 2, sha: str = "sha1") -> Scene:
    """A folder to which everything has been done."""
    scene = made(folder, people=people, sha=sha)
    for scar in SCARS:
        scar(scene)
    return scene
