"""The Content-Security-Policy of a page."""

import pytest

from hooks.assets.security import inline_scripts, policy_of, script_hash, with_policy

PAGE = (
    '<head><meta charset="utf-8"></head><script>one()</script><script src="a.js"></script>'
    '<script type="application/json">{"a": 1}</script><script type="application/json" data-words>{}</script>'
)


def test_only_code_in_the_page_is_hashed_not_files_and_not_data():
    assert inline_scripts(PAGE) == ["one()"]


def test_the_hash_is_the_one_that_browsers_compute():
    # From the example in the W3C's specification of CSP.
    assert script_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


def test_a_policy_allows_exactly_the_scripts_of_its_page():
    assert f"script-src 'self' {script_hash('one()')}" in policy_of(PAGE, trusted_types=False)
    assert script_hash("two()") not in policy_of(PAGE, trusted_types=False)


def test_no_policy_allows_inline_code_or_other_hosts():
    policy = policy_of(PAGE, trusted_types=False)
    assert "default-src 'none'" in policy
    assert not any(word in policy for word in ("unsafe", "http", "*"))


@pytest.mark.parametrize("trusted", [True, False])
def test_trusted_types_stand_only_where_asked_for(trusted):
    assert ("require-trusted-types-for 'script'; trusted-types offline-worker" in policy_of(PAGE, trusted)) == trusted


def test_the_policy_comes_before_anything_that_loads():
    assert with_policy(PAGE).startswith('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"')


def test_a_page_without_a_place_for_the_policy_is_an_error():
    with pytest.raises(ValueError, match="to put the policy after"):
        with_policy("<head></head>")
