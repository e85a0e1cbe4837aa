"""Numbers with what is printed about them: read once a report for quantities, money and ages, and compared alike."""
