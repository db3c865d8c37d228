"""Files that nobody should trust: some are whole and carry code in their words, the others are damaged in all ways."""

import json
from random import Random
from typing import Any

from playwright.sync_api import Page, expect

from assessment.answers.saved_file import FORMAT, VERSION

CODE = (
    "<img src=x onerror=window.ran=1>", "<script>window.ran=1</script>", '"><svg onload=window.ran=1>',
    "javascript:window.ran=1", "{{constructor.constructor('window.ran=1')()}}", "\u202e\u0000\ufeff<b>", "</script>",
    "=HYPERLINK(1)", "ŵ" * 200, "🌱" * 199, "\\u003cscript>",
)  # fmt: skip


def hostile_file(random: Random) -> bytes:
    """One file as a browser gets it."""
    content = _whole_file(random)
    if random.random() < 0.3:
        return json.dumps(content).encode()
    if random.random() < 0.5:
        return json.dumps(_spoilt(random, content)).encode()
    return _broken_bytes(random, json.dumps(content).encode())


def _whole_file(random: Random) -> dict[str, Any]:
    """A file that can be read, with code wherever people write words."""

    def word() -> str:
        return random.choice(CODE)[:200]

    answers = {
        id: {
            "state": random.choice(["answered", "not_applicable", "dont_know", "unanswered"]),
            "level": random.randint(0, 4),
            "choices": random.choice([[], ["questionnaire"], ["constructor", "tostring"]]),
            "reason": word(),
            "evidence": {"strength": random.choice(["shown", "confirmed", None]), "note": word()},
            "note": word(),
        }
        for id in random.sample(["define-together", "who-decides", "methods", "constructor", "first-involved"], 3)
    }
    about = {"organisation": word(), "work": word(), "perspective": random.choice(["organisation", "partner", "joint"])}
    framework = {"id": "working-with-communities", "version": random.choice(["1", "2", "constructor", word()])}
    return {"format": FORMAT, "version": VERSION, "framework": framework, "about": about, "answers": answers}


def _spoilt(random: Random, content: dict[str, Any]) -> Any:
    """The same with one part that is not what it should be."""
    wrong = random.choice([None, True, [], {}, "", 10**400, -1, 1.5, "x" * 6000, [[[[]]]], {"__proto__": {"x": 1}}])
    place: Any = content
    for _ in range(random.randint(0, 3)):
        keys = [key for key, value in place.items() if isinstance(value, dict) and value]
        if not keys:
            break
        place = place[random.choice(keys)]
    place[random.choice([*place, "__proto__", "constructor", "extra"])] = wrong
    return random.choice([content, content, content, wrong])


def _broken_bytes(random: Random, text: bytes) -> bytes:
    place = random.randrange(len(text))
    return random.choice(
        [
            text[:place],
            text[:place] + random.randbytes(3) + text[place:],
            b"\xff\xfe" + text,
            b"[" * 50_000,
            b'{"a":' * 20_000,
            random.randbytes(500),
            b"",
        ]
    )


def put_on_compare_page(page: Page, files: list[bytes]) -> int:
    """Choose files all at once. Returns how many are in the list; nothing may have run."""
    told = page.locator("[data-told]")
    before = told.text_content()
    page.locator("[data-choose]").set_input_files(
        [{"name": f"<img src=x>{n}.json", "mimeType": "application/json", "buffer": f} for n, f in enumerate(files)]
    )
    expect(told).not_to_have_text(before, timeout=300_000)
    assert page.evaluate("window.ran === undefined")
    return page.locator("[data-view]").count()
