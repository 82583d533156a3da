"""Shares that are right, but for one of a hundred; the same every time."""


def rows(count):
    """Part, total and percent of each row, as text with two, two and one decimals."""
    state = 1
    for row in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        total = (state >> 33) % 90000 + 10000
        part = (state >> 17) % total + 1
        share = (part * 2000 + total) // (2 * total) + (30 if row % 100 == 99 else 0)
        yield f"{part // 100}.{part % 100:02}", f"{total // 100}.{total % 100:02}", f"{share // 10}.{share % 10}"
