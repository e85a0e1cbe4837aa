"""Which sentences of two reports state the same fact."""
