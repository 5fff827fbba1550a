"""When, where and how something was said."""
