"""What can go wrong with a review."""


class ReviewError(Exception):
    """A review could not be opened or written; the message is one line: what, where, and what to do."""


class LockedError(ReviewError):
    """Another program keeps the review locked: what failed may be tried again."""
