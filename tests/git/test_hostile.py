"""A foreign folder may say what it likes: nothing it names is run."""

from __future__ import annotations

import contextlib
import os
import subprocess
from pathlib import Path

import pytest

from musctl.errors import Machine, MusctlError
from musctl.git import history, repo
from tests.git.ground import ordinary, put, saved, sound, with_one_save

# Every key whose value git may run, on some version, in some command. »{evil}« writes its first word into the log.
KEYS = {
    "filter.ond.clean": "{evil} clean",
    "filter.ond.smudge": "{evil} smudge",
    "filter.ond.process": "{evil} process",
    "filter.ond.required": "true",
    "filter.kun.clean": "{evil} only-clean",
    "core.fsmonitor": "{evil}-fsmonitor",
    "core.hooksPath": "{hooks}",
    "core.sshCommand": "{evil} ssh",
    "core.editor": "{evil} editor",
    "sequence.editor": "{evil} sequence",
    "core.pager": "{evil} pager",
    "pager.config": "{evil} pager-config",
    "pager.rev-list": "{evil} pager-list",
    "core.askPass": "{evil}-askpass",
    "core.gitProxy": "{evil}-proxy",
    "core.alternateRefsCommand": "{evil} alternates",
    "core.attributesFile": "{home}/egenskaber",
    "credential.helper": "!{evil} credential",
    "diff.external": "{evil} external",
    "diff.ond.command": "{evil} diff",
    "diff.ond.textconv": "{evil} textconv",
    "interactive.diffFilter": "{evil} difffilter",
    "merge.ond.driver": "{evil} merge",
    "gpg.program": "{evil}-gpg",
    "gpg.ssh.program": "{evil}-gpg-ssh",
    "gpg.ssh.defaultKeyCommand": "{evil} gpg-key",
    "gpg.x509.program": "{evil}-gpg-x509",
    "commit.gpgSign": "true",
    "log.showSignature": "true",
    "alias.cat-file": "!{evil} alias-cat-file",
    "alias.update-index": "!{evil} alias-update-index",
    "alias.update-ref": "!{evil} alias-update-ref",
    "alias.rev-list": "!{evil} alias-rev-list",
    "gc.auto": "1",
    "gc.recentObjectsHook": "{evil} gc",
    "maintenance.auto": "true",
    "uploadpack.packObjectsHook": "{evil} pack",
    "remote.origin.url": "{home}/fjern",
    "remote.origin.uploadpack": "{evil} uploadpack",
    "remote.origin.receivepack": "{evil} receivepack",
    "remote.origin.promisor": "true",
    "remote.origin.partialCloneFilter": "blob:none",
    "remote.ond.url": "ext::{evil} ext",
    "remote.ond.vcs": "ond",
    "extensions.partialClone": "origin",
    "protocol.ext.allow": "always",
    "hook.ond.command": "{evil} hook-ond",
    "hook.ondt = navn.command": "{evil} hook-odd",
    "include.path": "{home}/mere",
    "trace2.eventTarget": "{home}/spor",
    "init.templateDir": "{home}/skabelon",
    "core.worktree": "{home}/andetsteds",
    "submodule.recurse": "true",
    "status.submoduleSummary": "true",
    "core.splitIndex": "true",
    "core.untrackedCache": "true",
    "core.autocrlf": "true",
}
EVENTS = (
    "post-index-change",
    "reference-transaction",
    "pre-commit",
    "post-commit",
    "commit-msg",
    "pre-auto-gc",
)
HOOKS = (
    *EVENTS,
    "applypatch-msg",
    "post-checkout",
    "post-merge",
    "post-rewrite",
    "prepare-commit-msg",
    "fsmonitor-watchman",
)


class Trap:
    """A folder with a trap on every path that git knows, and the log of those that sprang."""

    def __init__(self, home: Path) -> None:
        self.log = home / "udløst"
        self.folder = with_one_save(home / "MUS")
        names = {"evil": str(home / "ond"), "hooks": str(home / "kroge"), "home": str(home)}
        program = f'#!/bin/sh\necho "$0 $*" >>{self.log}\ncat >/dev/null 2>&1 </dev/null\nexit 0\n'
        for tail in ("", "-fsmonitor", "-askpass", "-proxy", "-gpg", "-gpg-ssh", "-gpg-x509"):
            self.program(home / f"ond{tail}", program)
        for hook in HOOKS:
            self.program(self.folder / ".git/hooks" / hook, program)
            self.program(home / "kroge" / hook, program)
            self.program(home / "skabelon/hooks" / hook, program)
        attributes = "* filter=ond diff=ond merge=ond ident\nmusctl.yaml filter=kun\n"
        for path in (
            self.folder / ".gitattributes",
            self.folder / ".git/info/attributes",
            home / "egenskaber",
        ):
            put(path.parent, path.name, attributes)
        put(
            home,
            "mere",
            '[hook "skjult"]\n\tcommand = {evil} hook-hidden\n'.format(**names) + self.events("skjult"),
        )
        (home / "andetsteds").mkdir()
        config = self.folder / ".git/config"
        ordinary(self.folder, "config", "core.repositoryFormatVersion", "1")
        with config.open("a") as file:
            file.writelines(section(key, value.format(**names)) for key, value in KEYS.items())
            file.write('[hook "ond"]\n' + self.events("") + '[hook "ondt = navn"]\n' + self.events(""))

    @staticmethod
    def events(_: str) -> str:
        return "".join(f"\tevent = {event}\n" for event in EVENTS)

    @staticmethod
    def program(path: Path, text: str) -> None:
        put(path.parent, path.name, text)
        path.chmod(0o755)

    def sprung(self) -> str:
        return self.log.read_text() if self.log.exists() else ""


