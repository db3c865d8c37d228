"""The surroundings of templates that show the framework: what they may look up and draw."""

from jinja2 import Environment

from assessment.definitions.framework import Framework
from hooks.interface import Interface, words_in
from hooks.pages import links
from hooks.pages.decision_lanes import decision_drawing
from hooks.pages.knowledge import knowledge_globals
from hooks.pages.paths import linkable_paths
from hooks.pages.templating import OTHER_LOCALE, template_environment
from hooks.pages.ties import MAPPED


def framework_environment(framework: Framework, interface: Interface, locale: str) -> Environment:
    """For generated pages, and for pictures on pages written by hand."""
    knowledge = framework.knowledge
    environment = template_environment(interface, locale, linkable_paths(framework))
    vocabularies = knowledge.catalogue.vocabularies
    sources = {source.id: source for source in knowledge.sources}
    environment.globals.update(
        knowledge=knowledge,
        words_other=words_in(interface, OTHER_LOCALE[locale]),
        mapped=MAPPED,
        basis={word.id: word for word in vocabularies.basis},
        strength={word.id: word for word in vocabularies.strength},
        sources=sources,
        statement=sources[knowledge.catalogue.official_statement],
        questions_of={section.principle.id: section.questions for section in framework.sections},
        links_from=lambda principle, kind: links.links_from(principle, kind, knowledge),
        links_to=lambda kind, id: links.links_to(kind, id, knowledge),
        questions_about=lambda kind, id: links.questions_about(kind, id, framework),
        decision_drawing=decision_drawing,
        **knowledge_globals(framework),
    )
    return environment
