"""The first use of a term on a page becomes a link that carries its meaning; nothing else changes."""

import re
from html import unescape

import pytest

from hooks.glossary.marks import MOST, with_meanings
from hooks.glossary.wordings import Wordings
from principles.model import Term

SINGULAR_AND_PLURAL = {
    "community": ("community", "cymuned", "communities", "cymunedau"),
    "asset": ("community asset", "ased cymunedol", "community assets", "asedau cymunedol"),
    "evaluation": ("evaluation", "gwerthusiad", "evaluations", "gwerthusiadau"),
    "panel": ("citizens' panel", "panel dinasyddion"),
    "loop": ("hearing loop", "dolen glyw"),
    "goal": ("well-being", "llesiant"),
    "scheme": ("Third Sector Scheme", "Cynllun y Trydydd Sector"),
    "amp": ("amp", "amp"),
    "partner": ("partner", "partner"),
}
KNOWN_TO_EVERYBODY = {"partner"}
MEANING = {"en": 'What "it" means & <more>.', "cy": "Ystyr."}


def term(id: str, en: str, cy: str, *plural: str) -> Term:
    """A term with the meaning that all have here."""
    both = {"en": plural[0], "cy": plural[1]} if plural else None
    explain = id not in KNOWN_TO_EVERYBODY
    return Term.model_validate(
        {"id": id, "term": {"en": en, "cy": cy}, "meaning": MEANING, "plural": both, "explain": explain}
    )


TERMS = [term(id, *wordings) for id, wordings in SINGULAR_AND_PLURAL.items()]
WORDINGS = {locale: Wordings(TERMS, locale) for locale in ("en", "cy")}
MARK = re.compile(
    r'<a class="explained" href="g/#([a-z-]+)" data-meaning="[^"<>]*" data-more="More">(.*?)</a>', re.DOTALL
)


def marked(html: str, locale: str = "en") -> str:
    """The HTML with each mark as [id: text]."""
    return MARK.sub(r"[\1: \2]", with_meanings(html, WORDINGS[locale], locale, "g/", "More"))


ENGLISH = {
    "first use only": (
        "<p>A community.</p><p>The community.</p>",
        "<p>A [community: community].</p><p>The community.</p>",
    ),
    "a plural and a capital": ("<p>Communities.</p>", "<p>[community: Communities].</p>"),
    "the plural is the same term": ("<p>Communities, community.</p>", "<p>[community: Communities], community.</p>"),
    "not a part of a word": ("<p>communityless subcommunity</p>", "<p>communityless subcommunity</p>"),
    "not a part of a word with a hyphen": (
        "<p>community-led, pan-community</p>",
        "<p>community-led, pan-community</p>",
    ),
    "a term with a hyphen": ("<p>well-being</p>", "<p>[goal: well-being]</p>"),
    "the longest wins": ("<p>Community assets</p>", "<p>[asset: Community assets]</p>"),
    "inside the longest is no first use": (
        "<p>A community asset of a community</p>",
        "<p>A [asset: community asset] of a [community: community]</p>",
    ),
    "over the end of a line": ("<p>a hearing\nloop</p>", "<p>a [loop: hearing\nloop]</p>"),
    "a list and a definition": (
        "<ul><li>an evaluation</li></ul><dl><dd>well-being</dd></dl>",
        "<ul><li>an [evaluation: evaluation]</li></ul><dl><dd>[goal: well-being]</dd></dl>",
    ),
    "inside other elements of a text": ("<p>a <em>community</em></p>", "<p>a <em>[community: community]</em></p>"),
    "not over a tag": ("<p>a hearing <em>loop</em></p>", "<p>a hearing <em>loop</em></p>"),
    "an apostrophe of any kind": ("<p>a citizens&#39; panel</p>", "<p>a [panel: citizens&#39; panel]</p>"),
    "a curved apostrophe": ("<p>a citizens’ panel</p>", "<p>a [panel: citizens’ panel]</p>"),
    "a named reference": ("<p>a citizens&rsquo;&nbsp;panel</p>", "<p>a [panel: citizens&rsquo;&nbsp;panel]</p>"),
    "no name of a reference": ("<p>a &amp; b</p>", "<p>a &amp; b</p>"),
    "beside a reference": ("<p>&quot;community&quot;</p>", "<p>&quot;[community: community]&quot;</p>"),
    "after a comment and an empty element": (
        "<p><!-- x --><br>community</p>",
        "<p><!-- x --><br>[community: community]</p>",
    ),
    "after an empty element that is left alone": (
        "<hr aria-hidden='true'><p>community</p>",
        "<hr aria-hidden='true'><p>[community: community]</p>",
    ),
    "a use that may not be marked is no first use": (
        "<h2>Community</h2><p><a href='x'>A community</a> is a community</p>",
        "<h2>Community</h2><p><a href='x'>A community</a> is a [community: community]</p>",
    ),
    "what everybody knows": ("<p>partner</p>", "<p>partner</p>"),
    "a part of a name": (
        "<p>The Services and Well-being Act. Well-being.</p>",
        "<p>The Services and Well-being Act. [goal: Well-being].</p>",
    ),
    "a name": ("<p>The Third Sector Scheme</p>", "<p>The [scheme: Third Sector Scheme]</p>"),
    "what the page is about": (
        "<h1>A community</h1><p>community, well-being</p>",
        "<h1>A community</h1><p>community, [goal: well-being]</p>",
    ),
}

