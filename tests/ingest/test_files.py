"""What is wrong with a file, and what to do about it."""

from briefgen.ingest.files import bytes_of


def test_a_file_that_cannot_be_read_to_its_end_or_grows_meanwhile_is_named() -> None:
    assert bytes_of("/proc/self/mem", 9) == ("cannot be read (Input/output error)", "Copy it anew")
    assert bytes_of("/proc/self/status", 9) == (
        "has more than the 9 bytes that are read",
        "Keep the article only, or split it",
    )
