"""From the checked model to the text of every generated page. Pure: nothing here knows of MkDocs."""
