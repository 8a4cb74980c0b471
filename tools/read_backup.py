"""Reads a backup without Nerveline; it needs sqlcipher3 and argon2-cffi alone.

python3 read_backup.py BACKUP [FILE] asks for the passphrase or the recovery key and prints how many rows each
table has. With FILE it writes the register there as a plain SQLite database, which any other program opens
and anybody can read. The form of a backup is told in docs/keeping.md.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import sys
import tempfile
import unicodedata
import zipfile
from getpass import getpass
from pathlib import Path
from typing import Any

from argon2.low_level import Type, hash_secret_raw
from sqlcipher3 import dbapi2

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MISREAD = str.maketrans("ILO", "110")
KEY_BYTES = 32


def unwrapped(wrapped: dict[str, Any], derived: bytes) -> bytes | None:
    """The data key, None when what it was derived from is not the right secret."""
    masked = base64.b64decode(wrapped["wrapped"])
    code = hmac.digest(derived[KEY_BYTES:], masked, "sha256")
    if not hmac.compare_digest(code, base64.b64decode(wrapped["check"])):
        return None
    return bytes(a ^ b for a, b in zip(masked, derived, strict=False))


def by_passphrase(form: dict[str, Any], said: str) -> bytes | None:
    """The data key by the passphrase: Argon2id of what was said, in the form that the file names."""
    secret = unicodedata.normalize("NFC", said.strip()).encode()
    salt = base64.b64decode(form["salt"])
    derived = hash_secret_raw(
        secret, salt, form["time"], form["memory_kib"], form["lanes"], 2 * KEY_BYTES, Type.ID
    )
    return unwrapped(form, derived)


def by_recovery_key(form: dict[str, Any], said: str) -> bytes | None:
    """The data key by the recovery key: 32 letters in Crockford's alphabet, five bits each."""
    letters = [each for each in said.upper().translate(MISREAD) if each not in " -\t"]
    if len(letters) != KEY_BYTES or any(each not in LETTERS for each in letters):
        return None
    number = 0
    for each in letters:
        number = number << 5 | LETTERS.index(each)
    salt = base64.b64decode(form["salt"])
    return unwrapped(form, hashlib.pbkdf2_hmac("sha512", number.to_bytes(20, "big"), salt, 1, 2 * KEY_BYTES))


def opened(backup: Path, register: Path, said: str) -> Any:
    """The register of a backup, unpacked and open; ends the program with a sentence when it cannot be."""
    with zipfile.ZipFile(backup) as archive:
        about = json.loads(archive.read("about.json"))
        register.write_bytes(archive.read("register.db"))
        keys = json.loads(archive.read("key.json")) if about["encrypted"] else None
    if hashlib.sha256(register.read_bytes()).hexdigest() != about["sha256"]:
        sys.exit("The backup is damaged.")
    driver = dbapi2.connect(str(register), isolation_level=None)
    if keys is not None:
        key = by_recovery_key(keys["recovery"], said) or by_passphrase(keys["passphrase"], said)
        if key is None:
            sys.exit("This is neither the passphrase nor the recovery key.")
        driver.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return driver


def main() -> None:
    """Read the backup that is named."""
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    said = (
        getpass("Passphrase or recovery key: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    )
    with tempfile.TemporaryDirectory() as folder:
        driver = opened(Path(sys.argv[1]), Path(folder) / "register.db", said)
        tables = driver.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()
        for (table,) in tables:
            print(table, driver.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
        if len(sys.argv) == 3:
            driver.execute("ATTACH DATABASE ? AS plain KEY ''", (sys.argv[2],))
            driver.execute("SELECT sqlcipher_export('plain')")
        driver.close()


if __name__ == "__main__":
    main()
