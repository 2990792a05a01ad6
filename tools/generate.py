"""Everything that is generated in this repository: `python -m tools.generate` writes it, `--check` says what is not fresh.

A producer is a module here with `produce()`, which yields the path (from the top of the checkout) and text of each file.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

PRODUCERS = ("values", "subjects", "schemas", "front", "requirements", "pages", "written", "examples")

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def produced() -> Iterator[tuple[str, str]]:
    """Every generated file, as it should be."""
    for name in PRODUCERS:
        yield from import_module(f"tools.{name}").produce()


def stale() -> Iterator[tuple[str, str]]:
    """Those that are not so on disk."""
    for path, text in produced():
        if _on_disk(path) != text:
            yield path, text


def main(words: list[str]) -> int:
    """Write what is not fresh, or with `--check` only name it and exit 1."""
    if words == ["--check"]:
        found = [path for path, _ in stale()]
        for path in found:
            print(f"{path} is not fresh; run python -m tools.generate")
        return int(bool(found))
    if words:
        return _write_all(words[0])
    # Each in a process of its own: what one has written, the next one imports.
    return max(subprocess.call([sys.executable, "-m", "tools.generate", name], cwd=TOP) for name in PRODUCERS)


def _write_all(name: str) -> int:
    for path, text in import_module(f"tools.{name}").produce():
        if _on_disk(path) != text:
            _write(path, text)
            print(f"{path} written")
    return 0


def _on_disk(path: str) -> str | None:
    try:
        with open(os.path.join(TOP, path), encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _write(path: str, text: str) -> None:
    full = os.path.join(TOP, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w", encoding="utf-8", newline="") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
