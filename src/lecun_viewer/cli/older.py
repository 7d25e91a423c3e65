"""The commands for older quotes: ``collections older`` and its actions."""

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

from lecun_viewer.cli.arguments import collection_named
from lecun_viewer.cli.output import UsageError, answer, complain
from lecun_viewer.cli.own_commands import added_to
from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.own.state import OlderQuote, Restoring
from lecun_viewer.stores import Stores
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.collections import older_lines_unreadable

Numbered = Sequence[tuple[int, OlderQuote]]


def do_older(stores: Stores, args: SimpleNamespace) -> int:
    found, _ = _found(stores)
    if args.collection is not None:
        found = _of_collection(stores, found, args.collection)
    lines = [f"{_heading(number, older)}\n{with_attribution(older.quote)}" for number, older in found]
    answer(args.json, [_values(*each) for each in found], "\n\n".join(lines) or _no_older_quotes(), indent=2)
    return 0


def do_restore(stores: Stores, args: SimpleNamespace) -> int:
    if not args.which and args.collection is None:
        raise UsageError(_("Say which quotes to restore, as in: lecun-quotes collections older restore 1"))
    found, present = _found(stores)
    chosen = [_chosen(found, present, which) for which in args.which]
    if args.collection is not None:
        chosen += [each for _, each in _of_collection(stores, found, args.collection)]
    plan = stores.older.plan(dict.fromkeys(chosen))
    for change in plan.collections:
        stores.own_collections.change_collection(change)
    if plan.quotes:
        stores.own_collections.apply(plan.quotes, stores.library)
    titles = {each.quote.collection: each.title for each in chosen}
    titles |= {change.after.id: change.after.title for change in plan.collections if change.after}
    lines = [added_to(quote.id, titles[quote.collection]) for quote in plan.restored()]
    lines += [_("{0} is already in “{1}”, unchanged.").format(each.quote.id, each.title) for each in plan.present]
    answer(args.json, _outcome(plan), "\n".join(lines) or _no_older_quotes(), indent=2)
    return 0


def _found(stores: Stores) -> tuple[Numbered, Sequence[OlderQuote]]:
    """Return the older quotes with their numbers, and those that collections have already."""
    found = stores.older.find()
    if found.unreadable:
        complain(older_lines_unreadable(str(stores.older.folder), found.unreadable))
    return list(enumerate(found.quotes, 1)), found.present


def _of_collection(stores: Stores, found: Numbered, name: str) -> Numbered:
    """Return the older quotes of the collection *name*, which may be gone."""
    infos = {each.id: each for each in stores.library.collections() if each.is_own}
    for _number, older in found:
        collection = older.quote.collection
        infos.setdefault(collection, CollectionInfo(collection, older.title, "", 0, is_own=True))
    chosen = collection_named(name, list(infos.values()))
    return [each for each in found if each[1].quote.collection == chosen.id]


def _chosen(found: Numbered, present: Sequence[OlderQuote], which: str) -> OlderQuote:
    """Return the older quote with the number or the id *which*. Of several with an id, the newest."""
    named = [older for number, older in found if which in (str(number), older.quote.id)]
    named += [older for older in present if which == older.quote.id]
    if not named:
        said = _("There is no older quote “{0}”. To list all older quotes: lecun-quotes collections older")
        raise UsageError(said.format(which))
    return named[0]


def _heading(number: int, older: OlderQuote) -> str:
    """Return the heading of an older quote. Its time is that of the user's zone."""
    said = _("{0}: {1}, from “{2}”, changed on {3}")
    return said.format(number, older.quote.id, older.title, f"{older.moment.astimezone():%Y-%m-%d %H:%M}")


def _no_older_quotes() -> str:
    return _(
        "No older quotes. Quotes replaced by another computer, and quotes from collections you removed, appear here."
    )


def _values(number: int, older: OlderQuote) -> dict[str, Any]:
    lines = {"number": number, "changed": older.moment.isoformat(timespec="seconds"), "collection_title": older.title}
    return older.quote.to_dict() | lines


def _outcome(plan: Restoring) -> dict[str, Any]:
    return {
        "restored": [{"id": quote.id, "collection": quote.collection} for quote in plan.restored()],
        "present": [{"id": each.quote.id, "collection": each.quote.collection} for each in plan.present],
    }
