"""What the editor sets and the program remembers: settings, the config file, a small state."""
