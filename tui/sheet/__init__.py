"""The two reports as they lie before the editor: where he is in them, and the drawing of it."""
