"""Where reviews are kept."""

from pathlib import Path


def default_folder() -> Path:
    """Where reviews are kept unless told otherwise: ``reviews`` in the user's data folder for Synoptic."""
    from platformdirs import user_data_path  # reads the environment: only where a review is looked for

    return user_data_path("synoptic") / "reviews"
