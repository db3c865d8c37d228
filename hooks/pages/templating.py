"""The templates' surroundings: words, links and texts in the page's language."""

import posixpath
from base64 import b64decode, b64encode
from collections.abc import Callable, Collection
from datetime import date
from pathlib import Path

from babel.dates import format_date, format_skeleton, get_month_names
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket
from jinja2.runtime import Context
from markupsafe import Markup

from definitions.shapes import Text
from hooks.interface import Interface, words_in
from language.memory import Archive
from language.welsh.numbers import form_key

TEMPLATES = Path(__file__).parents[1] / "templates"
OTHER_LOCALE = {"en": "cy", "cy": "en"}


class CompiledTemplates(BytecodeCache):
    """Each template compiled once, although every language has its own surroundings.

    They must not be optimized, which would write a language's words into them.
    """

    def __init__(self) -> None:
        self.code: dict[str, bytes] = {}
        self.archive = Archive(None)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja; it sees for itself whether the template has changed."""
        if bucket.key not in self.code and (kept := self.archive.recall(_question(bucket))):
            self.code[bucket.key] = b64decode(kept)
        if bucket.key in self.code:
            bucket.bytecode_from_string(self.code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Called by Jinja after it has compiled a template."""
        self.code[bucket.key] = bucket.bytecode_to_string()
        self.archive.keep(_question(bucket), b64encode(self.code[bucket.key]).decode())


def _question(bucket: Bucket) -> list[str]:
    return ["template", bucket.key, bucket.checksum]


compiled_templates = CompiledTemplates()


def template_environment(interface: Interface, locale: str, paths: Collection[str]) -> Environment:
    """Templates escape all text, stop at unknown names, and link only to `paths`."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        optimized=False,
        bytecode_cache=compiled_templates,
    )
    words = words_in(interface, locale)
    environment.globals.update(
        words=words,
        counted=lambda key, count, **values: words[form_key(words, key, count)].format(count=count, **values),
        locale=locale,
        other_locale=OTHER_LOCALE[locale],
        url=url_function(paths),
        file_url=file_url_function(locale),
    )
    environment.filters.update(
        local=lambda text: getattr(text, locale),
        document_title=lambda title: document_title(title, locale),
        other=lambda text: getattr(text, OTHER_LOCALE[locale]),
        paragraphs=lambda text: text.split("\n\n"),
        month_or_day=lambda checked: month_or_day_name(checked, locale),
        month=lambda number: month_of_the_year(number, locale),
        day=lambda year_month_and_day: day_name(year_month_and_day, locale),
    )
    return environment


def document_title(title: Text, locale: str) -> str | Markup:
    """The title of a document. One that exists in English only is marked as English on a Welsh page."""
    if locale == "cy" and title.cy == title.en:
        return Markup('<span lang="en">{}</span>').format(title.en)
    return getattr(title, locale)


def url_function(paths: Collection[str]) -> Callable[[Context, str], str]:
    """A function for templates: the address of a page, seen from the page being written."""

    @pass_context
    def url(context: Context, target: str) -> str:
        path, _, anchor = target.partition("#")
        if path not in paths:
            raise LookupError(f"{context['path']}: a template links to '{path}', which is no page")
        return relative_url(context["path"], path) + (f"#{anchor}" if anchor else "")

    return url


def file_url_function(locale: str) -> Callable[[Context, str], str]:
    """A function for templates: the address of a file that both languages share, seen from the page being written."""

    @pass_context
    def file_url(context: Context, file: str) -> str:
        path = context["path"] if locale == "en" else f"{locale}/{context['path']}"
        return posixpath.relpath(f"/{file}", directory_of(path))

    return file_url


def relative_url(from_path: str, to_path: str) -> str:
    """From one page to another, the same in both languages: `../involvement/`."""
    return posixpath.relpath(directory_of(to_path), directory_of(from_path)) + "/"


def directory_of(path: str) -> str:
    """The folder that a page becomes: `principles/involvement.md` is `/principles/involvement`."""
    stem = path.removesuffix(".md")
    return posixpath.join("/", "" if stem == "index" else stem.removesuffix("/index"))


def month_name(year_and_month: str, locale: str, form: str = "yMMMM") -> str:
    """`2026-11` as `November 2026` or `Tachwedd 2026`: browsers have no Welsh month names."""
    year, month = year_and_month.split("-")
    return format_skeleton(form, date(int(year), int(month), 1), locale=locale)


def short_month_name(date: str, locale: str) -> str:
    """`2026-11` or `2026-11-22` as `Nov 2026` or `Tach 2026`."""
    return month_name(date[: len("2026-11")], locale, "yMMM")


def month_of_the_year(number: int, locale: str) -> str:
    """`11` as `November` or `Tachwedd`."""
    return get_month_names("wide", context="stand-alone", locale=locale)[number]


def month_or_day_name(checked: str, locale: str) -> str:
    """`2026-11` as a month, `2026-11-22` as a day."""
    return month_name(checked, locale) if checked.count("-") == 1 else day_name(checked, locale)


def day_name(year_month_and_day: str, locale: str) -> str:
    """`2026-11-22` as `22 November 2026` or `22 Tachwedd 2026`."""
    return format_date(date.fromisoformat(year_month_and_day), "d MMMM y", locale=locale)
