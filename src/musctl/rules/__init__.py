"""Every rule, found by looking in this package; nobody lists them."""

from __future__ import annotations

import os
import re
import sys

from musctl.rule import Catalogued

_FILE = re.compile(r"mus(\d{3})_([a-z0-9_]+)\.py\Z")

# No exception in a document waives these: readability, approval, confidentiality, destruction, the profile.
_NEVER_WAIVED = ("0", "2", "4", "6", "9")


def codes() -> dict[str, str]:
    """Each rule's code and the name of its module, without importing any."""
    found = {}
    for name in sorted(os.listdir(os.path.dirname(__file__))):
        if match := _FILE.match(name):
            found[f"MUS{match[1]}"] = name.removesuffix(".py")
    return found


def catalogue() -> dict[str, Catalogued]:
    """Every rule by its code."""
    return {code: _load(code, module) for code, module in codes().items()}


def _load(code: str, module_name: str) -> Catalogued:
    full = f"{__name__}.{module_name}"
    __import__(full)
    module = sys.modules[full]
    return Catalogued(
        code,
        module_name[7:].replace("_", "-"),
        module.SUBJECT,
        getattr(module, "SEVERITY", "error"),
        getattr(module, "check", None),
        getattr(module, "fix", None),
        waivable=code[3] not in _NEVER_WAIVED,
    )


def page(code: str) -> str:
    """The rule's page: what it demands and why, with examples."""
    module_name = codes()[code]
    full = f"{__name__}.{module_name}"
    __import__(full)
    return (sys.modules[full].__doc__ or "").strip()
