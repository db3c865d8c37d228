"""From the checked definitions to pages. Only hooks/site.py knows of MkDocs."""
