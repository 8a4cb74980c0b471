"""The gate for drawn pictures from outside: what an SVG may hold before anything else reads it."""

from __future__ import annotations

from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from models.errors import AssetError

LARGEST = 8_000_000
"""Bytes; the largest picture of a body that is built has 1.1 million."""
MOST = 20_000
"""Elements; a picture of a body has about a thousand."""
DEEPEST = 24
SVG = "http://www.w3.org/2000/svg"
DRAWN = frozenset({"svg", "g", "path", "rect", "circle", "ellipse", "polygon"})
LEFT_OUT = frozenset({"text", "title", "desc", "metadata", "defs"})
"""Allowed, and not read; what stands in `defs` is refused, since a drawing would lean on it."""
ATTRIBUTES = frozenset(
    {
        "xmlns",
        "id",
        "d",
        "points",
        "transform",
        "viewBox",
        "x",
        "y",
        "width",
        "height",
        "rx",
        "ry",
        "cx",
        "cy",
        "r",
    }
)
LOOKS = frozenset({"fill", "fill-rule", "stroke", "stroke-width"})
"""Attributes that may also stand in a style."""


def gated(content: bytes, without: frozenset[str] = frozenset()) -> str:
    """An SVG that somebody may have changed, with nothing left in it but groups, shapes and their looks.

    Elements of other namespaces (what a drawing program notes for itself), texts and metadata are left out,
    and so are the groups whose ids are in `without`. Raises AssetError for anything else that is no plain
    shape, and for what is larger or deeper than a picture of a body can be.
    """
    if len(content) > LARGEST:
        raise AssetError(f"The picture is larger than {LARGEST // 1_000_000} MB.")
    gate = _Gate(without)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = gate.open
    parser.EndElementHandler = gate.close
    parser.StartDoctypeDeclHandler = gate.refuse_doctype
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise AssetError(f"The picture is no whole SVG: {error}.") from error
    return "".join(gate.parts)


class _Gate:
    def __init__(self, without: frozenset[str]) -> None:
        self.parts: list[str] = []
        self._without = without
        self._open: list[str] = []
        self._skipped = 0
        """How many open elements stand within one that is left out, itself included."""
        self._in_defs = False
        self._count = 0

    def open(self, name: str, given: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST or len(self._open) + self._skipped >= DEEPEST:
            raise AssetError("The picture has more parts than a body can have.")
        namespace, _, tag = name.rpartition(" ")
        if self._in_defs:
            raise AssetError("The picture has definitions (gradients, patterns, copies), which are not read.")
        if self._skipped or namespace != SVG or tag in LEFT_OUT or given.get("id") in self._without:
            self._skipped += 1
            self._in_defs = namespace == SVG and tag == "defs" and self._skipped == 1
            return
        if tag not in DRAWN:
            raise AssetError(f"The picture has an element <{tag}>, which is not read.")
        self._open.append(tag)
        if tag == "svg":  # its size on paper means nothing here, and would scale what it holds
            given = {name: value for name, value in given.items() if name == "viewBox"} | {"xmlns": SVG}
        self.parts.append(f"<{tag}{_written(given)}>")

    def close(self, _: str) -> None:
        self._in_defs = False
        if self._skipped:
            self._skipped -= 1
        else:
            self.parts.append(f"</{self._open.pop()}>")

    def refuse_doctype(self, *_: object) -> None:
        raise AssetError("The picture declares a document type, which is not read.")


def _written(given: dict[str, str]) -> str:
    kept = {name: value for name, value in given.items() if name in ATTRIBUTES | LOOKS}
    for declaration in given.get("style", "").split(";"):
        name, _, value = declaration.partition(":")
        if name.strip() in LOOKS:
            kept[name.strip()] = value.strip()
        if name.strip() == "display" and value.strip() == "none":
            kept |= {"fill": "none", "stroke": "none"}
    if any("url(" in value for value in kept.values()):
        raise AssetError(
            "The picture leans on other parts of itself (a gradient or a pattern), which is not read."
        )
    return "".join(f" {name}={quoteattr(value)}" for name, value in kept.items())
