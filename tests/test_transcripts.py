"""Every transcript comes out as it is written; `make golden` writes them as they come out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import terminal, transcript

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.md"))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_the_commands_say_what_is_written(path: Path, home: Path, pytestconfig: pytest.Config) -> None:
    written = path.read_text(encoding="utf-8")

    replayed = transcript.replayed(written, str(home), terminal.environment(str(home)))

    if pytestconfig.getoption("--golden"):
        path.write_text(replayed, encoding="utf-8")
    else:
        assert replayed == written


def replay(text: str, home: Path) -> str:
    return transcript.replayed(text, str(home), terminal.environment(str(home)))


RIGHT = """# A story

```console
$ mkdir mappe && cd mappe
$ export DAG=i-dag
$ cat > brev.txt <<'SLUT'
Kære $DAG
$ ikke en kommando
SLUT
3$ cat brev.txt; echo "$DAG" >&2; (exit 3)
2> i-dag
Kære $DAG
1> $ ikke en kommando
```

More prose, and the same shell:

```console
$ pwd
~/mappe
```

```sh
not run
```
"""


def test_a_transcript_that_holds_comes_back_letter_for_letter(home: Path) -> None:
    assert replay(RIGHT, home) == RIGHT


def test_stdout_may_stand_before_stderr(home: Path) -> None:
    text = "```console\n$ echo ud; echo fejl >&2\nud\n2> fejl\n```\n"

    assert replay(text, home) == text


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("$ echo ny\ngammel", "$ echo ny\nny"),
        ("$ false", "1$ false"),
        ("4$ true", "$ true"),
        ("$ echo fejl >&2", "$ echo fejl >&2\n2> fejl"),
        ("$ echo a; echo; echo b", "$ echo a; echo; echo b\na\n\nb"),
        ("$ printf uden-linjeskift", "$ printf uden-linjeskift\nuden-linjeskift"),
        ("$ printf '\\377\\n'", "$ printf '\\377\\n'\n\\xff"),
    ],
)
def test_a_transcript_that_does_not_hold_is_written_as_it_is_now(wrong: str, right: str, home: Path) -> None:
    assert replay(f"```console\n{wrong}\n```\n", home) == f"```console\n{right}\n```\n"


def test_output_that_holds_a_fence_gets_a_longer_one_around_it(home: Path) -> None:
    assert replay("```console\n$ printf '```yaml\\n```\\n'\n```\n", home) == (
        "````console\n$ printf '```yaml\\n```\\n'\n```yaml\n```\n````\n"
    )


@pytest.mark.parametrize(
    ("text", "complaint"),
    [("```console\nud\n```\n", "begins with a command"), ("```console\n$ ls\n", "never closed")],
)
def test_a_block_that_cannot_be_read_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        transcript.blocks(text)


@pytest.mark.parametrize("command", ["exit 3", "(", "echo 'uafsluttet"])
def test_a_command_that_ends_the_shell_is_named(command: str, home: Path) -> None:
    with pytest.raises(ValueError, match=f"never came back from »{re.escape(command)}«"):
        replay(f"```console\n$ {command}\n$ echo mere\nmere\n```\n", home)
