"""Every rule, found by looking in this package; nobody lists them."""

from __future__ import annotations

import os
import re
import sys
from types import ModuleType

from musctl._subjects import SUBJECTS
from musctl.rule import Catalogued

# No exception in a document waives these: readability, approval, confidentiality, destruction, the profile.
_NEVER_WAIVED = ("0", "2", "4", "6", "9")


def codes() -> dict[str, str]:
    """Each rule's code and the name of its module, without importing any."""
    found = {}
    for name in sorted(os.listdir(os.path.dirname(__file__))):
        if match := re.fullmatch(r"mus(\d{3})_([a-z0-9_]+)\.py", name):
            found[f"MUS{match[1]}"] = name.removesuffix(".py")
    return found


def catalogue() -> dict[str, Catalogued]:
    """Every rule by its code."""
    return {code: load(code, module) for code, module in codes().items()}


def subjects(code: str, module: str) -> tuple[str, ...]:
    """Which documents a rule looks at; it is imported only where the generated table does not know it."""
    return SUBJECTS[module] if module in SUBJECTS else looked_at(load(code, module))


def looked_at(rule: Catalogued) -> tuple[str, ...]:
    """The same, as the rule itself says; none where it only describes what the reader finds."""
    return tuple(rule.subject.split()) if rule.check else ()


def load(code: str, module_name: str) -> Catalogued:
    """One rule."""
    module = _imported(module_name)
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
    return (_imported(codes()[code]).__doc__ or "").strip()


def _imported(module_name: str) -> ModuleType:
    full = f"{__name__}.{module_name}"
    __import__(full)
    return sys.modules[full]
