"""The command around the screen: arguments, sources, the terminal, what is written without a screen."""
