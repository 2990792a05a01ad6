"""What an editor says while a policy is written: the real language server for YAML, with our schema beside the file."""

from __future__ import annotations

import json
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from musctl import resources

SERVER = shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(
    SERVER is None, reason="yaml-language-server is not installed; .ci/run installs it"
)

PROFILE = """\
# yaml-language-server: $schema=profil.schema.json
profil: eksempelby
version: "1"
navn: Eksempelby Kommune
samtaler:
  mus:
    emnr: []
    e
"""
OVERLAY = """\
# yaml-language-server: $schema=udmoentning.schema.json
udmøntning: Skolernes udmøntning
profil: herlev@2026.1
forelagdt: 2026-08-20
samtaler:
  mus:
    plan:
      kræves: nogle gange
    e
"""


class Server:
    """The server, spoken to as an editor speaks to it."""

    def __init__(self, folder: Path) -> None:
        assert SERVER
        self.folder = folder
        self.process = subprocess.Popen([SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.heard: list[dict[str, Any]] = []
        self.patience = threading.Timer(60, self.process.kill)  # then it falls silent, and `until` says so
        self.patience.start()

    def ask(self, method: str, params: object) -> Any:
        number = len(self.heard) + 1000
        self.say({"id": number, "method": method, "params": params})
        return self.until(lambda one: one.get("id") == number and "result" in one)["result"]

    def say(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.process.stdin.flush()

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first message of this kind, also among those heard already."""
        found = next((one for one in self.heard if wanted(one)), None)
        while found is None:
            message = self.hear()
            found = message if wanted(message) else None
        return found

    def hear(self) -> dict[str, Any]:
        """The next message; what the server asks the editor for is answered at once."""
        assert self.process.stdout
        header = self.process.stdout.readline()
        assert header, "the server has fallen silent"
        self.process.stdout.readline()
        message: dict[str, Any] = json.loads(self.process.stdout.read(int(header.split(b":")[1])))
        if "method" in message and "id" in message:
            settings = {"validate": True, "completion": True, "schemaStore": {"enable": False}}
            items = (message.get("params") or {}).get("items", ())
            self.say({"id": message["id"], "result": [settings for _ in items] or None})
        self.heard.append(message)
        return message

    def close(self) -> None:
        self.patience.cancel()
        self.process.kill()
        self.process.communicate()

    def open(self, name: str, text: str) -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.say({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    for kind in ("profil", "udmoentning"):
        (tmp_path / f"{kind}.schema.json").write_text(
            resources.text("schemas", f"{kind}.schema.json"), encoding="utf-8"
        )
    one = Server(tmp_path)
    able = {"workspace": {"configuration": True}, "textDocument": {"completion": {"completionItem": {}}}}
    folders = [{"uri": tmp_path.as_uri(), "name": "prøve"}]
    root = {
        "processId": None,
        "rootUri": tmp_path.as_uri(),
        "capabilities": able,
        "workspaceFolders": folders,
    }
    one.ask("initialize", root)
    one.say({"method": "initialized", "params": {}})
    yield one
    one.close()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("eksempelby.yaml", PROFILE, ["emnr"]),
        ("udmoentning.yaml", OVERLAY, ["forelagdt", "Skriv altid, hvis_emne_drøftes eller frivilligt."]),
    ],
    ids=["profile", "overlay"],
)
def test_words_are_offered_and_misspelt_ones_told_of(
    server: Server, name: str, text: str, told: list[str]
) -> None:
    uri = server.open(name, text)

    lines = text.splitlines()
    at = {"textDocument": {"uri": uri}, "position": {"line": len(lines) - 1, "character": len(lines[-1])}}
    offered = {one["label"]: one for one in server.ask("textDocument/completion", at)["items"]}

    assert {"emner", "ekstra_afsnit", "erstatning"} <= offered.keys()
    assert "De emner, der skal drøftes." in json.dumps(offered["emner"], ensure_ascii=False)
    ills = server.until(
        lambda one: one.get("method") == "textDocument/publishDiagnostics" and one["params"]["diagnostics"]
    )["params"]["diagnostics"]
    said = " ".join(one["message"] for one in ills)
    assert all(words in said for words in told), said
