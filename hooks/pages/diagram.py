"""The drawing of how ways of working, principles and goals meet: places and lines, worked out beforehand."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

from principles.model import Goal, Knowledge, Principle, Way

BOX_WIDTH, BOX_HEIGHT, ROW_HEIGHT = 232, 62, 84
COLUMN_STARTS = {"ways": 8, "principles": 384, "goals": 760}
TOP, LINE_HEIGHT, LETTERS_PER_LINE = 56, 19, 24


@dataclass(frozen=True)
class LabelLine:
    """One line of a label."""

    text: str
    y: int


@dataclass(frozen=True)
class Box:
    """A rounded box with its label."""

    kind: str
    id: str
    x: int
    y: int
    lines: list[LabelLine]
    width: int = BOX_WIDTH
    height: int = BOX_HEIGHT

    @property
    def place(self) -> str:
        """Which entry it is, as addresses of the page name it."""
        return f"{self.kind}/{self.id}"

    @property
    def middle(self) -> int:
        return self.x + self.width // 2

    @property
    def centre_y(self) -> int:
        return self.y + self.height // 2


@dataclass(frozen=True)
class Line:
    """A curve between two boxes."""

    strength: str
    ends: str
    """The places of the two boxes."""
    path: str


@dataclass(frozen=True)
class DrawnPrinciple:
    """A principle's box, and its lines to both sides."""

    box: Box
    lines: list[Line]


@dataclass(frozen=True)
class Column:
    """A heading over a column of boxes."""

    word: str
    middle: int


@dataclass(frozen=True)
class Diagram:
    """Everything that the drawing's template needs."""

    width: int
    height: int
    heading_y: int
    columns: list[Column]
    principles: list[DrawnPrinciple]
    others: list[Box]


def draw(knowledge: Knowledge, locale: str) -> Diagram:
    """Place ways on the left, principles in the middle, goals on the right."""
    rows = max(len(knowledge.ways), len(knowledge.principles), len(knowledge.goals))
    ways = _column("ways", knowledge.ways, rows, locale)
    principles = _column("principles", knowledge.principles, rows, locale)
    goals = _column("goals", knowledge.goals, rows, locale)
    return Diagram(
        width=COLUMN_STARTS["goals"] + BOX_WIDTH + COLUMN_STARTS["ways"],
        height=TOP + rows * ROW_HEIGHT,
        heading_y=TOP // 2,
        columns=[
            Column("ways_of_working", COLUMN_STARTS["ways"] + BOX_WIDTH // 2),
            Column("nav_principles", COLUMN_STARTS["principles"] + BOX_WIDTH // 2),
            Column("wellbeing_goals", COLUMN_STARTS["goals"] + BOX_WIDTH // 2),
        ],
        principles=[_drawn(principle, principles[principle.id], ways, goals) for principle in knowledge.principles],
        others=[*ways.values(), *goals.values()],
    )


def _column(kind: str, entries: Sequence[Principle | Way | Goal], rows: int, locale: str) -> dict[str, Box]:
    """Boxes one under another; a shorter column is spread over the same height."""
    boxes = {}
    for row, entry in enumerate(entries):
        y = TOP + round((row + 0.5) * rows * ROW_HEIGHT / len(entries) - BOX_HEIGHT / 2)
        boxes[entry.id] = Box(kind, entry.id, COLUMN_STARTS[kind], y, _label(getattr(entry.short_name, locale), y))
    return boxes


def _label(text: str, y: int) -> list[LabelLine]:
    """The label's lines, centred in the box. Long Welsh names take three."""
    lines = wrap(text, LETTERS_PER_LINE, break_on_hyphens=False)
    first = y + BOX_HEIGHT // 2 - (len(lines) - 1) * LINE_HEIGHT // 2 + 6
    return [LabelLine(line, first + number * LINE_HEIGHT) for number, line in enumerate(lines)]


def _drawn(principle: Principle, box: Box, ways: dict[str, Box], goals: dict[str, Box]) -> DrawnPrinciple:
    left = [_line(link.strength, ways[link.way], box) for link in principle.ways]
    right = [_line(link.strength, box, goals[link.goal]) for link in principle.goals]
    return DrawnPrinciple(box, left + right)


def _line(strength: str, start: Box, end: Box) -> Line:
    return Line(strength, f"{start.place} {end.place}", _curve(start, end))


def _curve(start: Box, end: Box) -> str:
    """From the right edge of one box to the left edge of another."""
    from_x, to_x = start.x + start.width, end.x
    bend = (from_x + to_x) // 2
    return f"M{from_x} {start.centre_y} C{bend} {start.centre_y} {bend} {end.centre_y} {to_x} {end.centre_y}"
