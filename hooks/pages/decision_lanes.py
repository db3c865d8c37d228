"""What a decision map shows, as a picture: the year of a piece of work, and until when each decision is open."""

from dataclasses import dataclass

from principles.model import DecisionPicture, MappedDecision

FIRST_MONTH, LAST_MONTH = 1, 12


@dataclass(frozen=True)
class Lane:
    """One decision. Places are in per cent of the year."""

    mapped: MappedDecision
    open_until: float
    """Up to here somebody else can change it; 0 where nobody ever could."""
    decided: float
    is_made: bool
    """Whether the decision is behind us."""
    is_open: bool
    """Whether somebody else can still change it."""


@dataclass(frozen=True)
class DecisionDrawing:
    """The decisions in their order, and the year that they are drawn on."""

    lanes: list[Lane]
    today: float
    """The middle of the month in which one looks at it, in per cent of the year."""
    first_month: int = FIRST_MONTH
    last_month: int = LAST_MONTH


def decision_drawing(picture: DecisionPicture) -> DecisionDrawing:
    """Where everything stands."""
    lanes = [
        Lane(
            mapped,
            open_until=place(mapped.until) if mapped.until else 0,
            decided=place(mapped.when),
            is_made=mapped.when < picture.today,
            is_open=mapped.until is not None and mapped.until >= picture.today,
        )
        for mapped in picture.decisions
    ]
    return DecisionDrawing(lanes, today=place(picture.today - 0.5))


def place(month: float) -> float:
    """Where a month ends, in per cent of the year."""
    return round(month / LAST_MONTH * 100, 1)
