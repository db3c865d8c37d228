"""Where pages live, without the language."""

from assessment.definitions.framework import Framework

WRITTEN_PAGES = ("index.md", "saved-file.md", "about.md", "privacy.md", "accessibility.md")
"""Pages in docs/, which templates may link to."""


def page_paths(framework: Framework) -> list[str]:
    """Where the generated pages live, without the language."""
    knowledge = framework.knowledge
    return [
        "principles/index.md",
        *(f"principles/{principle.id}.md" for principle in knowledge.principles),
        "ways/index.md",
        *(f"ways/{way.id}.md" for way in knowledge.ways),
        "goals/index.md",
        *(f"goals/{goal.id}.md" for goal in knowledge.goals),
        "questions.md",
        "matrix.md",
        "glossary.md",
        "sources.md",
        "scoring.md",
        "translation.md",
        "assessment.md",
    ]


def linkable_paths(framework: Framework) -> list[str]:
    """Every page that a template may link to."""
    return [*page_paths(framework), *WRITTEN_PAGES]
