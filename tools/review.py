"""Lays every safety sentence in all languages side by side, for native professionals to sign.

`python3 run.py python -m tools.review` writes docs/translations-to-review.md. Who stands for a row is entered
in app/words/translations/signed.toml, under the language, by the mark that the row shows.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.words.catalogue import ENGLISH
from app.words.languages import Languages
from app.words.signed import mark, safety_sentences, signatures, translations, unsigned

PAGE = Path(__file__).resolve().parent.parent / "docs" / "translations-to-review.md"
HEAD = """# Safety sentences to review

What a client reads where it matters for their safety, in every language side by side. A row counts as
signed in a language when a professional who speaks it from childhood, and who treats people, has read both
sentences and stands for them. Until then it is marked *unsigned* here, and the preferences say how many are.

To sign: add the mark below the sentence to `app/words/translations/signed.toml`, with who and when,

    [de]
    0123456789abcdef = "A. Name, physiotherapist, 2026-03-01"

and run `python3 run.py python -m tools.review`. A signature holds for the two sentences as they are: when
either changes, the row is unsigned again.
"""


def page() -> str:
    """The whole page."""
    codes = sorted(language.code for language in Languages().available if language.code != ENGLISH)
    codes = [ENGLISH, *codes]
    says = {code: translations(code) for code in codes}
    signed = signatures()
    counts = [f"- {code}: {left} of {total} unsigned" for code in codes for left, total in [unsigned(code)]]
    head = ["", f"| {' | '.join(codes)} |", f"|{'---|' * len(codes)}"]
    rows = []
    for context, english in safety_sentences():
        cells = []
        for code in codes:
            said = says[code](context, english)
            key = mark(english, said)
            who = signed.get(code, {}).get(key, "*unsigned*")
            cells.append(f"{said.replace('|', '/')}<br>`{key}` {who}")
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join([HEAD, *counts, *head, *rows]) + "\n"


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.name}: written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
