"""Who says otherwise: denials, figures that differ, and statements that cannot both be so."""
