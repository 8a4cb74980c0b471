"""A second screen shows plain paper while the client has the tablet, also one that is plugged in later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
TWO_SCREENS = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from app.client.curtains import ScreenCover, ScreenCovers

application = QApplication([])
tablet, wall = QGuiApplication.screens()
client = QWidget()
client.setScreen(tablet)
client.setGeometry(tablet.geometry())
client.showFullScreen()
curtains = ScreenCovers(client)


def told(moment):
    shown = {each for each in application.topLevelWidgets() if each.isVisible()} - {client}
    where = sorted((each.screen().name(), each.geometry().getRect()) for each in shown)
    plain = all(isinstance(each, ScreenCover) and not each.children() for each in shown)
    print(moment, where, plain)


told("before:")
curtains.draw()
application.processEvents()
told("covered:")
[curtain.hide() for curtain in curtains.drawn.values()]
curtains.drawn.clear()
application.screenAdded.emit(wall)
told("plugged in:")
[curtain.close() for curtain in curtains.drawn.values()]
application.processEvents()
told("closed:")
curtains.open()
application.screenAdded.emit(wall)
told("open:")
"""


def test_a_second_screen_is_covered_until_the_tablet_is_back(tmp_path: Path) -> None:
    screen = {"y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screens = [
        {**screen, "name": "tablet", "x": 0, "width": 1280, "height": 800},
        {**screen, "name": "wall", "x": 1280, "width": 1920, "height": 1080},
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    wall = "[('wall', (1280, 0, 1920, 1080))] True"
    assert done.stdout.splitlines() == [
        "before: [] True",
        f"covered: {wall}",
        f"plugged in: {wall}",
        f"closed: {wall}",
        "open: [] True",
    ]
