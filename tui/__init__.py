"""The program: arguments, screen, keys. Everything it shows comes from compare."""
