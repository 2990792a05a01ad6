"""What synchronises the folder to somebody else's computer: by names, by marks, and by what the programs say themselves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping

from musctl.disk.fact import Fact, names, text

BY_NAME = (
    (re.compile(r"onedrive\b.*", re.IGNORECASE), "OneDrive"),
    (re.compile(r"dropbox\b.*", re.IGNORECASE), "Dropbox"),
    (
        re.compile(r"(mobile documents|iclouddrive|icloud drive|com~apple~clouddocs)", re.IGNORECASE),
        "iCloud Drive",
    ),
    (re.compile(r"(google ?drive\b.*|googledrive-.*|my drive|mit drev)", re.IGNORECASE), "Google Drive"),
    (re.compile(r"(nextcloud|owncloud)\b.*", re.IGNORECASE), "Nextcloud"),
    (re.compile(r"(Box|Box Sync|Box-Box)"), "Box"),
)
BY_MARK = (
    (re.compile(r"\.dropbox\.cache"), "Dropbox"),
    (re.compile(r"\.tmp\.drive(upload|download)"), "Google Drive"),
    (
        re.compile(r"(\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.(nextcloud|owncloud)sync\.log)"),
        "Nextcloud",
    ),
    (re.compile(r"\.stfolder"), "Syncthing"),
    (re.compile(r"\.849C9593-D756-4E56-8D6E-42412F2A707B"), "OneDrive"),
)
BY_VARIABLE = (("OneDrive", "OneDrive"), ("OneDriveCommercial", "OneDrive"), ("OneDriveConsumer", "OneDrive"))


def cloud(folder: str, home: str, env: Mapping[str, str]) -> Fact:
    """Whether a known synchronisation follows the folder: by the names and marks above it, and by what the programs say."""
    service = _service(os.path.realpath(folder), os.path.realpath(home), env)
    if service:
        return Fact(
            "Synkronisering",
            "FEJL",
            f"{service} følger mappen og gemmer gamle udgaver",
            f"Flyt mappen til et sted, som {service} ikke følger.",
        )
    return Fact("Synkronisering", "OK", "ingen kendt synkronisering følger mappen", "")


def _service(folder: str, home: str, env: Mapping[str, str]) -> str:
    for root, service in _declared(home, env):
        if folder == root or folder.startswith(root + os.sep):
            return service
    for place in _upwards(folder):
        own = not f"{home}{os.sep}".startswith(place.rstrip(os.sep) + os.sep)  # an account may be called Box
        named = _match(BY_NAME, os.path.basename(place)) if own else ""
        marked = next((found for entry in names(place) if (found := _match(BY_MARK, entry))), "")
        if named or marked:
            return named or marked
    return ""


def _declared(home: str, env: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for variable, service in BY_VARIABLE:
        if env.get(variable):
            yield os.path.realpath(env[variable]), service
    for told in (f"{home}/.dropbox/info.json", f"{env.get('APPDATA', home)}/Dropbox/info.json"):
        for path in re.findall(r'"path":\s*("(?:[^"\\]|\\.)*")', text(told)):
            import json

            yield os.path.realpath(json.loads(path)), "Dropbox"
    for path in re.findall(r"(?m)^[^=\n]*\\localPath=(.+)$", text(f"{home}/.config/Nextcloud/nextcloud.cfg")):
        yield os.path.realpath(path.rstrip("/")), "Nextcloud"
    if os.path.isdir(f"{home}/Library/Mobile Documents/com~apple~CloudDocs/Documents"):
        yield f"{home}/Documents", "iCloud Drive"
        yield f"{home}/Desktop", "iCloud Drive"


def _upwards(folder: str) -> Iterator[str]:
    while True:
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _match(table: tuple[tuple[re.Pattern[str], str], ...], name: str) -> str:
    return next((service for pattern, service in table if pattern.fullmatch(name)), "")
