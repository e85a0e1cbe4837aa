"""The library: two reports in, one Comparison out. No terminal, no Textual, importable alone."""
