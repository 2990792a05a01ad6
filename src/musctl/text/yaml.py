"""YAML as nodes that know where they stand, composed by libyaml: the only door to PyYAML."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

from musctl.named import NamedTuple
from musctl.text.letters import nfc
from musctl.text.quote import NOTHING
from musctl.text.tree import Edit, Fault, Plain, Span, line_of

MAX_DEPTH = 50
"""How deep a document may nest; a plan needs six."""

_DEEP = " " * 40
_ENOUGH = 20

_HALF = ("reader", "scanner", "parser", "composer", "constructor", "emitter", "serializer", "representer")


def _import_the_parser() -> None:
    """Import libyaml's parser without the rest of PyYAML, which would treble the start of every command.

    ``yaml._yaml`` wants one exception class from each of eight modules and nothing else: they are stood in for
    while it is imported. The package left behind becomes all of PyYAML when anybody asks it for more.
    """
    homes = (os.path.join(entry, "yaml") for entry in sys.path)
    home = next((home for home in homes if os.path.isfile(os.path.join(home, "error.py"))), "")
    if "yaml" in sys.modules or not home:
        return
    package = sys.modules["yaml"] = ModuleType("yaml")
    package.__path__ = [home]
    import yaml.events
    import yaml.nodes
    import yaml.tokens
    from yaml.error import MarkedYAMLError

    for name in _HALF:
        error = f"{name.capitalize()}Error"
        half = sys.modules[f"yaml.{name}"] = ModuleType(f"yaml.{name}")
        setattr(half, error, type(error, (MarkedYAMLError,), {}))
        setattr(package, name, half)
    import yaml._yaml  # noqa: F401

    for name in _HALF:
        del sys.modules[f"yaml.{name}"]
    package.__getattr__ = _whole  # type: ignore[method-assign]


def _whole(name: str) -> Any:
    """All of PyYAML, for another library in the same process."""
    from importlib.machinery import PathFinder

    package = sys.modules["yaml"]
    spec = PathFinder.find_spec("yaml")
    if name.startswith("__") or "__getattr__" not in vars(package) or spec is None or spec.loader is None:
        raise AttributeError(name)
    del package.__getattr__
    package.__spec__, package.__file__ = spec, spec.origin
    spec.loader.exec_module(package)
    return getattr(package, name)


_import_the_parser()

from yaml._yaml import CParser  # noqa: E402
from yaml.error import YAMLError  # noqa: E402
from yaml.nodes import MappingNode, ScalarNode  # noqa: E402


class _Parser(CParser):
    """libyaml's composer, asked to guess nothing: the three questions it asks Python are answered in C."""

    resolve = descend_resolver = ascend_resolver = "".format


# A key that cannot be kept, and the earlier key that it repeats; itself when it is no word.
_Odd = tuple[Any, Any]


class Composed(NamedTuple):
    """A mapping as libyaml composes it: what it says, its nodes, what is wrong with it, and whether it can be read at all."""

    data: dict[str, Plain]
    root: Any
    faults: list[Fault]
    readable: bool


def composed(text: str, base: int, words: str) -> Composed:
    """The mapping in the words that stand here in a text. It never raises: words that cannot be read say why."""
    root, faults = compose(words)
    odd: list[_Odd] = []
    data: Plain = {}
    if root is not None:
        if type(root) is not MappingNode:
            faults = [_no_mapping(words, root.start_mark.index)]
        elif "\\" in words or nfc(words) is not words:
            _compose_letters(root)
        try:
            data = _value(root, odd, 0)
        except RecursionError:
            faults = _refused(words)
    if faults or not isinstance(data, dict):
        moved = [_moved(fault, base) for fault in _further(words, faults)]
        return Composed({}, None, moved, readable=False)
    return Composed(data, root, [_odd(text, base, *keys) for keys in odd], readable=True)


def read_alone(words: str) -> tuple[Plain, bool] | None:
    """What a piece of YAML says by itself, and whether it needs lines of its own; ``None`` when it cannot be read."""
    root, faults = compose(words)
    odd: list[_Odd] = []
    try:
        data = None if root is None else _value(root, odd, 0)
    except RecursionError:
        return None
    if faults or odd:
        return None
    return data, root is not None and type(root) is not ScalarNode and not root.flow_style


