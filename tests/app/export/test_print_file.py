"""A print file can be read, copied and searched, is small enough for a letter, and says what it is."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from app.export.page import Numeral, PaperPage, Text
from app.export.painting import Stopped
from app.export.print_file import pdf
from app.lock.recovery_sheet import laid_out, print_page
from models.drawing.drawing import Drawing
from models.drawing.stroke import Sensation
from tests.app.export.pages import Desk, filled
from tests.app.export.print_reader import Objects, objects, text

MOST = 500_000
SOLES = filled(
    heel_sole_l=(Sensation.NUMB, 6.0),
    heel_sole_r=(Sensation.TINGLING, 3.0),
    buttock_center_r=(Sensation.ACHE, 10.0),
    shin_upper_l=(Sensation.STIFF, 7.0),
)
HARD = "Office, staff, offline, fjord, 0123456789/10, 12→3, “quoted” – 30 %"


def pages(desk: Desk) -> dict[str, PaperPage]:
    return {
        "a visit": desk.page(SOLES, "Griffin Affleck"),
        "an empty visit": desk.page(Drawing()),
        "a comparison": desk.compared(filled(low_back_upper_outer_l=(Sensation.BURNING, 8.0)), SOLES),
    }


def test_every_word_and_digit_of_a_page_is_found_in_its_print_file(desk: Desk) -> None:
    for name, page in pages(desk).items():
        found = text(pdf(page, desk.figures, desk.atlas))
        for item in page.items:
            if isinstance(item, Text | Numeral):
                assert item.words in found, (name, item.words)


def test_letters_that_the_typeface_would_join_stay_letters(desk: Desk) -> None:
    page = PaperPage(210, 297, "Letters", (Text(14, 20, HARD),))
    assert text(pdf(page, desk.figures, desk.atlas)) == [HARD]


def test_a_print_file_of_any_kind_is_at_most_half_a_megabyte(desk: Desk) -> None:
    for name, page in pages(desk).items():
        assert len(pdf(page, desk.figures, desk.atlas)) <= MOST, name


def test_a_print_file_says_its_title_and_language_and_names_nobody_unasked(desk: Desk) -> None:
    file = pdf(desk.page(SOLES), desk.figures, desk.atlas)
    catalogue = next(head for head, _ in objects(file).values() if b"/Type /Catalog" in head)
    assert b"/Lang (en)" in catalogue
    assert b"/DisplayDocTitle true" in catalogue
    title = "Pain map, 23 Mar 2026 · female figure"
    assert title.encode("utf-16-be") in file.replace(b"\\(", b"(").replace(b"\\)", b")")


def test_the_table_at_the_end_leads_to_the_catalogue(desk: Desk) -> None:
    file = pdf(desk.page(SOLES), desk.figures, desk.atlas)
    (start,) = re.findall(rb"startxref\n(\d+)\n%%EOF\n\Z", file)
    table = file[int(start) :]
    rows = re.findall(rb"(\d{10}) 00000 n ", table)
    assert len(rows) > 10
    for number, at in enumerate(rows, 1):
        assert file[int(at) :].startswith(b"%d 0 obj\n" % number)
    catalogue = re.search(rb"/Root (\d+) 0 R", table)
    assert catalogue is not None
    assert b"/Type /Catalog" in file[int(rows[int(catalogue[1]) - 1]) :].partition(b"endobj")[0]


def test_no_shape_is_closed_before_it_was_begun(desk: Desk) -> None:
    """Readers warn of each: a mark that a view hardly shows leaves nothing to paint."""
    for name, page in pages(desk).items():
        for _, content in objects(pdf(page, desk.figures, desk.atlas)).values():
            lines = content.split(b"\n") if b" scn" in content else []
            for before, line in pairwise(lines):
                begun = before.endswith((b" m", b" l", b" c", b" re"))
                assert begun or not re.match(rb"h( |$)", line), (name, before, line)


def test_painting_a_print_file_can_be_stopped(desk: Desk) -> None:
    with pytest.raises(Stopped):
        pdf(desk.page(SOLES), desk.figures, desk.atlas, stopped=lambda: True)


def test_a_recovery_code_on_paper_can_be_copied_digit_by_digit(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("code") / "code.pdf"
    print_page(file, "Recovery code", laid_out("012345678901234567890123"), "Keep it.")
    found = "".join(text(file.read_bytes()))
    assert "".join(laid_out("012345678901234567890123").split()) in "".join(found.split())


def test_a_print_file_is_tagged_each_line_in_the_order_in_which_it_is_read(desk: Desk) -> None:
    for page in pages(desk).values():
        file = pdf(page, desk.figures, desk.atlas)
        known = objects(file)
        (catalogue,) = [head for head, _ in known.values() if b"/Type /Catalog" in head]
        assert b"/MarkInfo << /Marked true >>" in catalogue
        root, _ = known[_leads(rb"/StructTreeRoot (\d+) 0 R", catalogue)]
        document, _ = known[_leads(rb"/K (\d+) 0 R", root)]
        elements = [known[int(each)][0] for each in re.findall(rb"(\d+) 0 R", document.partition(b"/K")[2])]
        kinds = [each.partition(b"/S /")[2].split()[0] for each in elements]
        assert kinds == [b"H1", b"Figure", *[b"P"] * (len(text(file)) - 1)]
        marked = _marked(known)
        lines = [int(each.rpartition(b"/K ")[2].split()[0]) for each in elements if b"/Figure" not in each]
        assert [marked[mark] for mark in lines] == [b"P"] * len(lines)
        assert lines == sorted(lines)
        assert sorted(marked) == list(range(len(marked)))
        (numbers,) = re.findall(rb"/Nums \[0 \[(.*?)\]", root)
        parents = [int(each) for each in re.findall(rb"(\d+) 0 R", numbers)]
        assert len(parents) == len(marked)
        assert all((b"/Figure" in known[parents[mark]][0]) is (marked[mark] == b"Figure") for mark in marked)
        told = b"Bodies with the marks".decode().encode("utf-16-be").hex().encode()
        assert told in elements[1]


def test_tags_change_nothing_that_is_seen_and_stand_in_every_mark(desk: Desk) -> None:
    known = objects(pdf(desk.page(SOLES), desk.figures, desk.atlas))
    (content,) = [content for _, content in known.values() if b" BDC" in content]
    assert content.count(b" BDC\n") == content.count(b"EMC\n")
    outside = re.sub(rb"/\w+ << /MCID \d+ >> BDC\n.*?EMC\n", b"", content, flags=re.DOTALL)
    assert not outside.strip()


def _leads(pattern: bytes, head: bytes) -> int:
    found = re.search(pattern, head)
    assert found is not None
    return int(found[1])


def _marked(known: Objects) -> dict[int, bytes]:
    """What kind each mark of the one page is of."""
    (content,) = [content for _, content in known.values() if b" BDC" in content]
    return {int(mark): kind for kind, mark in re.findall(rb"/(\w+) << /MCID (\d+) >> BDC", content)}
