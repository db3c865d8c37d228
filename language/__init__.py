"""What the project knows of its two languages, whatever the text is about: checks, search words, translation."""
