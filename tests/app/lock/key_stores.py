"""A key store of an operating system as tests have it: a backend that keyring could have found."""

from __future__ import annotations


class Backend:
    """Keeps what it is given and counts how often it was asked; a `broken` one raises what nobody lists."""

    priority = 5.0

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.asked = 0
        self.broken = False

    def get_password(self, service: str, username: str) -> str | None:
        self._ask()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._ask()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._ask()
        del self.kept[service, username]

    def _ask(self) -> None:
        self.asked += 1
        if self.broken:
            raise _PromptDismissed


class _PromptDismissed(Exception):  # noqa: N818 - as libraries of systems call theirs
    pass


def backend(module: str = "keyring.backends.SecretService") -> Backend:
    """A backend of this module."""
    made: Backend = type("Keyring", (Backend,), {"__module__": module})()
    return made
