"""What each action does, in groups: plain classes over the little that each needs of the screen. No widget."""
