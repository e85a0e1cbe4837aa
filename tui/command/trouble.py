"""What goes wrong and must be told."""

TROUBLE = 2
"""The exit code, as git's."""


class TroubleError(Exception):
    """Something the user must know; the message is one line that says what, where and what to do."""
