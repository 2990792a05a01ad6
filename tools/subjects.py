"""`_subjects.py`: which documents each rule looks at, so that a command loads only the rules whose documents there are."""

from __future__ import annotations

from collections.abc import Iterator

from musctl import rules

HEAD = '''"""Which documents each rule looks at, by its module.

Generated from the rules by `make fix`; do not edit.
"""

SUBJECTS = {
'''


def produce() -> Iterator[tuple[str, str]]:
    """The path and text of the table."""
    lines = [
        f"    {module!r}: {rules.looked_at(rules.load(code, module))!r},\n"
        for code, module in rules.codes().items()
    ]
    yield "src/musctl/_subjects.py", HEAD + "".join(lines) + "}\n"
