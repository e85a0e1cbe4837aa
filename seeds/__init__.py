"""The two reports of one event that ship with the program, for a first look: ``synoptic --demo``."""

from importlib.resources import files

A = str(files(__name__) / "rostov-a.txt")
B = str(files(__name__) / "rostov-b.txt")
