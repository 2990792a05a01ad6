"""Headings and what stands under them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musctl.text import markdown
from musctl.text.commonmark import headings as by_the_book
from musctl.text.headings import scan
from musctl.text.source import read
from tests.text.writing import MORE

HEAD = "---\na: b\n---\n"


def found(body: str) -> list[tuple[int, str, str, bool]]:
    sections = read("referat.md", (HEAD + body).encode()).sections
    return [(section.level, section.title, section.emne, section.says) for section in sections]


@pytest.mark.parametrize(
    ("body", "sections"),
    [
        ("# A\n## B\nx\n### C\n", [(1, "A", "", False), (2, "B", "", True), (3, "C", "", False)]),
        ("## B ##\n##\n##B\n####### C\n", [(2, "B", "", False), (2, "", "", True)]),
        ("A\n===\nB\n---\nx\n", [(1, "A", "", False), (2, "B", "", True)]),
        ("```\n## A\n```\n## B\n", [(2, "B", "", False)]),
        ("    ## A\n## B\n", [(2, "B", "", False)]),
        ("<div>\n## A\n</div>\n\n## B\n", [(2, "B", "", False)]),
        ("> ## A\n\n- ## B\n\n## C\n", [(2, "C", "", False)]),
        ("<!-- hjælp\n## A\n-->\n## B\n", [(2, "B", "", False)]),
        ("## A\n<!-- aldrig lukket\n## B\ntekst\n", [(2, "A", "", False)]),
        (
            "## **Trivsel**\n## _Aftaler_\n## *a* b *c*\n",
            [(2, "Trivsel", "", False), (2, "Aftaler", "", False), (2, "*a* b *c*", "", False)],
        ),
        ("  ## A\n", [(2, "A", "", False)]),
        ("## A\r## B\rx\r", [(2, "A", "", False), (2, "B", "", True)]),
        ("tekst uden overskrift\n", []),
    ],
)
def test_headings_are_those_of_commonmark(body: str, sections: list[tuple[int, str, str, bool]]) -> None:
    assert found(body) == sections


@pytest.mark.parametrize(
    ("body", "title", "emne"),
    [
        ("## Hvordan går det? <!-- emne: trivsel -->\n", "Hvordan går det?", "trivsel"),
        ("## <!-- emne: trivsel --> Hvordan går det?\n", "Hvordan går det?", "trivsel"),
        ("## Hvordan går det?\n<!-- emne: trivsel -->\nGodt.\n", "Hvordan går det?", "trivsel"),
        ("## Hvordan går det?\n\n<!-- Skriv kort. -->\n<!--emne:trivsel-->\n", "Hvordan går det?", "trivsel"),
        ("## Hvordan går det?\n<!-- Emne: ma\u030al -->\n", "Hvordan går det?", "mål"),
        ("## Hvordan går det?\nGodt.\n<!-- emne: trivsel -->\n", "Hvordan går det?", ""),
        ("## Hvordan går det?\n<!-- et emne: trivsel -->\n", "Hvordan går det?", ""),
        ("Hvordan går det? <!-- emne: trivsel -->\n---\n", "Hvordan går det?", "trivsel"),
    ],
)
def test_a_topic_is_named_beside_or_first_under_a_heading(body: str, title: str, emne: str) -> None:
    ((_, seen, named, _),) = found(body)

    assert (seen, named) == (title, emne)


@pytest.mark.parametrize(
    "body",
    [
        "", "\n \n", "<!-- hjælp -->", "<!--\nlang\n\nhjælp\n-->\n", "- \n- \n", "- [ ] \n", "***\n", "| | |\n|---|---|\n",
        "<!-- a --> <!-- b -->", "<br>\n&nbsp;\n", "> \n", "…", "<!-- åben", "<!-->\n", "Todo", "- todo:\n- [ ] Todo …\n", "*TBD*", "todo <!-- hjælp -->\n",
        "| Hvad | Hvem |\n|---|:-:|\n|  | |\n", "Hvad | Hvem\n--- | ---\n", "> | A |\n> |---|\n", "| A |\r\n|---|\r\n| |\r\n",
        "![](skema.png)", "![alt text](billede (1).png)\n", "![[Pasted image 20261112.png]]", "![skema][1]\n", "- ![](a.png)\n\n![](b.png)",
        '<img alt="skema" src="a.png">', "![" * 9,
    ],
)  # fmt: skip
def test_comments_and_signs_say_nothing(body: str) -> None:
    assert not markdown.says(body)


@pytest.mark.parametrize(
    "body",
    [
        "Drøftet, intet at notere.",
        "<!-- hjælp --> Ja",
        "- nej",
        "7",
        "<b>Ja</b>",
        "æ",
        "日本",
        "<!-- a -->\n\n- [ ] bog\n",
        "a <!-- b",
        "3 < 4",
        "Todo-listen er færdig",
        "Trivsel er god.",
        "t",
        "Todo\n\n| a |\n|---|\n| ja |\n",
        "| Hvad | Hvem |\n|---|---|\n| Kursus | leder |\n| - | - |\n",
        "| Ingen streger, så ingen tabel |\n",
        "Se ![](skema.png)",
        "![](skema.png) viser det.",
        "[Skemaet](skema.md)",
        "!ja",
    ],
)
def test_a_letter_or_a_digit_says_something(body: str) -> None:
    assert markdown.says(body)


def test_spans_hold_the_heading_and_everything_to_the_next() -> None:
    document = read("referat.md", (HEAD + "# A\n\n## B <!-- emne: b -->  \nx\n\n## C").encode())
    pieces = [
        (document.text[slice(*one.heading)], document.text[slice(*one.body)]) for one in document.sections
    ]

    assert pieces == [("# A", "\n"), ("## B <!-- emne: b -->", "x\n\n"), ("## C", "")]


WORDS = """# a|## b ##|####### x|#|#x|  # c|   ## d|    # e|\t# f|text|text æ – ü|- item|- |-|--|---|  ---|===|=|  =|> q|> ## q
1. x|  text|    code|```|~~~ x|  ```|<!-- c -->|<!-- c|-->|x --> y|<!-->|<!--->|<!-- emne: a --> ## z|  <!-- c|<div>|</div>
<br>|<a@b>||| |\t|[a]: /x|"t"|[a]:|* * *|- - -|+ x|\x0c|\x0c# x|\u00a0|- # n|-\t# n|a -->b|**b**\r|-\r|- \r|--  |\\# x
# x \\#|# x #\t|## **Trivsel**|<!-- a --> <!-- b|- ```|> <!--|- <!--|\u2028# x|Todo|![](a.png)""".replace(
    "\n", "|"
).split("|")
LINES = st.sampled_from([*WORDS, "| a | b |", "|---|---|", "--- | ---", "a | b", "|  |", "-|-"])


@MORE
@given(st.lists(LINES, max_size=9), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["", "\n"]))
def test_the_quick_scan_and_the_authority_agree(lines: list[str], newline: str, end: str) -> None:
    text = "---\n" + newline.join(lines) + end
    quick = scan(text, 4)
    sure = by_the_book(text, 4)

    assert quick is None or [(h.level, h.span, markdown._title(h.words)) for h in quick] == [
        (h.level, h.span, markdown._title(h.words)) for h in sure
    ]


def test_ordinary_minutes_never_need_the_authority() -> None:
    body = (
        "# Referat\n\n<!-- Hjælp\n  på to linjer -->\n\n## Trivsel\n<!-- a -->\n- \n\n## Aftaler\n\n- én\n  - to\n\n1. tre\n\n---\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n> citat\n\n**fed** – og *kursiv*\n    rykket ind\n"
    )

    assert scan(body, 0) is not None
