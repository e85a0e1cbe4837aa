"""Where reviews are kept."""

from pathlib import Path

from compare.review.errors import ReviewError


def default_folder() -> Path:
    """Where reviews are kept unless told otherwise: ``reviews`` in the user's data folder for Synoptic.

    Raises:
        ReviewError: The user has no home folder.
    """
    from platformdirs import user_data_path  # reads the environment: only where a review is looked for

    try:
        return user_data_path("synoptic") / "reviews"
    except RuntimeError:
        raise ReviewError(
            "there is no home folder to keep decisions in: set HOME, or name a file with --review"
        ) from None


def has_reviews() -> bool:
    """Whether there is a folder of reviews: where there is none, nothing was decided yet."""
    try:
        return default_folder().is_dir()
    except (ReviewError, OSError):
        return False
