"""Gives texts to translators, takes their Welsh back, and knows which Welsh says what the English says."""
