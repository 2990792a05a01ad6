"""What a new document says before anyone has written in it: `templates/*.j2`, or the leader's own in `skabeloner/`.

The only door to jinja2. Templates are data: they run in Jinja's sandbox, and a word that does not exist is an error.
To put one into Python takes longer than all else that a command does, so the shipped ones are there already, in
`musctl.written`; one that has been changed since is put there anew.
"""

from __future__ import annotations

from typing import Any

from musctl import resources
from musctl.domain.tal import kroner
from musctl.errors import WrongUse
from musctl.text.quote import yaml_word

LOCAL = "skabeloner"


class Templates:
    """The templates of one leader's folder; its own win over the shipped ones."""

    __slots__ = ("_environment",)

    def __init__(self, root: str = "") -> None:
        from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        class Shipped(FileSystemLoader):
            """Those that musctl brings along."""

            def load(self, environment: Any, name: str, globals: Any = None) -> Any:  # noqa: A002 - Jinja's name
                fresh = _written(name, self.get_source(environment, name)[0])
                if fresh is None:
                    return super().load(environment, name, globals)
                return environment.template_class.from_module_dict(environment, fresh, globals or {})

        shipped = Shipped(resources.path("templates"))
        self._environment = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader([FileSystemLoader(f"{root}/{LOCAL}"), shipped]) if root else shipped,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self._environment.filters |= {"ord": yaml_word, "kroner": kroner}

    def render(self, name: str, words: dict[str, object]) -> str:
        """The text of a new document; WrongUse when the leader's own template asks for what there is not."""
        from jinja2 import TemplateError

        try:
            return self._environment.get_template(f"{name}.j2").render(words)
        except TemplateError as error:
            line = getattr(error, "lineno", None)
            where = f"{LOCAL}/{name}.j2" + (f":{line}" if line else "")
            raise WrongUse(
                f"Skabelonen {where} kan ikke bruges: {error}",
                "Ret den, eller slet den, så bruges musctls egen.",
            ) from error

    def source(self, name: str) -> str:
        """A template as it is written."""
        loader = self._environment.loader
        assert loader is not None
        return loader.get_source(self._environment, name)[0]

    def in_python(self, name: str) -> str:
        """A template as Jinja puts it into Python."""
        return self._environment.compile(self.source(name), name, raw=True, defer_init=True)


def module_name(name: str) -> str:
    """`plan_yaml`, of `plan.yaml.j2`."""
    return name.removesuffix(".j2").replace(".", "_").replace("-", "_")


def mark(source: str) -> str:
    """What tells whether a template was put into Python from these very words, by a Jinja that does it the same way."""
    from hashlib import sha256

    from jinja2.bccache import bc_version

    return f"{bc_version} {sha256(source.encode()).hexdigest()}"


def _written(name: str, source: str) -> dict[str, Any] | None:
    """The template's module, if it is there and says what the source says."""
    from importlib import import_module

    try:
        module = import_module(f"musctl.written.{module_name(name)}")
    except ModuleNotFoundError:
        return None
    return vars(module) if mark(source) == module.MARK else None
