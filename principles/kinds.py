"""What may be defined under `principles/`. To add a kind of entry: a class in model.py, a row here, its templates, its
words."""

from definitions.kinds import EntryPages, Kind, Room, SingleFile, with_lists
from principles.model import (
    AdaptableDocument,
    Catalogue,
    Glossary,
    Goal,
    Guide,
    Method,
    Principle,
    Sign,
    Sources,
    Stage,
    Timeline,
    Way,
)

CATALOGUE = "principles/framework.yml"
SOURCES = "principles/sources.yml"
GLOSSARY = "principles/glossary.yml"
TIMELINE = "principles/timeline.yml"

KNOWLEDGE_STYLES = ("assets/knowledge.css",)
DETAIL = 0.25
"""The weight in search of what principles and stages refer to, so that these come first."""

KINDS = (
    Kind(
        name="principle",
        plural="principles",
        room="principles",
        shape=Principle,
        listed_in=CATALOGUE,
        required=True,
        pages=EntryPages(
            "principle",
            "principles-list",
            section="nav_principles",
            related=("stages", "methods", "guides"),
            folded=("what-good-looks-like", "evidence", "related", "sources"),
            leads=True,
        ),
    ),
    Kind(
        name="way",
        plural="ways",
        room="principles",
        shape=Way,
        listed_in=CATALOGUE,
        required=True,
        pages=EntryPages("legal-entry", "legal-list", section="nav_law", folded=("questions", "sources")),
    ),
    Kind(
        name="goal",
        plural="goals",
        room="principles",
        shape=Goal,
        listed_in=CATALOGUE,
        required=True,
        pages=EntryPages("legal-entry", "legal-list", section="nav_law", folded=("questions", "sources")),
    ),
    Kind(
        name="stage",
        plural="stages",
        room="principles",
        shape=Stage,
        listed_in=CATALOGUE,
        pages=EntryPages(
            "stage",
            "stages-list",
            section="nav_practice",
            styles=KNOWLEDGE_STYLES,
            related=("documents", "principles", "guides"),
            folded=("methods", "sources"),
        ),
    ),
    Kind(
        name="method",
        plural="methods",
        room="principles",
        shape=Method,
        listed_in=CATALOGUE,
        pages=EntryPages(
            "method",
            "methods-list",
            section="nav_practice",
            search_weight=DETAIL,
            styles=KNOWLEDGE_STYLES,
            list_scripts=("assets/finder.mjs",),
            related=("methods", "principles", "guides"),
            folded=("budget", "sources"),
        ),
    ),
    Kind(
        name="document",
        plural="documents",
        room="principles",
        shape=AdaptableDocument,
        listed_in=CATALOGUE,
        pages=EntryPages(
            "document",
            "documents-list",
            section="nav_practice",
            search_weight=DETAIL,
            styles=KNOWLEDGE_STYLES,
            related=("stages", "methods", "signs"),
            folded=("document", "sources"),
        ),
    ),
    Kind(
        name="sign",
        plural="signs",
        room="principles",
        shape=Sign,
        references=("sign", "signs", "warning_signs"),
        pages=EntryPages(
            "sign",
            "signs-list",
            section="nav_practice",
            search_weight=DETAIL,
            styles=KNOWLEDGE_STYLES,
            related=("principles", "stages", "signs"),
        ),
    ),
    Kind(
        name="guide",
        plural="guides",
        room="principles",
        shape=Guide,
        listed_in=CATALOGUE,
        pages=EntryPages(
            "guide",
            "guides-list",
            section="nav_practice",
            styles=KNOWLEDGE_STYLES,
            related=("methods", "guides"),
            folded=("sources",),
        ),
    ),
)
"""Parts of the site stand in this order."""

KNOWLEDGE = Room(
    files=(
        SingleFile(CATALOGUE, with_lists(Catalogue, CATALOGUE, KINDS)),
        SingleFile(SOURCES, Sources),
        SingleFile(GLOSSARY, Glossary),
        SingleFile(TIMELINE, Timeline, required=False),
    ),
    kinds=KINDS,
)
