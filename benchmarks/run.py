"""`make bench`: every figure, a table of targets and verdicts, and docs/performance.md; `--quick` only looks, `--short` takes fewer rounds, no other tools and the small histories alone, and writes the page all the same."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys

from benchmarks import report, rotate, startup, throughput
from benchmarks.documents import TOP
from benchmarks.measure import OUT, environment, starter
from benchmarks.report import Results
from benchmarks.tables import MISSED, Row, table

PAGE = os.path.join(TOP, "docs", "performance.md")

# How many rounds of start-up, over how many documents, and which histories.
WHOLLY = (21, throughput.Scale(), rotate.FULL)
SHORTLY = (7, throughput.Scale(rounds=2, peer_rounds=0), rotate.SHORT)
QUICKLY = (5, throughput.QUICK, rotate.QUICK)


def main(words: list[str]) -> int:
    """Measure, print the targets, and write the page unless the run was a quick one; 1 when a target is missed."""
    if words not in ([], ["--quick"], ["--short"]):
        print("usage: python -m benchmarks [--quick | --short]", file=sys.stderr)
        return 2
    quick = words == ["--quick"]
    scope = QUICKLY if quick else SHORTLY if words else WHOLLY
    results = measured(*scope)
    found = list(report.rows(results))
    print(table(Row._fields, found))
    if quick:
        print("A quick run: fewer rounds, smaller folders; docs/performance.md is left as it is.")
    else:
        with open(PAGE, "w", encoding="utf-8", newline="\n") as file:
            file.write(
                report.page(results, " ".join(["python -m benchmarks", *words]) if words else "make bench")
            )
        print(f"Written: {os.path.relpath(PAGE, TOP)}")
    return int(any(row.verdict == MISSED for row in found))


def measured(rounds: int, scale: throughput.Scale, destruction: rotate.Plan) -> Results:
    """Start-up first, while the machine is cool; then the whole folder; then the others; destruction last, for it is the longest."""
    os.makedirs(OUT, exist_ok=True)
    _compile()
    with starter(environment()) as start:
        _say("start-up")
        quickly = startup.measure(start, rounds)
        _say(f"validate over {scale.talks * 5:,} documents")
        whole = throughput.measure(start, scale)
        _say("other tools on the same documents")
        beside = throughput.measure_peers(start, scale) if scale.peer_rounds else ()
        _say("destruction")
        rotation = rotate.measure(start, destruction)
    return Results(rounds, scale, quickly, whole, beside, rotation)


def _say(what: str) -> None:
    print(f"Measuring: {what} …", file=sys.stderr, flush=True)


def _compile() -> None:
    """Bytecode for musctl and all it imports, so that no run pays for compiling."""
    compileall.compile_dir(os.path.join(TOP, "src"), quiet=1)
    words = [sys.executable, "-m", "compileall", "-qq", os.path.join(sys.prefix, "lib")]
    subprocess.run(words, check=False)
