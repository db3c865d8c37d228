"""A browser that is killed while somebody types loses at most the last second, and harms no other assessment."""

from tests.kills import kill_while_typing


def test_two_kills_lose_at_most_the_last_second(chromium, tmp_path, site_address):
    losses = kill_while_typing(chromium.browser_type, site_address, tmp_path, 2)

    assert losses.typed > 0
    assert losses.oldest <= 1
    assert losses.harmed == 0