WELSH = {
    "the radical": ("<p>cymuned</p>", "<p>[community: cymuned]</p>"),
    "soft": ("<p>y gymuned</p>", "<p>y [community: gymuned]</p>"),
    "nasal": ("<p>yng nghymuned</p>", "<p>yng [community: nghymuned]</p>"),
    "aspirate": ("<p>a chymuned</p>", "<p>a [community: chymuned]</p>"),
    "h before a vowel": ("<p>eu hased cymunedol</p>", "<p>eu [asset: hased cymunedol]</p>"),
    "a g that is dropped": ("<p>dau werthusiad</p>", "<p>dau [evaluation: werthusiad]</p>"),
    "a mutated plural with a capital": ("<p>Chymunedau</p>", "<p>[community: Chymunedau]</p>"),
    "several words": ("<p>o banel dinasyddion</p>", "<p>o [panel: banel dinasyddion]</p>"),
    "before a joined word": ("<p>y gymuned'n</p>", "<p>y [community: gymuned]'n</p>"),
    "a mutation and its radical are one term": ("<p>y gymuned, cymuned</p>", "<p>y [community: gymuned], cymuned</p>"),
    "a name, mutated": ("<p>Yng Nghynllun y Trydydd Sector</p>", "<p>Yng [scheme: Nghynllun y Trydydd Sector]</p>"),
    "no English": ("<p>community</p>", "<p>community</p>"),
}


@pytest.mark.parametrize(("html", "expected"), ENGLISH.values(), ids=ENGLISH)
def test_what_is_marked_in_english(html, expected):
    assert marked(html) == expected


@pytest.mark.parametrize(("html", "expected"), WELSH.values(), ids=WELSH)
def test_what_is_marked_in_welsh(html, expected):
    assert marked(html, "cy") == expected


LEFT_ALONE = [
    "<h1>community</h1>", "<h3>community</h3>", "<p><a href='x'>community</a></p>", "<p><code>community</code></p>",
    "<pre>community</pre>", "<div>community</div>", "<table><tr><th>community</th><td>community</td></tr></table>",
    "<form><p>community</p></form>", "<ul><li><button>community</button></li></ul>",
    "<details><summary>community</summary><p>community</p></details>", "<svg><p>community</p></svg>",
    "<nav><ul><li>community</li></ul></nav>", "<div class='breadcrumb'><p>community</p></div>",
    "<ul><li class='wide card'><p>community</p></li></ul>", "<p lang='cy'>community</p>",
    "<p>a <span lang='cy'>community</span></p>", "<p translate='no'>community</p>",
    "<p aria-hidden='true'>community</p>",
    "<figure><p>community</p></figure>", "<template><p>community</p></template>", "<p title='community'>x</p>",
    "<script>let p = '<p>community</p>';</script>", "<!-- <p>community</p> -->",
]  # fmt: skip


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_what_is_not_running_text_in_the_pages_language_is_left_alone(html):
    assert marked(html) == html


@pytest.mark.parametrize("html", LEFT_ALONE)
def test_what_follows_it_is_running_text_again(html):
    known = "Well-being" if "h1" in html else "Community"
    assert marked(f"{html}<p lang='en'>{known}</p>").startswith(f"{html}<p lang='en'>[")


def test_where_more_terms_are_used_than_may_be_marked_the_longest_are():
    words = [
        "amp",
        "well-being",
        "evaluation",
        "community asset",
        "hearing loop",
        "citizens' panel",
        "third sector scheme",
    ]
    assert len(words) == MOST + 1

    found = [
        text
        for _, text in MARK.findall(with_meanings(f"<p>{', '.join(words)}</p>", WORDINGS["en"], "en", "g/", "More"))
    ]

    assert found == words[1:]


def test_the_meaning_and_the_words_of_the_link_are_safe_in_their_attributes():
    html = with_meanings("<p>amp</p>", WORDINGS["en"], "en", "../g/", 'More "here"')

    assert html.startswith('<p><a class="explained" href="../g/#amp" data-meaning="')
    assert unescape(html.split('data-meaning="')[1].split('"')[0]) == MEANING["en"]
    assert unescape(html.split('data-more="')[1].split('"')[0]) == 'More "here"'
    assert html.endswith(">amp</a></p>")


def test_this_projects_terms_are_found_in_all_their_wordings(framework):
    terms = [term for term in framework.knowledge.terms if term.explain]
    assert len(terms) > 60
    for locale in ("en", "cy"):
        wordings = Wordings(terms, locale)
        for term in terms:
            for text in filter(None, (term.term, term.plural)):
                [use] = wordings.uses(getattr(text, locale))
                assert (use.term.id, use.end) == (term.id, len(getattr(text, locale)))
