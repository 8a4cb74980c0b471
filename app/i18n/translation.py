"""How a text is said in the language that is spoken: `translate`, with the English text itself as its key.

`translate("client", "Does anything hurt today?")` for a text where it is used;
`QT_TRANSLATE_NOOP("client", "…")` for one that stands in a table, and is translated when it is taken out;
`translate("client", "%n mark(s)", "", n)` for an amount. Context and text are literals, so that
`tools/i18n.py` finds them. The contexts: `client` for the client's steps, `words` for what screens share,
`felt`, `regions` and `safety` for what clients hear of themselves. Where no language is spoken, as at the
desk, the English text is said.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(_context: str, text: str, /) -> str:
    """The text itself, found by this name when texts are collected; Qt's own returns any object."""
    return text
