"""The reader of rule pages' examples reads what it should, and refuses what it cannot understand."""

from __future__ import annotations

import pytest

from tests.fences import Example, File, examples

PAGE = """Et emne mangler.

Politikken nævner emnerne.

```markdown bad
# Referat
## Trivsel <!-- MUS102 -->
```

```text
not an example
```

````yaml good
--- today: 2026-12-01
--- profil: herlev
--- without: M07/2026-mus/plan.yaml
--- file: M07/2026-mus/samtale.yaml
afholdt: 2026-11-12
```
--- file: M07/2026-mus/referat.md
---
type: referat
---
````
"""


def test_a_page_gives_its_examples_and_leaves_other_fences_alone() -> None:
    bad, good = examples(PAGE)

    assert bad == Example(5, "markdown", "bad", (File("", "# Referat\n## Trivsel\n", ((2, "MUS102"),)),))
    assert good == Example(
        14,
        "yaml",
        "good",
        (
            File("M07/2026-mus/samtale.yaml", "afholdt: 2026-11-12\n```\n"),
            File("M07/2026-mus/referat.md", "---\ntype: referat\n---\n"),
        ),
        "2026-12-01",
        "herlev",
        ("M07/2026-mus/plan.yaml",),
    )


@pytest.mark.parametrize(
    ("line", "text", "codes"),
    [
        ("mål: x  # MUS301", "mål: x", ["MUS301"]),
        ("## Trivsel <!-- MUS101 MUS102 -->", "## Trivsel", ["MUS101", "MUS102"]),
        ("<!-- MUS101 -->", "", ["MUS101"]),
        ("se MUS101", "se MUS101", []),
        ("mål: x  # MUS301 er sagen", "mål: x  # MUS301 er sagen", []),
        ("## Trivsel <!-- emne: trivsel -->", "## Trivsel <!-- emne: trivsel -->", []),
    ],
)
def test_a_mark_is_taken_off_the_line_it_ends(line: str, text: str, codes: list[str]) -> None:
    (example,) = examples(f"```markdown bad\n{line}\n```\n")

    assert example.files == (File("", f"{text}\n", tuple((1, code) for code in codes)),)


def test_a_fence_may_name_its_file_and_its_encoding() -> None:
    (example,) = examples("```yaml bad M07/2026-mus/plan.yaml\n--- encoding: utf-16\nmål: []\n```\n")

    assert example.files == (File("M07/2026-mus/plan.yaml", "mål: []\n", (), "utf-16"),)


def test_a_named_file_may_be_empty() -> None:
    (example,) = examples("```yaml bad\n--- file: stop.yaml\n--- file: musctl.yaml\nmusctl: 1\n```\n")

    assert example.files == (File("stop.yaml", ""), File("musctl.yaml", "musctl: 1\n"))


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("```yaml bda\na: 1\n```\n", "»bda« is neither bad nor good"),
        ("```yaml bad\na: 1\n", "never closed"),
        ("```yaml bad\n--- tody: 2026-12-01\na: 1\n```\n", "»--- tody:«"),
    ],
)
def test_what_cannot_be_understood_is_refused(page: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        examples(page)
