"""Maps the events of MkDocs, the site builder, to calls. Only this file and `remembered_pages.py` know of it.

The language plugin (mkdocs-static-i18n) fires every event once for each language, on one config, and does
its own work at priority -100. Hence the priorities: what must come before it is above -100, what needs its
results below.
"""

import fnmatch
import logging
import sys
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils import get_relative_url

# MkDocs puts only this file's own folder on the path, and only while it loads it.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from definitions.problems import DefinitionErrors  # noqa: E402
from hooks.assets.bundle_error import BundleError  # noqa: E402
from hooks.assets.entries import SEARCH_SCRIPTS  # noqa: E402
from hooks.assets.markup import lighter_markup  # noqa: E402
from hooks.assets.offline import PUBLISHED_AS, worker_script  # noqa: E402
from hooks.assets.security import with_policy  # noqa: E402
from hooks.assets.theme_styles import lighten_theme  # noqa: E402
from hooks.glossary.marks import UNMARKED, with_meanings  # noqa: E402
from hooks.inputs import Assets, Definitions  # noqa: E402
from hooks.interface import LOCALES, words_in  # noqa: E402
from hooks.pages.folding import UnknownSection, with_folds  # noqa: E402
from hooks.pages.help import help_files  # noqa: E402
from hooks.pages.navigation import navigation  # noqa: E402
from hooks.pages.paths import page_paths  # noqa: E402
from hooks.pages.pictures import Pictures, with_pictures  # noqa: E402
from hooks.pages.questionnaire import documents  # noqa: E402
from hooks.pages.templating import compiled_templates  # noqa: E402
from hooks.remembered_pages import RememberedPages, RememberingIndex, code_version  # noqa: E402
from hooks.search.index import split_index_file  # noqa: E402
from hooks.search.places import places  # noqa: E402
from hooks.search.words import WORKER_LOADS, search_scripts, worker_loads  # noqa: E402
from language.findings import Finding  # noqa: E402
from language.memory import Archive, memory_folder, version_of  # noqa: E402

BEFORE_LANGUAGES, AFTER_LANGUAGES = 50, -200
THEME_SCRIPT, THEME_WORKER = "assets/javascripts/bundle.*.min.js", "assets/javascripts/workers/search.*.min.js"
THEME_STYLES = "assets/stylesheets/main.*.min.css"
GLOSSARY_PAGE = "glossary.md"
SEARCH_INDEX = "search/search_index.json"
IN_BOTH_LANGUAGES = ("404.html", "503.html")
"""Shown in place of a page: hosts have one for all missing addresses, and the offline worker has one."""
TEMPLATES = "hooks/theme"
THEME_WORD = "material."
LUNR = "assets/javascripts/lunr"

log = get_plugin_logger("site")


def log_findings(findings: Iterable[Finding]) -> None:
    """What is surely wrong in a text is a warning, which stops a strict build; the rest is for people to judge."""
    for finding in findings:
        log.log(logging.WARNING if finding.sure else logging.INFO, "%s", finding)


assets = Assets()

RUNNING_CODE = code_version(Path(__file__).resolve().parent.parent)

# Hook modules are loaded once for each process, so this outlives the rebuilds of `mkdocs serve`.
definitions = Definitions()


