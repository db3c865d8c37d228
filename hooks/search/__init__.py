"""What the search in the browser works with: an index for each language, and what knows Welsh."""
