"""Other tools on the same documents: installed aside, given each document in the form that they can read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from benchmarks.corpus import own_repository
from benchmarks.documents import TOP
from benchmarks.measure import HERE, OUT, Command, environment

PYTHON_HOME = os.path.join(OUT, "peers")
NODE_HOME = os.path.join(OUT, "npm")
KINDS = ("samtale", "referat", "forberedelse", "plan")


class Forms(NamedTuple):
    """The same documents in three forms; no tool gets fewer of them, or other bytes, than another.

    `folder` is the leader's folder as musctl reads it. In `yaml` the front matter of each Markdown file stands alone.
    In `markdown` each YAML file is the front matter of a Markdown file. `items` is `markdown` once more, named and
    numbered as Doorstop wants it.
    """

    folder: str
    yaml: str
    markdown: str
    items: str


class Peer(NamedTuple):
    """One tool: its family, how much of musctl's work it does, and its command line for the documents in their forms."""

    name: str
    family: str
    does: str
    words: Callable[[Forms], tuple[str, ...]]
    place: Callable[[Forms], str]
    slow: bool = True


def _python(program: str, *words: str) -> tuple[str, ...]:
    return os.path.join(PYTHON_HOME, "bin", program), *words


def _node(program: str, *words: str) -> tuple[str, ...]:
    return os.path.join(NODE_HOME, "node_modules", ".bin", program), *words


def _config(name: str) -> str:
    return os.path.join(OUT, name)


def _yaml_files(forms: Forms) -> Iterator[str]:
    for path in _documents(forms.yaml):
        yield os.path.relpath(path, forms.yaml)


PEERS: tuple[Peer, ...] = (
    Peer(
        "rumdl",
        "Rust",
        "Markdown style; passes over front matter; all cores",
        lambda _: _python("rumdl", "check", "--config", _config("rumdl.toml"), "--no-cache", "."),
        lambda forms: forms.markdown,
        slow=False,
    ),
    Peer(
        "doorstop",
        "Python",
        "loads every front matter, checks levels and links",
        lambda _: _python("doorstop", "--no-reformat"),
        lambda forms: forms.items,
        slow=False,
    ),
    Peer(
        "reuse",
        "Python",
        "looks for licence tags; several processes",
        lambda _: _python("reuse", "--root", ".", "lint"),
        lambda forms: forms.folder,
        slow=False,
    ),
    Peer(
        "yamllint",
        "Python",
        "YAML syntax and style",
        lambda _: _python("yamllint", "-f", "parsable", "-c", _config("yamllint.yaml"), "."),
        lambda forms: forms.yaml,
    ),
    Peer(
        "check-jsonschema",
        "Python",
        "YAML against musctl's own schemas; no places",
        lambda forms: _python(
            "check-jsonschema", "--schemafile", _config("schemas/all.json"), *_yaml_files(forms)
        ),
        lambda forms: forms.yaml,
    ),
    Peer(
        "markdownlint-cli2",
        "Node",
        "Markdown style; passes over front matter",
        lambda _: _node("markdownlint-cli2", "--config", _config("style.markdownlint-cli2.jsonc"), "**/*.md"),
        lambda forms: forms.markdown,
    ),
    Peer(
        "remark-lint-frontmatter-schema",
        "Node",
        "front matter against musctl's own schemas, with places",
        lambda _: _node(
            "remark", ".", "--rc-path", os.path.join(NODE_HOME, ".remarkrc.mjs"), "--quiet", "--frail"
        ),
        lambda forms: forms.markdown,
    ),
)


def command(peer: Peer, forms: Forms) -> Command:
    """The peer's command line; findings are an answer too."""
    return Command(peer.name, peer.words(forms), peer.place(forms), answers=(0, 1))


def versions() -> Mapping[str, str]:
    """The pinned version of each tool."""
    return dict([*_pins("peers.txt", "=="), *_pins("peers-npm.txt", "@")])


def _pins(name: str, between: str) -> Iterator[tuple[str, str]]:
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                tool, _, version = line.strip().rpartition(between)
                yield tool, version


def install() -> Mapping[str, str]:
    """Each peer installed, unless it is there already; gives those that could not be, with the reason."""
    missing: dict[str, str] = {}
    for family, name, between, step in (
        ("Python", "peers.txt", "==", _pip),
        ("Node", "peers-npm.txt", "@", _npm),
    ):
        stamp = os.path.join(OUT, f"{name}.installed")
        pins = [f"{tool}{between}{version}" for tool, version in _pins(name, between)]
        if _said(stamp) == "\n".join(pins):
            continue
        reasons = step(pins)
        missing.update(reasons)
        if not reasons:
            _write(stamp, "\n".join(pins))
        for tool in reasons:
            print(f"{family}: {tool} could not be installed: {reasons[tool]}", file=sys.stderr)
    return _by_peer(missing)


def _by_peer(missing: Mapping[str, str]) -> Mapping[str, str]:
    companions = dict.fromkeys(("remark-cli", "remark-frontmatter"), "remark-lint-frontmatter-schema")
    return {companions.get(tool, tool): reason for tool, reason in missing.items()}


