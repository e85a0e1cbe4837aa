"""What is checkable in a sentence, and what two such details amount to: one module a kind."""