def _value(node: Any, odd: list[_Odd], depth: int) -> Plain:
    kind = type(node)
    if kind is ScalarNode:
        written: str = node.value
        return None if written in NOTHING and node.style == "" else written
    if depth == MAX_DEPTH:
        raise RecursionError
    if kind is MappingNode:
        return _mapping(node, odd, depth + 1)
    return [_value(item, odd, depth + 1) for item in node.value]


def _mapping(node: Any, odd: list[_Odd], depth: int) -> dict[str, Plain]:
    said: dict[str, Plain] = {}
    for key, value in node.value:
        word = key.value
        if type(key) is not ScalarNode or word in said:
            if len(odd) < _ENOUGH:
                odd.append((key, next(first for first, _ in node.value if first.value == word)))
        elif type(value) is ScalarNode:
            written = value.value
            said[word] = None if written in NOTHING and value.style == "" else written
        else:
            said[word] = _value(value, odd, depth)
    return said


def _compose_letters(root: Any) -> None:
    nodes = [root]
    while nodes:
        node = nodes.pop()
        if type(node) is ScalarNode:
            node.value = nfc(node.value)
        elif type(node) is MappingNode:
            nodes += [part for entry in node.value for part in entry]
        else:
            nodes += node.value


def compose(words: str) -> tuple[Any, list[Fault]]:
    """The nodes of the words, and why there are none."""
    if _is_suspicious(words) and (faults := _refused(words)):
        return None, faults
    try:
        return _Parser(words).get_single_node(), []
    except (YAMLError, ValueError) as problem:
        from musctl.text.mistakes import explain

        return None, [explain(words, problem)]


def _refused(words: str) -> list[Fault]:
    from musctl.text.bounds import refused

    return refused(_events(words), words, MAX_DEPTH)


def _is_suspicious(words: str) -> bool:
    """Whether there may be aliases, anchors or tags, or more levels than libyaml's composer can bear.

    Without them, and with few brackets, dashes and spaces, 400 levels are the most that can be.
    """
    return (
        "&" in words
        or "*" in words
        or "!" in words
        or words.count("[") + words.count("{") > MAX_DEPTH
        or words.count("- ") + words.count("? ") > 4 * MAX_DEPTH
        or _DEEP in words
        or "\t" in words
    )


def _events(words: str) -> Iterator[Any]:
    parser = _Parser(words)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except (YAMLError, ValueError):
        return


def _further(words: str, faults: list[Fault]) -> list[Fault]:
    """These faults and those behind them: libyaml stops at the first, so what can be mended is mended in a copy."""
    found, shift = list(faults), 0
    for _ in range(_ENOUGH):
        edit = faults[-1].edit if faults else None
        if edit is None:
            break
        (start, end), new = edit
        words = words[:start] + new + words[end:]
        shift += end - start - len(new)
        faults = [fault for fault in compose(words)[1] if fault.span.start >= start + len(new)]
        found += [_moved(fault, shift) for fault in faults]
    return found


def _no_mapping(words: str, at: int) -> Fault:
    line = words[at:].splitlines()[0].rstrip() if at < len(words) else ""
    return Fault("MUS002", Span(at, at + len(line)), "Her skal stå linjer af formen »nøgle: værdi«.")


def _moved(fault: Fault, by: int) -> Fault:
    code, span, message, edit = fault
    moved = Span(span.start + by, span.end + by)
    if edit is not None:
        edit = Edit(Span(edit.span.start + by, edit.span.end + by), edit.new)
    return Fault(code, moved, message, edit)


def _odd(text: str, base: int, key: Any, first: Any) -> Fault:
    span = Span(base + key.start_mark.index, base + key.end_mark.index)
    if type(key) is not ScalarNode:
        return Fault(
            "MUS002",
            span,
            "Før kolon skal der stå et ord, ikke en liste; sæt det i anførselstegn, hvis det er en tekst.",
        )
    line = line_of(text, base + first.start_mark.index)
    return Fault(
        "MUS003", span, f"»{key.value[:60]}« står to gange, første gang i linje {line}; behold den ene."
    )