def root_of(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml; the setting itself may be relative."""
    return Path(config.config_file_path).resolve().parent


def archive_of(root: Path) -> Archive:
    """What builds with this code have made before, and nothing if the code has changed since this process began."""
    return Archive(memory_folder() if code_version(root) == RUNNING_CODE else None, RUNNING_CODE)


def locale_of(config: MkDocsConfig) -> str:
    """The language being built."""
    return config.plugins["i18n"].current_language


@event_priority(AFTER_LANGUAGES)  # Before that the language is not set.
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """The navigation and the names that the theme shows, in the language being built."""
    locale = locale_of(config)
    archive = compiled_templates.archive = archive_of(root_of(config))
    try:
        assets.read(root_of(config), archive)  # First, as it takes a second, and what follows takes many.
        is_new = definitions.read(root_of(config), archive)
    except (BundleError, DefinitionErrors) as errors:
        raise PluginError(str(errors)) from None
    if is_new:
        _tell_of(definitions)
    words = words_in(definitions.interface, locale)
    config.nav = navigation(definitions.pages[locale], words)
    config.site_name = words["site_name"]
    return config


def _tell_of(definitions: Definitions) -> None:
    for note in definitions.notes:
        log.info(note)
    log_findings(definitions.findings)


@event_priority(BEFORE_LANGUAGES)  # So that the language plugin takes them for files in docs/.
def _declare_pages(files: Files, config: MkDocsConfig) -> Files:
    for path in page_paths(definitions.framework):
        for name in (path, path.removesuffix("md") + "cy.md"):
            files.append(File(name, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_LANGUAGES)  # The language plugin makes new file objects, which would lose the text.
def _fill_pages(files: Files, config: MkDocsConfig) -> Files:
    locale = locale_of(config)
    texts = {page.path: page for page in definitions.pages[locale]}
    for file in files.documentation_pages():
        if file.locale != locale:
            log.warning(f"{file.src_uri}: no page in '{locale}'; both languages need one")
        if page := texts.get(file.norm_src_uri):
            file.content_string = page.source
            file.edit_uri = f"../{page.edit_path}"
        else:
            _draw_pictures(file, definitions.pictures[locale])
    return files


def _draw_pictures(file: File, pictures: Pictures) -> None:
    try:
        file.content_string = with_pictures(file.content_string, pictures, file.norm_src_uri, f"docs/{file.src_uri}")
    except DefinitionErrors as errors:
        raise PluginError(str(errors)) from None


@event_priority(AFTER_LANGUAGES)  # Names such as `score.cy.json` would pass for translations.
def _add_generated_files(files: Files, config: MkDocsConfig) -> Files:
    for asset in assets.by_name.values():
        files.append(File.generated(config, asset.path, content=asset.text))
    both = {locale: words_in(definitions.interface, locale) for locale in LOCALES}
    written = documents(definitions.framework) | help_files(definitions.framework, both) | definitions.word_files
    for name, content in written.items():
        files.append(File.generated(config, name, content=content))
    return files


@event_priority(AFTER_LANGUAGES)  # `lunr.cy.min.js` would pass for a translation as well.
def _add_search_scripts(files: Files, config: MkDocsConfig) -> Files:
    terms = definitions.framework.knowledge.terms
    try:
        scripts = search_scripts(root_of(config), definitions.welsh_words, terms)
    except BundleError as error:
        raise PluginError(str(error)) from None
    for name, script in scripts.items():
        if of_theme := files.get_file_from_path(name):
            files.remove(of_theme)
        files.append(File.generated(config, name, content=script))
    return files


@event_priority(AFTER_LANGUAGES)  # When all files are there.
def _remember_pages(files: Files, config: MkDocsConfig) -> Files:
    global remembered
    own_assets = {asset.path for asset in assets.by_name.values()}
    glossaries = [file.url for file in files.documentation_pages() if file.norm_src_uri == GLOSSARY_PAGE]
    remembered = RememberedPages(
        compiled_templates.archive,
        rendering=[(file.src_uri, file.url) for file in files if file.src_uri not in own_assets],
        marking=[
            glossaries,
            [term.model_dump_json() for term in definitions.framework.knowledge.terms],
            words_in(definitions.interface, locale_of(config))["glossary_more"],
        ],
    )
    search = config.plugins["material/search"]
    search.search_index = RememberingIndex(remembered, **search.search_index.config)
    return files


on_files = CombinedEvent(_declare_pages, _fill_pages, _add_generated_files, _add_search_scripts, _remember_pages)

remembered: RememberedPages
navigation_of_site: Navigation


@event_priority(AFTER_LANGUAGES)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Note what the templates will show."""
    global navigation_of_site
    navigation_of_site = nav
    return nav


@event_priority(AFTER_LANGUAGES)
def on_page_markdown(markdown: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """Render only what has changed."""
    return remembered.markdown_of(page)


@event_priority(AFTER_LANGUAGES)
def on_page_content(html: str, page: SitePage, config: MkDocsConfig, files: Files) -> str:
    """What has changed is finished, the rest is remembered."""
    return remembered.content_of(html, page, files, lambda rendered: _with_meanings(rendered, page, files))


def _with_meanings(html: str, page: SitePage, files: Files) -> str:
    """A term's first use on a page explains itself."""
    path, locale = page.file.norm_src_uri, page.file.locale
    if path in UNMARKED:
        return html
    [glossary] = [f for f in files.documentation_pages() if (f.norm_src_uri, f.locale) == (GLOSSARY_PAGE, locale)]
    more = words_in(definitions.interface, locale)["glossary_more"]
    return with_meanings(html, definitions.wordings[locale], locale, get_relative_url(glossary.url, page.url), more)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The theme's own templates get our words; an unknown one stops the build."""
    env.optimized, env.bytecode_cache = False, compiled_templates
    both = {locale: words_in(definitions.interface, locale) for locale in LOCALES}
    words = both[locale_of(config)]
    paths = {name: asset.path for name, asset in assets.by_name.items()}
    facts = {
        "locale": locale_of(config),
        "arrival_script": assets.arrival_script,
        "worker": None if serving else PUBLISHED_AS,
        "search_scripts": [_of_theme(files.src_uris, THEME_SCRIPT), *(paths[name] for name in SEARCH_SCRIPTS)],
        "search_files": _search_files(files, locale_of(config)),
        "theme_words": {key.removeprefix(THEME_WORD): words[key] for key in words if key.startswith(THEME_WORD)},
    }
    env.filters["folded"] = _folded
    env.globals.update(
        facts,
        word=words.__getitem__,
        word_in=lambda locale, key: both[locale][key],
        asset=paths.__getitem__,
    )
    pages = [file.page for file in files.documentation_pages()]
    templates = version_of((root_of(config) / TEMPLATES).rglob("*.html"), [])
    # All that templates are told has to be named here, or they would show what they were told before.
    address = config.site_url, config.site_name
    remembered.look_up(pages, navigation_of_site, facts, both, paths, address, templates)
    return env


def _folded(html: str, page: SitePage) -> str:
    """What a page holds, with the sections folded that it names; the search has read them by then as they were."""
    try:
        return with_folds(html, page.meta.get("folded", ()))
    except UnknownSection as problem:
        raise PluginError(f"{page.file.src_uri}: folded: {problem}") from None


def _of_theme(names: Iterable[str], pattern: str) -> str:
    """The one file of the theme whose name fits: it has the theme's version in it."""
    found = fnmatch.filter(names, pattern)
    if len(found) != 1:
        raise PluginError(
            f"the theme: found {len(found)} files like {pattern}; expected one. Has a new theme other names?"
        )
    return found[0]


def _search_files(files: Files, locale: str) -> list[str]:
    """What the theme's script fetches for the search in one language."""
    index = SEARCH_INDEX if locale == "en" else f"{locale}/{SEARCH_INDEX}"
    return [_of_theme(files.src_uris, THEME_WORKER), index, *worker_loads(locale)]


@event_priority(AFTER_LANGUAGES)  # When all other changes to the page are made, for the policy holds hashes.
def on_post_page(output: str, page: SitePage, config: MkDocsConfig) -> str:
    """Seal the page with its policy."""
    return remembered.whole_of(page, lambda: sealed(output, trusted_types=page.meta.get("search_box") is False))


@event_priority(AFTER_LANGUAGES)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Pages in place of others are written once, and speak both languages."""
    if template_name not in IN_BOTH_LANGUAGES:
        return output_content
    return sealed(output_content) if locale_of(config) == "en" else ""


def sealed(html: str, trusted_types: bool = False) -> str:
    """In fewer bytes and with the policy, except under `mkdocs serve`, whose reloading is an inline script."""
    return html if serving else with_policy(lighter_markup(html), trusted_types)


serving = False


def on_startup(command: str, dirty: bool) -> None:
    """Note whether this is `mkdocs serve`."""
    global serving
    serving = command == "serve"


@event_priority(AFTER_LANGUAGES)
def on_post_build(config: MkDocsConfig) -> None:
    """When every language is built: one search index for each, nothing that no page loads, and checked words."""
    if config.plugins["i18n"].building:
        return
    site = Path(config.site_dir)
    split_index_file(site, {locale: places(definitions.framework, definitions.interface, locale) for locale in LOCALES})
    for unused in (*site.glob("assets/**/*.map"), *site.glob(f"{LUNR}/**/*.js")):
        if unused.relative_to(site).as_posix() not in WORKER_LOADS.values():
            unused.unlink()
    # Under `mkdocs serve` people wait for each change and want to see it, and pages hold few words that texts have not.
    if not serving:
        styles = [path.relative_to(site).as_posix() for path in site.glob("assets/stylesheets/*.css")]
        sheets = [asset.text for asset in assets.by_name.values() if asset.path.endswith(".css")]
        scripts = [asset.text for asset in assets.by_name.values() if not asset.path.endswith(".css")]
        sheet, archive = site / _of_theme(styles, THEME_STYLES), remembered.archive
        lighten_theme(site, sheet, [assets.arrival_script, *scripts], sheets, archive)
        (site / PUBLISHED_AS).write_text(worker_script(root_of(config), site), "utf-8")
        log_findings(definitions.checker.site_findings(site))
    definitions.checker.save()
    remembered.archive.tidy()
