"""Starts processes and times them; itself so small that its memory hides nobody's.

A child inherits its starter's peak memory until it has outgrown it, so the starter must be smaller than an empty
Python: it runs with -I -S and imports nothing that is not built in. Reads (folder, words) with marshal, answers
(exit code, seconds, seconds of computing, peak memory as the system counts it); of a process that starts others, these
are counted too, and the memory is that of the largest.
"""

import marshal
import os
import sys
import time

NOWHERE = os.open(os.devnull, os.O_RDWR)
STREAMS = tuple((os.POSIX_SPAWN_DUP2, NOWHERE, stream) for stream in (0, 1, 2))


def run(folder: str, words: list[str]) -> tuple[int, float, float, int]:
    """One process from start to end: exit code, wall seconds, CPU seconds, ru_maxrss."""
    os.chdir(folder)
    began = time.perf_counter()
    child = os.posix_spawn(words[0], words, os.environ, file_actions=STREAMS)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - began
    return os.waitstatus_to_exitcode(status), seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def serve() -> None:
    """Answers until the other end is closed."""
    answers = sys.stdout.buffer
    while True:
        try:
            folder, words = marshal.load(sys.stdin.buffer)
        except EOFError:
            return
        marshal.dump(run(folder, words), answers)
        answers.flush()


serve()
