"""What lets in, and how often."""

from testimonia.web.keys import Keys


def test_no_two_secrets_are_alike() -> None:
    made = [Keys(), Keys()]
    secrets = {secret for keys in made for secret in (keys.token, keys.ticket, keys.cookie)}
    assert len(secrets) == 6
    assert min(map(len, secrets)) >= 43  # 256 bits


def test_the_token_admits_again_and_the_ticket_once() -> None:
    keys = Keys()
    assert [keys.admits(keys.token), keys.admits(keys.token)] == [True, True]
    assert [keys.admits(keys.ticket), keys.admits(keys.ticket)] == [True, False]
    assert not keys.admits(keys.cookie)
    assert not keys.admits("")
    assert not keys.admits("é\udcff")  # compare_digest takes no such words


def test_the_cookie_is_known_among_others() -> None:
    keys = Keys()
    assert keys.knows(["another", keys.cookie])
    assert not keys.knows([])
    assert not keys.knows([keys.token, "", "ü"])
