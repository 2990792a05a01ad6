"""What a new document says before anyone has written in it: `templates/*.j2`, or the leader's own in `skabeloner/`.

The only door to jinja2. Templates are data: they run in Jinja's sandbox, and a word that does not exist is an error.
"""

from __future__ import annotations

from musctl import resources
from musctl.domain.tal import kroner
from musctl.errors import WrongUse
from musctl.text.quote import yaml_word

LOCAL = "skabeloner"


class Templates:
    """The templates of one leader's folder; its own win over the shipped ones."""

    __slots__ = ("_environment",)

    def __init__(self, root: str = "") -> None:
        from jinja2 import FileSystemLoader, StrictUndefined
        from jinja2.sandbox import ImmutableSandboxedEnvironment

        places = [f"{root}/{LOCAL}"] if root else []
        self._environment = ImmutableSandboxedEnvironment(
            loader=FileSystemLoader([*places, resources.path("templates")]),
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
