"""What an editor decides of a comparison: kept in a file of its own, laid over, and found again in the next version.

    review = open_review(a, b)
    review.add(deciding.check(comparison, Side.A, 9))
    comparison = recompare(computed, review.decisions)
    reviewed = lay_over(comparison, review.decisions)

``deciding`` makes decisions of what is on the screen, ``Review`` keeps them, ``lay_over`` gives the comparison to draw.
"""
