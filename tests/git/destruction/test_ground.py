"""What a configuration says is read without git where git itself would write it so, and then it is what git says."""

from __future__ import annotations

import subprocess
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from musctl.git.destruction.ground import plainly

PIECES = st.sampled_from(
    ["[core]\n", '[Remote "Ori gin"]\n', "[a.b]\n", '[a ""]\n', '[x "y]z"]\n', "[core] bare = true\n", "\tbare = false\n", "\tbare = true\n",
     "\tURL = https://x.dk/a b.git\n", "\turl =\n", "\turl = \n", "\tbare\n", " bare = x\n", "\tb-c = +refs/heads/*:refs/remotes/o/*\n", "\t1a = x\n",
     "\ta = x  y \n", "\ta = x = y\n", '\ta = "x"\n', "\ta = x # y\n", "\ta = x;y\n", "\ta = x\\\n", "\ta = x\\ty\n", "# x\n", ";x\n", "\n", "\r\n",
     "\ta = x\r\n", "\ta = x\ty\n", "\ta = æ\n", "[include]\n\tpath = other\n", "\t\ta = x\n", '[a "b\\"c"]\n', "x", "[", "]", "[-a]\n", "\ta_b = x\n"]
)  # fmt: skip


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(PIECES, max_size=8).map("".join))
@example("")
@example('[core]\n\tbare = false\n[remote "origin"]\n\turl = /x\n\tfetch = +a:b\n\tfetch = +c:d\n')
def test_what_is_read_is_what_git_says(tmp_path: Path, words: str) -> None:
    said = plainly(words.encode())

    if said is not None:
        config = tmp_path / "config"
        config.write_bytes(words.encode())
        ran = subprocess.run(
            ["git", "config", "--file", str(config), "--no-includes", "--list", "-z"],
            capture_output=True,
            check=True,
        )
        lines = (line.decode().partition("\n") for line in ran.stdout.split(b"\0")[:-1])
        assert said == {key: value for key, _, value in lines}


def test_what_git_writes_is_read_without_it(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    for key, value in (("remote.origin.url", "https://example.dk/mus.git"), ("user.name", "Ane Sø")):
        subprocess.run(["git", "-C", str(tmp_path), "config", key, value], check=True)
        said = plainly((tmp_path / ".git" / "config").read_bytes())
        assert (said or {}).get(key) == (value if value.isascii() else None)
