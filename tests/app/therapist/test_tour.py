"""The tour at the first start: offered with the demo clinic, five steps, left at any of them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.therapist.visit.pages import Page
from app.words import tour as words
from tests.app.therapist.conftest import House


def test_the_tour_is_offered_with_the_demo_clinic_and_leads_through_five_places(house: House) -> None:
    navigator, window = house.navigator, house.window
    navigator.desk.welcome.demo.click()
    assert window.toast.words == words.offer()
    window.toast.undo_button.click()
    tour = navigator.demo_tour.tour
    assert tour is not None
    seen = [(window.page is navigator.desk, tour.told)]
    pages = []
    for _ in range(4):
        tour.next.click()
        assert navigator.visit is not None
        pages.append(navigator.visit.pages.page)
        seen.append((window.page is navigator.visit, tour.told))
    assert all(shown for shown, _ in seen)
    assert len({told for _, told in seen}) == 5
    assert pages == [Page.MARKS, Page.FINDINGS, Page.PLAN, Page.NOTE]
    tour.next.click()
    assert window.page is navigator.desk
    assert not tour.isVisible()


def test_escape_leaves_the_tour_where_one_is(house: House) -> None:
    house.navigator.actions.add_demo()
    tour = house.navigator.demo_tour.take()
    assert tour is not None
    tour.next.click()
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tour.isVisible()
    assert house.window.page is house.navigator.visit
