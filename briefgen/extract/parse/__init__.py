"""Articles to readings: quoted words masked, the rest parsed by a verified model."""
