"""The screen that a terminal would show of what a program writes."""

from typing import Any

import pyte


class Screen(pyte.Screen):
    """pyte's screen, with the modes that a program must put back kept for a look."""

    def __init__(self, columns: int, rows: int) -> None:
        self.private_modes: set[int] = set()
        super().__init__(columns, rows)

    def set_mode(self, *modes: int, private: bool = False) -> None:
        """Remember private modes: the alternate screen (1049), the mouse (1000 to 1006), the cursor (25)."""
        if private:
            self.private_modes.update(modes)
        super().set_mode(*modes, private=private)

    def reset_mode(self, *modes: int, private: bool = False) -> None:
        """Forget private modes that are switched off."""
        if private:
            self.private_modes.difference_update(modes)
        super().reset_mode(*modes, private=private)

    def select_graphic_rendition(self, *attributes: int, private: bool = False) -> None:
        """Take colours and styles; ``CSI ? m``, which vim sends, asks a terminal a question."""
        if not private:
            super().select_graphic_rendition(*attributes)

    def report_device_status(self, *_: Any, **__: Any) -> None:
        """Answer nothing: pyte would, to itself."""

    @property
    def text(self) -> str:
        """What stands on the screen, a line a row, without the blanks at the ends of lines."""
        # Not pyte's display: that fails where a wide character was written over in half.
        rows = ((self.buffer[y][x].data for x in range(self.columns)) for y in range(self.lines))
        return "\n".join("".join(row).rstrip() for row in rows)
