"""What is written to the terminal: the cells that changed, no more of them than the line carries."""
