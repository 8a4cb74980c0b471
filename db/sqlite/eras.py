"""The eras that a register has gone through, which it keeps, so that an older copy in its place is known."""

from __future__ import annotations

from db.driver import ERRORS, dbapi

KEPT = 256
"""So many of the newest eras are kept: one comes with each closing, and where a long log is emptied."""
_BYTES = 4


def eras_of(driver: dbapi.Connection) -> tuple[int, ...] | None:
    """The eras of a register, the newest last; None when its tables are of before they were kept."""
    try:
        rows = driver.execute("SELECT CAST(eras AS BLOB) FROM state").fetchall()
    except ERRORS:
        return None
    kept = rows[0][0] if rows and isinstance(rows[0][0], bytes) else b""
    return tuple(int.from_bytes(kept[at : at + _BYTES], "big") for at in range(0, len(kept), _BYTES))


def enter(driver: dbapi.Connection, era: int, *, opened: bool) -> None:
    """Bring a register into an era, within a transaction, and mark it as open in a program or as closed."""
    before = eras_of(driver)
    if before is None:
        driver.execute("UPDATE state SET opened = ?", (int(opened),))
    else:
        eras = [*(each for each in before[1 - KEPT :] if each != era), era]
        kept = b"".join(each.to_bytes(_BYTES, "big") for each in eras)
        driver.execute("UPDATE state SET opened = ?, eras = ?", (int(opened), kept))
    driver.execute(f"PRAGMA user_version = {era}")
