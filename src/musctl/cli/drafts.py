"""The drafts of an approved referat: named in a receipt with the approval, and then taken out of history (W17, W18).

What one party had removed must not live on in an earlier version. The approval stands whatever becomes of the drafts;
until they are gone, `status` and `validate` say so, and the next `musctl rotate` finishes it.
"""

from __future__ import annotations

from musctl import receipt
from musctl.cli import receipts
from musctl.cli.acting import act, beyond, cleared
from musctl.cli.desk import Desk
from musctl.disk import cache, write
from musctl.errors import Refused
from musctl.git.destruction.outcome import Stopped


def named(desk: Desk, talk: str, profil: str, draft: str) -> str:
    """A receipt that names the drafts, yet without any proof; its path."""
    kvittering = receipts.for_drafts(desk, talk, profil, (draft,))
    path = receipt.path(kvittering.kvittering)
    write.create(desk.root, {path: receipt.text(kvittering)})
    return path


def destroyed(desk: Desk, ids: frozenset[str]) -> int:
    """The drafts are gone, and their receipts say how that was seen; 6 when it is not proved. Raises Refused."""
    outcome = act(desk, ids, thorough=False)
    cache.forget(desk.root)
    fresh = Desk(desk.session)
    named_ = [one for each in fresh.mappe.kvitteringer.values() for one in each.dokumenter if one.id in ids]
    left = cleared(fresh, named_)
    outcome = outcome._replace(leftovers=(*outcome.leftovers, *left))
    fresh.save(receipts.proved_drafts(fresh, ids, outcome, beyond(fresh)), "kladder slettet")
    if receipts.proved(outcome):
        desk.say(
            "De tidligere kladder er slettet, også i mappens historik. Kun den godkendte udgave er tilbage."
        )
        return 0
    desk.say("De tidligere kladder er slettet, men det kunne ikke bekræftes alle steder:")
    for one in outcome.leftovers:
        desk.say(f"  {one}")
    return 6


def after_approval(desk: Desk, draft: str) -> int:
    """The same, where the approval stands whatever happens. Raises Refused, which says so."""
    try:
        return destroyed(desk, frozenset((draft,)))
    except Stopped as error:
        reasons = "\n".join(f"- {one.reason}" for one in error.refusals)
        raise Refused(
            f"Referatet er godkendt, men de tidligere kladder kunne ikke slettes endnu:\n{reasons}",
            f"{error.hint}\nGør det færdigt bagefter: musctl rotate",
        ) from error