def _pip(pins: list[str]) -> dict[str, str]:
    if not os.path.exists(os.path.join(PYTHON_HOME, "bin", "pip")):
        made = _quietly(sys.executable, "-m", "venv", "--clear", PYTHON_HOME)
        if made:
            return {pin.partition("==")[0]: made for pin in pins}
    failed = {}
    for pin in pins:
        reason = _quietly(
            *_python("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", pin)
        )
        if reason:
            failed[pin.partition("==")[0]] = reason
    return failed


def _npm(pins: list[str]) -> dict[str, str]:
    npm = shutil.which("npm")
    os.makedirs(NODE_HOME, exist_ok=True)
    failed = {}
    for pin in pins:
        words = (npm or "", "install", "--prefix", NODE_HOME, "--no-audit", "--no-fund", "--silent", pin)
        reason = _quietly(*words) if npm else "there is no npm"
        if reason:
            failed[pin.rpartition("@")[0]] = reason
    return failed


def _quietly(*words: str) -> str:
    """What went wrong, in a line; empty when nothing did."""
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    said = (done.stderr or done.stdout).strip().splitlines()
    return "" if done.returncode == 0 else (said[-1] if said else f"exit code {done.returncode}")


def configure() -> None:
    """Configurations that let each tool do its work on running Danish text without remarks on long lines."""
    _write(_config("rumdl.toml"), '[global]\ndisable = ["MD013"]\n')
    _write(_config("style.markdownlint-cli2.jsonc"), '{"config": {"MD013": false}}\n')
    _write(
        _config("yamllint.yaml"),
        "extends: default\nrules: {line-length: disable, document-start: disable, comments: disable}\n",
    )
    for kind in KINDS:
        _write(_config(f"schemas/{kind}.json"), _schema(kind))
    cases = [
        {"if": {"properties": {"type": {"const": kind}}}, "then": {"$ref": f"{kind}.json"}} for kind in KINDS
    ]
    _write(_config("schemas/all.json"), json.dumps({"$schema": DRAFT, "allOf": cases}))


DRAFT = "http://json-schema.org/draft-07/schema#"
"""remark-lint-frontmatter-schema reads no later draft."""


def _schema(kind: str) -> str:
    with open(os.path.join(TOP, "schemas", f"{kind}.schema.json"), encoding="utf-8") as file:
        return json.dumps({**json.load(file), "$schema": DRAFT}, ensure_ascii=False)


def forms(folder: str) -> Forms:
    """The documents of a leader's folder in every form, made beside it."""
    made = Forms(folder, f"{folder}-yaml", f"{folder}-markdown", f"{folder}-items")
    for beside in made[1:]:
        shutil.rmtree(beside, ignore_errors=True)
    for number, path in enumerate(_documents(folder), start=1):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        stem, ending = os.path.splitext(os.path.relpath(path, folder))
        markdown = text if ending == ".md" else f"---\n{text}---\n"
        _write(os.path.join(made.yaml, f"{stem}.yaml"), markdown[4 : markdown.index("\n---\n", 3) + 1])
        _write(os.path.join(made.markdown, f"{stem}.md"), markdown)
        _write(os.path.join(made.items, "items", f"D{number:05}.md"), markdown)
    _doorstop(made.items)
    _remark(made.markdown)
    return made


def _doorstop(items: str) -> None:
    settings = "settings:\n  digits: 5\n  itemformat: markdown\n  prefix: D\n  sep: ''\n"
    _write(os.path.join(items, "items", ".doorstop.yml"), settings)
    subprocess.run(["git", "init", "--quiet", items], check=True, env=environment())
    own_repository(items)  # doorstop stages what it reviews


def _remark(markdown: str) -> None:
    shutil.copytree(_config("schemas"), os.path.join(markdown, "schemas"))
    patterns = {kind: "**/forberedelse-*.md" if kind == "forberedelse" else f"**/{kind}.md" for kind in KINDS}
    schemas = json.dumps({f"./schemas/{kind}.json": [pattern] for kind, pattern in patterns.items()})
    _write(
        os.path.join(NODE_HOME, ".remarkrc.mjs"),
        'import frontmatter from "remark-frontmatter";\n'
        'import schema from "remark-lint-frontmatter-schema";\n'
        f"export default {{ plugins: [frontmatter, [schema, {{ schemas: {schemas} }}]] }};\n",
    )


def _documents(folder: str) -> Iterator[str]:
    """The talks' documents, in order; not the folder's own few files."""
    for who in sorted(os.listdir(folder)):
        top = os.path.join(folder, who)
        if who[0] == "M" and who[1:].isdigit() and os.path.isdir(top):
            for talk in sorted(os.listdir(top)):
                for name in sorted(os.listdir(os.path.join(top, talk))):
                    yield os.path.join(top, talk, name)


def _said(path: str) -> str:
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def _write(path: str, text: str) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
