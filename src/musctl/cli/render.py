"""Findings as text, as lines, as JSON, as SARIF and as GitHub's annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from musctl import __version__
from musctl.text.diagnostic import WORDS, Diagnostic
from musctl.text.letters import shown

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_GITHUB = {"error": "error", "warning": "warning", "info": "notice"}


def text(findings: Sequence[Diagnostic], checked: int) -> Iterator[str]:  # noqa: ARG001 - every form is called alike
    """For reading: the place, what is wrong, on whose authority."""
    for finding in findings:
        yield f"{WORDS[finding.severity]} {finding.code}  {_place(finding)}"
        yield f"  {shown(finding.message)}"
        if finding.source:
            yield f"  Kilde: {finding.source}"
        if finding.waived:
            yield f"  Fraveget: {finding.waived}"
        yield ""


def lines(findings: Sequence[Diagnostic], checked: int) -> Iterator[str]:  # noqa: ARG001
    """A line each, as editors read them."""
    for finding in findings:
        waived = f" (fraveget: {finding.waived})" if finding.waived else ""
        yield f"{_place(finding)}: {WORDS[finding.severity]} {finding.code}: {shown(finding.message)}{waived}"


def json(findings: Sequence[Diagnostic], checked: int) -> Iterator[str]:
    """One object (design.md, section 5)."""
    from json import dumps

    rows = [
        {
            "path": finding.path,
            "line": finding.start.line,
            "column": finding.start.column,
            "end_line": finding.end.line,
            "end_column": finding.end.column,
            "code": finding.code,
            "severity": finding.severity,
            "message": finding.message,
            "source": finding.source,
            "fixable": finding.fixable,
            **({"waived": finding.waived} if finding.waived else {}),
        }
        for finding in findings
    ]
    yield dumps({"version": 1, "checked": checked, "findings": rows}, ensure_ascii=False, indent=2)


def sarif(findings: Sequence[Diagnostic], checked: int) -> Iterator[str]:  # noqa: ARG001
    """SARIF 2.1.0, columns in code points."""
    from json import dumps

    codes = sorted({finding.code for finding in findings})
    driver = {
        "name": "musctl",
        "version": __version__,
        "language": "da",
        "rules": [{"id": code, "helpUri": f"docs/regler/{code}.md"} for code in codes],
    }
    results = [
        {
            "ruleId": finding.code,
            "ruleIndex": codes.index(finding.code),
            "level": _LEVELS[finding.severity],
            "message": {"text": finding.message},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": _uri(finding.path)},
                        "region": {
                            "startLine": finding.start.line,
                            "startColumn": finding.start.column,
                            "endLine": finding.end.line,
                            "endColumn": finding.end.column,
                        },
                    }
                }
            ],
            **(
                {"suppressions": [{"kind": "inSource", "justification": finding.waived}]}
                if finding.waived
                else {}
            ),
        }
        for finding in findings
    ]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    yield dumps(log, ensure_ascii=False, indent=2)


def github(findings: Sequence[Diagnostic], checked: int) -> Iterator[str]:  # noqa: ARG001
    """GitHub's workflow commands."""
    for finding in findings:
        place = (
            f"file={_property(finding.path)},line={finding.start.line},col={finding.start.column},"
            f"endLine={finding.end.line},endColumn={finding.end.column},title={finding.code}"
        )
        yield f"::{_GITHUB[finding.severity]} {place}::{_data(finding.message)}"


FORMS: Mapping[str, Callable[[Sequence[Diagnostic], int], Iterator[str]]] = {
    "text": text,
    "lines": lines,
    "json": json,
    "sarif": sarif,
    "github": github,
}


def _place(finding: Diagnostic) -> str:
    path = shown(finding.path).replace("\n", "�")
    return f"{path}:{finding.start.line}:{finding.start.column}"


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
