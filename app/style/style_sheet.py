"""The one style sheet: every control's rest, hover, pressed, focus and disabled look, from a palette."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.style.palette import Palette
    from app.style.type_size import Size

_ICONS = Path(__file__).resolve().parents[2] / "assets" / "icons"

_SHEET = Template("""
* { font-family: "$family"; font-size: ${body}px; }
QWidget { color: $ink; }
QLabel { background: transparent; }
QWidget[role="paper"], QMainWindow { background: $paper; }
QWidget[role="surface"] { background: $surface; }
QFrame[role="line"] { background: $hairline; border: none; }
QFrame[role="card"] { background: $surface; border: 1px solid $hairline; border-radius: 10px; }
QFrame[role="note"] { background: $caution_wash; border: none; border-radius: 10px; }
QFrame[role="plan-row"] { background: transparent; border: none; border-radius: 10px; }
QFrame[role="plan-row"][pointed="true"] { background: $hover; }
QFrame[role="plan-row"][waits="true"] { background: $caution_wash; }
QFrame[role="stop"] { background: $surface; border: 2px solid $emergency; border-radius: 14px; }
QFrame[role="quiet-note"] { background: $hover; border: none; border-radius: 10px; }
QFrame[role="tie"] { background: transparent; border: 1px solid $hairline; border-radius: 12px; }
QFrame[role="float-card"] { background: $surface; border: 1px solid $hairline; border-radius: 14px; }
QFrame[role="float"] { background: $surface; border: 1px solid $hairline; border-radius: 22px; }
QLabel[role="place"] { background: $paper; border-radius: 8px; padding: 4px 10px; font-weight: 500; }
QFrame[role="toast"] { background: $surface; border: 1px solid $outline; border-radius: 12px; }
QDialog[role="scrim"] { background: transparent; }
QFrame[role="sheet"] { background: $surface; border: 1px solid $hairline; border-radius: 14px; }
QLabel[type="small"] { font-size: ${small}px; }
QLabel[type="lead"] { font-size: ${lead}px; }
QLabel[type="title"] { font-size: ${title}px; font-weight: 500; }
QLabel[type="display"] { font-size: ${display}px; font-weight: 500; }
QLabel[type="name"] { font-weight: 600; }
QLabel[type="heading"] { font-size: ${small}px; font-weight: 600; }
QLabel[tone="quiet"] { color: $quiet; }
QLabel[tone="caution"] { color: $caution; }
QLabel[tone="emergency"] { color: $emergency; }
QLabel[tone="action"] { color: $action; }

