"""Rendered pages to a published site. The only use of MkDocs, which is imported when it is first needed."""

from briefgen.publish.preview import preview
from briefgen.publish.site import named, publish
from briefgen.publish.swap import locked
from briefgen.publish.tree import write_tree

__all__ = ["locked", "named", "preview", "publish", "write_tree"]
