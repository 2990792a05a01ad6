"""What git and the operating system say when they cannot, as Danish errors with a next step."""

from __future__ import annotations

from musctl.errors import Machine, MusctlError, Refused

FULL = (b"No space left on device", b"File too large", b"Disk quota exceeded", b"Out of diskspace")
CLOSED = (
    b"Permission denied",
    b"Read-only file system",
    b"Operation not permitted",
    b"insufficient permission",
)
BUSY = (b".lock': File exists", b"cannot lock ref", b"unable to lock", b"Another git process")
BROKEN = (
    b"reference broken",
    b"bad object",
    b"is corrupt",
    b"object file",
    b"unable to read",
    b"tree object",
)
FOREIGN = (b"dubious ownership", b"unsafe repository")


def trouble(said: bytes, opening: str) -> MusctlError:
    """What git said in English, as a Danish error: `opening` tells what did not happen. Git's own words go along as a note."""
    error = _trouble(said, opening)
    error.add_note(said.decode("utf-8", "replace"))
    return error


def is_busy(said: bytes) -> bool:
    """Whether git could not because another program was at it: worth another try."""
    return any(word in said for word in BUSY) and not any(word in said for word in (*FULL, *CLOSED, *BROKEN))


def _trouble(said: bytes, opening: str) -> MusctlError:
    if any(word in said for word in FULL):
        return disk_full(opening)
    if any(word in said for word in FOREIGN):
        return Machine(
            f"{opening} Mappen tilhører en anden konto på maskinen.",
            hint="Log på med den konto, der ejer mappen, eller bed IT om at give dig den.",
        )
    if any(word in said for word in CLOSED):
        return closed(opening)
    if any(word in said for word in BROKEN):
        return broken(opening)
    if is_busy(said):
        return busy(opening)
    return Machine(f"{opening} Git kunne ikke gøre arbejdet.", hint="Se, hvad der er i vejen: musctl doctor")


def of_os(error: OSError, opening: str) -> MusctlError:
    """What the operating system refused, as a Danish error. Its own words go along as a note."""
    import errno

    if error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}:
        found: MusctlError = disk_full(opening)
    elif error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        found = closed(opening)
    elif error.errno in {errno.EEXIST, errno.ENOTDIR, errno.ELOOP}:
        found = Machine(
            f"{opening} Der ligger en fil, hvor der skulle være en mappe.",
            hint="Flyt filen, eller vælg en anden mappe.",
        )
    else:
        found = Machine(f"{opening} Maskinen sagde nej.", hint="Se, hvad der er i vejen: musctl doctor")
    found.add_note(str(error))
    return found


def disk_full(opening: str) -> Machine:
    """There is no room left on the disk."""
    return Machine(
        f"{opening} Der er ikke plads på disken.",
        hint="Frigør plads, og prøv igen. Teksten ligger stadig i filen.",
    )


def closed(opening: str) -> Machine:
    """The folder cannot be written to."""
    return Machine(
        f"{opening} Der kan ikke skrives i mappen.",
        hint="Se efter, om mappen eller drevet er skrivebeskyttet, og om det er din konto, der ejer den.",
    )


def broken(opening: str) -> Machine:
    """Something that was saved has been lost since."""
    return Machine(
        f"{opening} Mappens historik er ikke hel.",
        hint="Det, du har skrevet, ligger stadig i filerne. Bed IT om at hente historikken fra en kopi.",
    )


def busy(opening: str) -> Refused:
    """Another program is at work in the same repository."""
    return Refused(
        f"{opening} Et andet program er i gang med at gemme i mappen.",
        hint="Vent et øjeblik, eller luk det andet program, og prøv igen.",
    )
