"""The screens: reading, help, lists."""
