"""Several views beside each other: gaps, agreement, change over time, and one answer made of them."""
