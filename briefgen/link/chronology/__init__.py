"""What happened when: dated statements of many articles to entries, and which of them matter most."""
