"""Copies of single documents that editors keep in the home folder: Vim's undo, backup and swap files, VS Code's local history."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator

from musctl.disk.fact import names, text

VIM = (
    ".vim/undo",
    ".vim/backup",
    ".vim/swap",
    ".local/state/nvim/undo",
    ".local/state/nvim/swap",
    ".local/share/nvim/swap",
)
CODE = (".config/Code", ".config/VSCodium", "Library/Application Support/Code", "AppData/Roaming/Code")
_ENDING = r"(?:~|\.sw[a-p]|\.un~|\.bak)?"


def copies(folder: str, home: str, paths: Iterable[str]) -> tuple[str, ...]:
    """The full paths of what is kept of these documents, whose own paths are in the leader's folder."""
    kept = [(place, name) for place in VIM for name in names(f"{home}/{place}")]
    histories = [(place, one) for place in CODE for one in names(f"{home}/{place}/User/History")]
    if not kept and not histories:
        return ()
    real = os.path.realpath(folder)
    wanted = {f"{real}{os.sep}{path.replace('/', os.sep)}" for path in paths}
    return tuple(sorted({*_vim(kept, wanted, home), *_code(histories, wanted, home)}))


def remove(paths: Collection[str]) -> tuple[str, ...]:
    """Delete them; those that could not be deleted."""
    left = []
    for path in paths:
        try:
            os.unlink(path)
        except FileNotFoundError:
            continue
        except OSError:
            left.append(path)
    return tuple(left)


def _vim(kept: Iterable[tuple[str, str]], wanted: Collection[str], home: str) -> Iterator[str]:
    # Vim names its copies after the whole path, every slash a percent sign.
    starts = {path.replace(os.sep, "%") for path in wanted}
    for place, name in kept:
        bare = name.removeprefix(".") if name.startswith(".%") else name
        if any(bare.startswith(start) and re.fullmatch(_ENDING, bare[len(start) :]) for start in starts):
            yield os.path.join(home, place, name)


def _code(histories: Iterable[tuple[str, str]], wanted: Collection[str], home: str) -> Iterator[str]:
    from urllib.request import pathname2url

    sources = tuple(f'"resource":"file://{pathname2url(path)}"' for path in wanted)
    for place, name in histories:
        history = f"{home}/{place}/User/History"
        said = text(f"{history}/{name}/entries.json")
        if any(source in said for source in sources):
            yield from (os.path.join(history, name, one) for one in names(f"{history}/{name}"))
