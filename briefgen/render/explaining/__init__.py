"""Why a claim stands as it does, for a person."""
