"""The leader's own editor, started so that it leaves no copies; what was written is saved afterwards."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys

from musctl.cli.desk import Desk
from musctl.errors import Machine

# What keeps each known editor from leaving copies behind: swap files, undo files, viminfo and shada outlive the document.
_VIM = ("-n", "-i", "NONE", "-c", "set noundofile nobackup nowritebackup noswapfile")
SAFE = {
    "vim": _VIM,
    "vi": _VIM,
    "gvim": ("-f", *_VIM),
    "nvim": _VIM,
    "emacs": ("--eval", "(setq make-backup-files nil auto-save-default nil create-lockfiles nil)"),
    "nano": ("--ignorercfiles",),
    "code": ("--wait",),
    "codium": ("--wait",),
    "gedit": ("--wait",),
}

IN_A_TERMINAL = ("vim", "vi", "nvim", "nano", "hx")


def opened(desk: Desk, path: str) -> int:
    """The editor with a document in it; what the leader wrote is saved when it closes."""
    from musctl.git.compare import changed

    words = chosen(desk)
    if _name(words[0]) in IN_A_TERMINAL and not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Machine(
            f"Editoren »{words[0]}« skal bruge en terminal.",
            f"Åbn selv {path}, og skriv bagefter: musctl save",
        )
    command = [*words[:1], *_safe(words[0]), *words[1:], os.path.join(desk.root, path)]
    desk.say(f"Åbner {path} i {os.path.basename(words[0])}. Teksten gemmes, når du lukker den igen.")
    try:
        ended = subprocess.run(command, check=False, cwd=desk.root)
    except OSError as error:
        raise Machine(
            f"Editoren »{words[0]}« kunne ikke startes.",
            f"Åbn selv {path}, og skriv bagefter: musctl save",
        ) from error
    talk = path.rsplit("/", 1)[0] + "/"
    mine = tuple(name for name in changed(desk.root) if name.startswith(talk))
    if mine:
        desk.keep(mine)
        desk.say(f"Tjek det: musctl validate {path.split('/', maxsplit=1)[0]}")
    elif ended.returncode:
        raise Machine(
            f"Editoren »{words[0]}« stoppede med en fejl. Intet er ændret.",
            f"Åbn selv {path}, og skriv bagefter: musctl save",
        )
    else:
        desk.say("Du har ikke ændret noget.")
    return 0


def chosen(desk: Desk) -> list[str]:
    """The leader's editor: MUSCTL_EDITOR, musctl.yaml, VISUAL, EDITOR, or one that is found."""
    wanted = next(
        (
            words
            for words in (
                os.environ.get("MUSCTL_EDITOR", ""),
                desk.mappe.indstillinger.editor,
                os.environ.get("VISUAL", ""),
                os.environ.get("EDITOR", ""),
            )
            if words.strip()
        ),
        "",
    )
    if wanted:
        words = shlex.split(wanted, posix=os.name == "posix")
        if shutil.which(words[0]) is None:
            raise Machine(
                f"Editoren »{words[0]}« blev ikke fundet.",
                "Åbn dokumentet selv, eller skriv en anden editor i musctl.yaml: editor: notepad",
            )
        return words
    for name in ("code", "notepad", "gedit", "nano", "vim", "vi"):
        if shutil.which(name):
            return [name]
    raise Machine("Der blev ikke fundet en editor.", "Åbn dokumentet selv, og skriv bagefter: musctl save")


def _safe(program: str) -> tuple[str, ...]:
    return SAFE.get(_name(program), ())


def _name(program: str) -> str:
    return os.path.basename(program).casefold().removesuffix(".exe").removesuffix(".cmd")
