"""Raw paragraphs to those of the article itself."""
