"""Which sentences of two reports state the same fact."""

from compare.matching.links import DEFAULT_THRESHOLD, FLOOR, band, find_links

__all__ = ["DEFAULT_THRESHOLD", "FLOOR", "band", "find_links"]
