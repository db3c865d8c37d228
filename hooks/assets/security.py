"""The Content-Security-Policy of each page, as a meta element: static hosts set no headers of ours."""

import base64
import hashlib
import re

CHARSET = '<meta charset="utf-8">'

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)

DIRECTIVES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}

TRUSTED_TYPES = {"require-trusted-types-for": "'script'", "trusted-types": "offline-worker"}
"""Only where the theme's search, which writes HTML, is absent. The one policy allowed names our offline worker."""


def inline_scripts(html: str) -> list[str]:
    """The code of every script that runs from the page itself; JSON blocks and files are not code here."""
    return [
        found["code"]
        for found in INLINE_SCRIPT.finditer(html)
        if "src=" not in found["attributes"] and "application/json" not in found["attributes"]
    ]


def script_hash(code: str) -> str:
    """How a policy names one inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def policy_of(html: str, trusted_types: bool) -> str:
    """A policy that lets exactly this page's scripts run. Their text differs with the page's depth."""
    hashes = sorted({script_hash(code) for code in inline_scripts(html)})
    directives = DIRECTIVES | {"script-src": " ".join(["'self'", *hashes])}
    if trusted_types:
        directives |= TRUSTED_TYPES
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def with_policy(html: str, trusted_types: bool = False) -> str:
    """The page with its policy right after the character set, before anything can load."""
    if CHARSET not in html:
        raise ValueError(f"no {CHARSET} to put the policy after")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy_of(html, trusted_types)}">'
    return html.replace(CHARSET, CHARSET + meta, 1)
