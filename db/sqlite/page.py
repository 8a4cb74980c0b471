"""Reads pages that SQLCipher encrypted, without opening the file.

Layout: SQLCipher design, "Page encryption": the file's salt in the place of the first 16 bytes; then the
page's content by AES-256 in CBC mode; at the end 16 bytes of initialization vector and 64 of HMAC-SHA512.
"""

from __future__ import annotations

import hmac
from hashlib import pbkdf2_hmac
from struct import pack

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from models.practice.keys import DataKey

PAGE = 4096
"""Bytes of each page of an encrypted register."""
MAGIC = b"SQLite format 3\0"
"""What a plain file begins with, and what stands here in the place of the salt."""
_SALT, _VECTOR, _CODE = 16, 16, 64
_CONTENT = PAGE - _VECTOR - _CODE
_MASK = 0x3A  # what SQLCipher turns the salt by for the key of the code
_ROUNDS = 2  # since the key that it is made from is random
_HEAD = 112  # bytes of content that are looked at: whole blocks of 16, the first of them after the salt


def head_of_page(page: bytes, key: DataKey) -> bytes | None:
    """The first bytes of a first page as they would be unencrypted; None when the key or a byte is wrong."""
    if len(page) != PAGE or not hmac.compare_digest(_code(page, key), page[-_CODE:]):
        return None
    vector = page[_CONTENT : _CONTENT + _VECTOR]
    reading = Cipher(AES256(key.secret), CBC(vector)).decryptor()
    return MAGIC + reading.update(page[_SALT : _SALT + _HEAD - len(MAGIC)])


def content_of_page(page: bytes, number: int, key: DataKey) -> bytes:
    """What stands in a page, counted from 1, whether its code is right or not."""
    start = _SALT if number == 1 else 0
    reading = Cipher(AES256(key.secret), CBC(page[_CONTENT : _CONTENT + _VECTOR])).decryptor()
    return reading.update(page[start:_CONTENT])


def _code(page: bytes, key: DataKey) -> bytes:
    salt = bytes(byte ^ _MASK for byte in page[:_SALT])
    code_key = pbkdf2_hmac("sha512", key.secret, salt, _ROUNDS, len(key.secret))
    return hmac.digest(code_key, page[_SALT : _CONTENT + _VECTOR] + pack("<I", 1), "sha512")
