"""The actions there are, the keys that ask for them, and keys as they are typed. No widget."""
