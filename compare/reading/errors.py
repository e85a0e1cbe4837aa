"""What can go wrong on the way to a Report."""


class ReadError(Exception):
    """A source could not be read; the message is one line: what, where, and what to do."""
