"""Where everything stands: passages as rows and lines, the cursor, and the ways from place to place. No widget."""
