"""Who is who in a story: names of many articles to people, organisations and places."""
