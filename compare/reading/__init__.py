"""One source becomes a Report: decode, clean, split, zone."""
