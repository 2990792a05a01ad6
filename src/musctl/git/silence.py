"""Hooks that a repository's own configuration names (git 2.54 and later): switched off by name, for nothing else reaches them."""

from __future__ import annotations

import os

from musctl.git.place import Place
from musctl.git.process import git
from musctl.git.trouble import trouble


def silenced(where: Place, opening: str) -> dict[str, str]:
    """What to add to a process that might run such hooks. Costs a process only where the configuration could hold one."""
    text = b"".join(
        _text(path) for path in (f"{where.common}/config", f"{where.git_dir}/config.worktree")
    ).lower()
    if b"hook" not in text and b"include" not in text:
        return {}
    answer = git(where.top, "config", "--list", "--includes", "--name-only", "-z")
    if answer.code:
        raise trouble(answer.err, opening)
    names = {key[5:].rpartition(b".")[0] for key in answer.out.split(b"\0") if key.startswith(b"hook.")} - {
        b""
    }
    settings = {"GIT_CONFIG_COUNT": str(len(names))} if names else {}
    for place, name in enumerate(sorted(names)):
        settings[f"GIT_CONFIG_KEY_{place}"] = f"hook.{os.fsdecode(name)}.enabled"
        settings[f"GIT_CONFIG_VALUE_{place}"] = "false"
    return settings


def _text(path: str) -> bytes:
    try:
        with open(path, "rb", buffering=0) as file:
            return file.readall()
    except OSError:
        return b""
