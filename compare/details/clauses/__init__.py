"""The clauses of a sentence, and whether two of them tell of one matter: for kinds that judge what is claimed."""