def section(key: str, value: str) -> str:
    name, last = key.rsplit(".", 1)
    outer, _, inner = name.partition(".")
    head = f'[{outer} "{inner}"]' if inner else f"[{outer}]"
    return f'{head}\n\t{last} = "{value}"\n'


@pytest.fixture
def trap(home: Path) -> Trap:
    return Trap(home)


def test_there_are_traps_enough() -> None:
    assert len(KEYS) > 50


@pytest.mark.parametrize(
    ("words", "sprung"),
    [
        ("status", "ond-fsmonitor"),
        ("add .gitattributes", "ond process"),
        ("add musctl.yaml", "ond only-clean"),
        ("update-index --force-remove musctl.yaml", "post-index-change"),
        ("update-ref refs/heads/ny HEAD", "reference-transaction"),
        ("diff HEAD -- musctl.yaml", "ond diff"),
        ("log -1", "ond-gpg"),
        ("cat-file -p HEAD:musctl.yaml", "ond uploadpack"),
    ],
)
def test_the_traps_spring_for_an_ordinary_git(trap: Trap, words: str, sprung: str) -> None:
    sign(trap.folder)
    put(trap.folder, "musctl.yaml", "andet\n")
    if "cat-file" in words:
        name = repo.blob_of(b"musctl: 1\n")
        (trap.folder / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    command = ["git", "--work-tree=.", *words.split()]
    subprocess.run(command, cwd=trap.folder, capture_output=True, check=False)

    assert sprung in trap.sprung()


def test_saving_runs_nothing(trap: Trap) -> None:
    name = saved(
        trap.folder, put(trap.folder, "M07/a.md", "en\r\n$Id$\n"), put(trap.folder, "musctl.yaml", "2\n")
    )
    (trap.folder / "musctl.yaml").unlink()
    saved(trap.folder, removed=("musctl.yaml",))

    assert trap.sprung() == ""
    assert not list(trap.folder.parent.glob("spor*"))
    with_clean_config(trap.folder)
    assert ordinary(trap.folder, "show", "--no-textconv", f"{name}:M07/a.md") == "en\r\n$Id$\n"
    sound(trap.folder)


def test_comparing_runs_nothing(trap: Trap) -> None:
    put(trap.folder, "M07/a.md", "nyt\n")
    put(trap.folder, "musctl.yaml", "andet\n")

    assert repo.changed(str(trap.folder)) == (".gitattributes", "M07/a.md", "musctl.yaml")
    assert repo.staged(str(trap.folder)) == {}
    assert trap.sprung() == ""


def test_reading_what_is_staged_runs_nothing(trap: Trap) -> None:
    name = ordinary(
        trap.folder, "--git-dir=.git", "hash-object", "-w", "--no-filters", "--stdin", stdin=b"klar\n"
    ).strip()
    entry = f"100644 {name}\tmusctl.yaml\n".encode()
    with_list = {"env": os.environ | {"GIT_CONFIG_GLOBAL": "/dev/null"}, "cwd": trap.folder, "input": entry}
    hooks = ("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false")
    subprocess.run(["git", *hooks, "update-index", "--index-info"], check=True, **with_list)  # type: ignore[call-overload]
    trap.log.unlink(missing_ok=True)

    assert repo.staged(str(trap.folder)) == {"musctl.yaml": b"klar\n"}
    assert trap.sprung() == ""


def test_reading_the_history_runs_nothing(trap: Trap) -> None:
    signed = sign(trap.folder)
    saves = history.saves(str(trap.folder), "musctl.yaml")
    everything = history.saves(str(trap.folder))

    assert [save.message for save in saves] == ["gem"]
    assert everything[0].id == signed
    assert history.remotes(str(trap.folder))[0].address.endswith("/fjern")
    assert history.state(str(trap.folder)).partial
    assert trap.sprung() == ""


def test_making_a_folder_runs_nothing(trap: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    home = trap.folder.parent
    put(home, ".gitconfig", (trap.folder / ".git/config").read_text())
    monkeypatch.setenv("GIT_TEMPLATE_DIR", str(home / "skabelon"))
    repo.create(str(trap.folder / "indre"))
    repo.create(str(home / "ny"))

    assert not (home / "ny/.git/hooks").exists()
    assert trap.sprung() == ""


def test_the_leaders_own_configuration_and_environment_run_nothing(
    trap: Trap, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = trap.folder.parent
    put(home, ".gitconfig", (trap.folder / ".git/config").read_text())
    folder = with_one_save(home / "ren")
    evil = str(home / "ond")
    for name, value in {
        "GIT_DIR": str(home / "andetsteds"),
        "GIT_WORK_TREE": str(home / "andetsteds"),
        "GIT_INDEX_FILE": str(home / "andetsteds/index"),
        "GIT_OBJECT_DIRECTORY": str(home / "andetsteds"),
        "GIT_CONFIG_GLOBAL": str(home / ".gitconfig"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": "core.fsmonitor",
        "GIT_CONFIG_VALUE_0": f"{evil}-fsmonitor",
        "GIT_CONFIG_PARAMETERS": f"'core.hooksPath={home}/kroge'",
        "GIT_EXTERNAL_DIFF": evil,
        "GIT_SSH_COMMAND": evil,
        "GIT_EXEC_PATH": str(home / "kroge"),
        "GIT_TRACE": str(home / "spor"),
        "GIT_TRACE2_EVENT": str(home / "spor"),
        "GIT_AUTHOR_NAME": "Bo",
        "GIT_COMMITTER_DATE": "1970-01-01T00:00:00Z",
        "GIT_PYTHON_GIT_EXECUTABLE": evil,
        "GIT_PYTHON_TRACE": "full",
        "PAGER": evil,
        "EDITOR": evil,
    }.items():
        monkeypatch.setenv(name, value)
    name = saved(folder, put(folder, "a", "1"))
    saves, changed, staged = history.saves(str(folder)), repo.changed(str(folder)), repo.staged(str(folder))

    assert [save.id for save in saves][:1] == [name]
    assert (changed, staged) == ((), {})
    assert saves[0].when == "2026-11-12T10:00:00+00:00"
    assert trap.sprung() == ""
    assert not (home / "spor").exists()
    assert os.environ["GIT_TRACE"] == str(home / "spor")


def test_what_is_missing_is_not_fetched(trap: Trap) -> None:
    tree = ordinary(trap.folder, "--git-dir=.git", "rev-parse", "HEAD^{tree}").strip()
    (trap.folder / f".git/objects/{tree[:2]}/{tree[2:]}").unlink()
    trap.log.unlink(missing_ok=True)
    with pytest.raises(Machine):
        saved(trap.folder, put(trap.folder, "a", "1"))
    with pytest.raises(Machine):
        repo.changed(str(trap.folder))

    assert trap.sprung() == ""


@pytest.mark.parametrize("name", ["musctl", "musctl/save.lock", "musctl/save.begun"])
def test_a_link_in_gits_folder_is_not_written_through(home: Path, name: str) -> None:
    folder = with_one_save(home / "MUS")
    target = home / "kær"
    put(target, "save.lock", "kær fil")
    put(target, "save.begun", "kær fil")
    path = folder / ".git" / name
    if name == "musctl":
        (path / "save.lock").unlink()
        path.rmdir()
        path.symlink_to(target)
    else:
        path.unlink(missing_ok=True)
        path.symlink_to(target / path.name)
    put(folder, "a", "1")
    with contextlib.suppress(Machine):
        saved(folder, "a")

    assert {path.read_text() for path in target.iterdir()} == {"kær fil"}
    assert len(list(target.iterdir())) == 2


@pytest.mark.parametrize(
    "head", ["ref: ../../kær", "ref: refs/heads/../../../kær", "ref: refs/heads/x y", "vrøvl", ""]
)
def test_a_head_that_points_astray_is_led_nowhere(home: Path, head: str) -> None:
    folder = with_one_save(home / "MUS")
    put(home, "kær.lock", "kær fil")
    put(folder, ".git/HEAD", head)
    put(folder, ".git/musctl/save.begun", "")
    os.utime(folder / ".git/musctl/save.begun", (1, 1))

    with pytest.raises(MusctlError):
        saved(folder, put(folder, "a", "1"))
    assert (home / "kær.lock").read_text() == "kær fil"


def with_clean_config(folder: Path) -> None:
    (folder / ".git/config").write_text("[core]\n\trepositoryformatversion = 0\n")


def sign(folder: Path) -> str:
    """Put a save on top that says it is signed; returns its id."""
    git = ("--git-dir=.git", "-c", "core.hooksPath=/dev/null")
    body = ordinary(folder, *git, "cat-file", "commit", "HEAD").replace(
        "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", 1
    )
    name = ordinary(folder, *git, "hash-object", "-t", "commit", "-w", "--stdin", stdin=body.encode()).strip()
    put(folder, ".git/refs/heads/main", f"{name}\n")
    (folder.parent / "udløst").unlink(missing_ok=True)
    return name
