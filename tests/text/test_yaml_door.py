"""The door to PyYAML: no wider than it need be, and no trouble to anybody else who wants yaml."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPTS = {
    "a document in order needs nothing of yaml": """
        from musctl.text.source import read
        assert read("a.yaml", b"a: b").data == {"a": "b"}
        assert not read("a.yaml", b"# nothing").data
        assert not {"yaml", "yaml._yaml", "musctl.text.yaml", "unicodedata", "markdown_it"} & set(sys.modules)
    """,
    "the reader needs little of yaml": """
        from musctl.text.source import read
        assert read("a.yaml", b"a: 'b'").data == {"a": "b"}
        assert "yaml._yaml" in sys.modules
        assert not {"yaml.constructor", "yaml.loader", "yaml.reader", "unicodedata", "markdown_it"} & set(sys.modules)
    """,
    "all of yaml is there afterwards": """
        from musctl.text.source import read
        assert read("a.yaml", b"a: 'b'").readable
        import yaml
        assert yaml.load("a: 1", yaml.CSafeLoader) == {"a": 1} == yaml.safe_load("a: 1")
        assert yaml.dump({"a": [1]}) == "a:\\n- 1\\n"
        assert yaml.nodes.ScalarNode and yaml.__version__ and yaml.__with_libyaml__
        assert read("a.yaml", b"a: b: c").faults[0].code == "MUS011"
    """,
    "parts of yaml are there afterwards": """
        from musctl.text.source import read
        assert read("a.yaml", b"a: 'b'").readable
        from yaml.constructor import SafeConstructor
        from yaml import safe_load, YAMLError
        try:
            safe_load("a: [")
        except YAMLError:
            pass
    """,
    "yaml may have been there before": """
        import yaml
        from musctl.text.source import read
        assert [read("a.yaml", raw).faults[0].code for raw in (b"a: b: c", b"a: [", b"a: \\x01")] == ["MUS011", "MUS002", "MUS002"]
        assert yaml.safe_load("a: 1") == {"a": 1}
    """,
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_the_door(script: str) -> None:
    from textwrap import dedent

    ran = subprocess.run(
        [sys.executable, "-c", "import sys\n" + dedent(script)], capture_output=True, text=True, check=False
    )

    assert ran.stderr == ""
