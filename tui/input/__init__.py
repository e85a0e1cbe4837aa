"""What the terminal sends, in the order of its way: bytes, sequences, keys."""