QPushButton, QToolButton {
  background: $surface; color: $ink; border: 1px solid $hairline; border-radius: 10px;
  padding: 0 15px; min-height: 38px; font-weight: 500; outline: none;
}
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:focus, QToolButton:focus { border: 2px solid $action; padding: 0 14px; min-height: 36px; }
QPushButton:disabled, QToolButton:disabled { color: $faint; background: transparent; }
QPushButton[kind="primary"] { background: $action; color: $on_action; border: 1px solid $action; }
QPushButton[kind="primary"]:hover { background: $action_hover; border-color: $action_hover; }
QPushButton[kind="primary"]:pressed { background: $action_pressed; border-color: $action_pressed; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="primary"]:disabled { background: $pressed; border-color: $pressed; color: $faint; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {
  background: transparent; border: 1px solid transparent; padding: 0 11px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:checked { background: $selected; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid $action;
  padding: 0 10px; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: $action;
  padding: 0 7px; }
QPushButton[kind="link"]:hover { background: $selected; }
QPushButton[kind="link"]:pressed { background: $pressed; }
QPushButton[kind="link"]:focus { border: 2px solid $action; padding: 0 6px; }
QPushButton[kind="icon"], QToolButton[kind="icon"] {
  background: transparent; border: 1px solid transparent; padding: 0; }
QPushButton[kind="icon"]:hover, QToolButton[kind="icon"]:hover { background: $hover; }
QPushButton[kind="icon"]:pressed, QToolButton[kind="icon"]:pressed { background: $pressed; }
QPushButton[kind="icon"]:focus, QToolButton[kind="icon"]:focus { border: 2px solid $action; padding: 0; }
QFrame[role="segments"] { background: $hover; border: none; border-radius: 10px; }
QPushButton[kind="segment"] { background: transparent; border: 1px solid transparent; border-radius: 8px;
  padding: 0 9px; min-height: 32px; color: $quiet; }
QPushButton[kind="segment"]:hover { background: $pressed; color: $ink; }
QPushButton[kind="segment"]:pressed { background: $pressed; }
QPushButton[kind="segment"]:checked { background: $surface; border-color: $hairline; color: $ink;
  font-weight: 600; }
QPushButton[kind="segment"]:focus { border: 2px solid $action; padding: 0 8px; min-height: 30px; }
QPushButton[kind="segment"]:disabled { color: $faint; }
QPushButton[kind="segment"][small="true"] { min-height: 26px; font-size: ${small}px; }
QPushButton[kind="segment"][small="true"]:focus { min-height: 24px; }
QPushButton[kind="segment"][touch="true"] { min-height: 42px; }
QPushButton[kind="segment"][touch="true"]:focus { min-height: 40px; }
QToolButton[kind="segment"] { background: transparent; border: 1px solid transparent; border-radius: 8px;
  padding: 3px 3px 2px 3px; min-width: 36px; min-height: 46px; color: $quiet; font-size: ${small}px;
  font-weight: 500; }
QToolButton[kind="segment"]:hover { background: $pressed; color: $ink; }
QToolButton[kind="segment"]:checked { background: $surface; border-color: $hairline; color: $ink;
  font-weight: 600; }
QToolButton[kind="segment"]:focus { border: 2px solid $action; padding: 2px 2px 1px 2px; }
QPushButton[kind="row"] { background: transparent; border: 1px solid transparent; border-radius: 10px;
  padding: 0;
  min-height: 0; text-align: left; }
QPushButton[kind="row"]:hover { background: $hover; }
QPushButton[kind="row"]:checked { background: $selected; }
QPushButton[kind="row"]:focus { border: 2px solid $action; padding: 0; min-height: 0; }
QPushButton[kind="view"] { background: transparent; border: 1px solid transparent; border-radius: 10px;
  padding: 0;
  min-height: 0; }
QPushButton[kind="tile"] { background: transparent; border: 1px solid $hairline; border-radius: 10px;
  padding: 0 9px;
  text-align: left; min-height: 42px; }
QPushButton[kind="tile"]:hover { background: $hover; }
QPushButton[kind="tile"]:pressed { background: $pressed; }
QPushButton[kind="tile"]:checked { background: $selected; border: 2px solid $action; padding: 0 8px;
  font-weight: 600;
  min-height: 40px; }
QPushButton[kind="tile"]:focus { border: 2px solid $ink; padding: 0 8px; min-height: 40px; }
QPushButton[kind="tile"]:disabled { color: $faint; }
QPushButton[kind="chip"] { background: transparent; border: 1px solid $hairline; border-radius: 18px;
  padding: 0 13px; min-height: 36px; }
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:pressed { background: $pressed; }
QPushButton[kind="chip"]:checked { background: $selected; border-color: $action; color: $action; }
QPushButton[kind="chip"]:focus { border: 2px solid $ink; padding: 0 12px; min-height: 34px; }
QPushButton[kind="chip"]:disabled { color: $faint; }
QPushButton[kind="chip"][small="true"] { border-radius: 15px; padding: 0 10px; min-height: 28px; }
QPushButton[kind="chip"][small="true"]:focus { padding: 0 9px; min-height: 26px; }
QPushButton[touch="true"], QToolButton[touch="true"] { min-height: 42px; }
QPushButton[touch="true"]:focus, QToolButton[touch="true"]:focus { min-height: 40px; }
QPushButton[kind="icon"][touch="true"] { min-width: 42px; }
QPushButton[kind="icon"][touch="true"]:focus { min-width: 40px; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QLineEdit, QSpinBox, QDateEdit, QPlainTextEdit {
  background: $surface; color: $ink; border: 1px solid $outline; border-radius: 10px;
  padding: 0 11px; min-height: 38px; selection-background-color: $action; selection-color: $on_action;
}
QLineEdit QToolButton { background: transparent; border: none; padding: 0; min-height: 0; }
QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {
  width: 0; border: none; }
QSpinBox[small="true"] { min-height: 26px; font-size: ${small}px; }
QSpinBox[small="true"]:focus { min-height: 24px; }
QLineEdit { placeholder-text-color: $quiet; }
QLineEdit:hover { border-color: $quiet; }
QPlainTextEdit { padding: 8px; min-height: 60px; }
QPlainTextEdit:focus { border: 2px solid $action; }
QLineEdit:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid $action; padding: 0 10px; min-height: 36px; }
QLineEdit:disabled { color: $faint; border-color: $hairline; background: transparent; }
QLineEdit[role="search"] { background: $hover; border: 1px solid transparent; }
QLineEdit[role="search"]:focus { background: $surface; border: 2px solid $action; }

QComboBox { background: $surface; color: $ink; border: 1px solid $hairline; border-radius: 10px;
  padding: 0 11px; min-height: 42px; font-weight: 500; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $action; padding: 0 10px; min-height: 40px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url("$icons/chevron-down-$shade.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $surface; border: 1px solid $hairline; padding: 6px; }

QCheckBox, QRadioButton { spacing: 10px; min-height: 32px; padding: 2px 4px; border: 2px solid transparent;
  border-radius: 8px; }
QCheckBox[small="true"] { min-height: 24px; padding: 1px 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $action; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {
  width: 20px; height: 20px; border: 1px solid $outline; border-radius: 6px; background: $surface; }
QCheckBox::indicator:hover, QTreeView::indicator:hover { border-color: $ink; }
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
  background: $action; border-color: $action; image: url("$icons/tick-$shade.svg"); }
QTreeView::indicator:indeterminate, QListView::indicator:indeterminate {
  background: $selected; border-color: $action; }
QRadioButton::indicator { width: 20px; height: 20px; border: 1px solid $outline; border-radius: 11px;
  background: $surface; }
QRadioButton::indicator:checked { border: 6px solid $action; width: 10px; height: 10px; }

QScrollArea, QScrollArea > QWidget > QWidget[role="clear"] { background: transparent; border: none; }
QAbstractScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $pressed; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QListView, QTreeView, QTableView { background: transparent; border: none; outline: none; color: $ink;
  selection-background-color: $selected; selection-color: $ink; gridline-color: $hairline; }
QTreeView::item, QListView::item { min-height: 36px; border-radius: 6px; padding: 0 4px; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected { background: $selected; color: $ink; }
QTreeView::item:focus, QListView::item:focus { border: 2px solid $action; }
QTreeView::branch { background: transparent; }
QTreeView::branch:has-children:closed { image: url("$icons/chevron-right-$shade.svg"); }
QTreeView::branch:has-children:open { image: url("$icons/chevron-down-$shade.svg"); }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: $quiet; border: none;
  border-bottom: 1px solid $hairline;
  padding: 6px 4px; font-size: ${small}px; font-weight: 500; }

QTextBrowser[role="reading"] { border: none; background: transparent; }
QTextBrowser[role="reading"]:focus { border: none; }
QMenu { background: $surface; border: 1px solid $hairline; border-radius: 10px; padding: 6px; }
QMenu QCheckBox { padding: 4px 20px 4px 10px; }
QMenu::item { padding: 9px 20px 9px 12px; border-radius: 6px; min-width: 160px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $faint; }
QMenu::icon { padding-left: 10px; }
QMenu::separator { height: 1px; background: $hairline; margin: 6px 8px; }
QToolTip { background: $ink; color: $paper; border: none; padding: 6px 8px; font-size: ${small}px; }
QProgressBar { background: $pressed; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $action; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $pressed; }
QSlider::handle:horizontal { width: 20px; height: 20px; margin: -8px 0; border-radius: 10px;
  background: $action; }
QSlider::handle:horizontal:hover { background: $action_hover; }
QSlider:focus { border: 2px solid $action; border-radius: 8px; }
QSplitter::handle { background: $hairline; }
""")


def style_sheet(palette: Palette, size: Size, family: str) -> str:
    """The style sheet in these colours and sizes."""
    return _SHEET.substitute(
        palette._asdict(),
        **size._asdict(),
        family=family,
        icons=_ICONS.as_posix(),
        shade="dark" if palette.dark else "light",
    )
