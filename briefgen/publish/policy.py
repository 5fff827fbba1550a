"""Published pages to pages with a Content-Security-Policy: whatever slips into a page, a browser runs no script of it.

A policy names its page's own inline scripts by their hashes. Those are the theme's: they stand on the page for
addresses that do not exist, which prints no word of any article. A script that is not there does not run.
"""

import base64
import hashlib
import re
from pathlib import Path

WITHOUT_ARTICLES = "404.html"

RULES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)
"""Everything from the site itself; ``data:`` for the icons in the theme's style sheets. No style attributes either."""

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_ROOT = re.compile(r'(?<=new URL\(")[\w./%-]*(?=",location\))')
"""The way to the site's root, in which the theme's scripts differ from page to page."""

_HEAD = re.compile(r"<head>\s*(?:<meta charset=[^>]*>)?", re.IGNORECASE)
_POLICY = re.compile(r"<meta\s[^>]*http-equiv=[\"']?content-security-policy", re.IGNORECASE)


def protect(folder: Path) -> None:
    """Give every page below ``folder`` a policy, but one that has its own.

    A theme without a page for what is not there gets none: which scripts are its own cannot be told.
    """
    reference = folder / WITHOUT_ARTICLES
    if not reference.is_file():
        return
    trusted = {_ROOT.sub("", script) for script in _SCRIPT.findall(reference.read_text(encoding="utf-8"))}
    for page in sorted(folder.rglob("*.html")):
        text = page.read_bytes().decode("utf-8")
        head = _HEAD.search(text)
        if head and not _POLICY.search(text[: text.find("</head>")]):
            own = [script for script in _SCRIPT.findall(text) if _ROOT.sub("", script) in trusted]
            meta = f'\n      <meta http-equiv="Content-Security-Policy" content="{policy(own)}">'
            page.write_bytes(f"{text[: head.end()]}{meta}{text[head.end() :]}".encode())


def policy(scripts: list[str]) -> str:
    """Return the policy of a page whose own inline scripts are ``scripts``."""
    hashes = sorted(
        {f" 'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in scripts}
    )
    return "; ".join(RULES).format(hashes="".join(hashes))
