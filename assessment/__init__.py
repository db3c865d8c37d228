"""The self-assessment: its questions and rules as definitions, its scoring, and its browser modules."""
