"""What the questionnaire and its rules are, and how they are read and checked together with the knowledge."""
