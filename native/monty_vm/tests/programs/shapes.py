"""Dataclass hierarchies with abstract bases, post-init checks, class vars, and serialisation."""
from __future__ import annotations
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields, asdict, replace, KW_ONLY, InitVar, astuple
from functools import cached_property, total_ordering
from typing import ClassVar, Any, Self
import math


@dataclass
class Shape(ABC):
    name: str
    _: KW_ONLY
    color: str = "black"
    tags: list[str] = field(default_factory=list, repr=False)
    registry: ClassVar[dict[str, type[Shape]]] = {}

    def __init_subclass__(cls, /, kind: str = "", **kw: Any) -> None:
        super().__init_subclass__(**kw)
        if kind:
            Shape.registry[kind] = cls
            cls.kind = kind

    @abstractmethod
    def area(self) -> float: ...

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Shape:
        data = dict(data)
        return Shape.registry[data.pop("kind")](**data)

    def to_dict(self):
        return {"kind": self.kind, **{f.name: getattr(self, f.name) for f in fields(self) if f.init}}


@dataclass
class Circle(Shape, kind="circle"):
    radius: float = 1.0
    scale: InitVar[float] = 1.0

    def __post_init__(self, scale):
        if self.radius < 0:
            raise ValueError(f"negative radius: {self.radius}")
        self.radius *= scale

    def area(self):
        return math.pi * self.radius ** 2


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def __add__(self, other: Point) -> Self:
        return replace(self, x=self.x + other.x, y=self.y + other.y)

    @cached_property
    def norm(self):
        return math.hypot(self.x, self.y)


@dataclass
class Polygon(Shape, kind="polygon"):
    points: list[Point] = field(default_factory=list)

    def area(self):
        pts = self.points
        return abs(sum(a.x * b.y - b.x * a.y for a, b in zip(pts, pts[1:] + pts[:1]))) / 2


@total_ordering
@dataclass(eq=False, slots=True)
class Version:
    major: int
    minor: int = 0
    patch: int = field(default=0, metadata={"doc": "bugfix"})

    def __eq__(self, other):
        return astuple(self) == astuple(other) if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return astuple(self) < astuple(other) if isinstance(other, Version) else NotImplemented

    def __str__(self):
        return ".".join(map(str, astuple(self)))


shapes = [Shape.from_dict(d) for d in (
    {"kind": "circle", "name": "c", "radius": 2, "color": "red"},
    {"kind": "polygon", "name": "tri", "points": [Point(0), Point(4), Point(0, 3)], "tags": ["t"]})]
for s in shapes:
    print(s, round(s.area(), 3), s.to_dict())
print(asdict(shapes[1]))
try:
    Shape("x")
except TypeError as e:
    print(e)
for bad in (lambda: Circle("c", radius=-1), lambda: Circle("c", "red"), lambda: Point(), lambda: setattr(Point(1), "x", 2), lambda: Version(1) < 3, lambda: replace(shapes[0], nope=1), lambda: setattr(Version(1), "q", 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
p = Point(1, 2) + Point(2, 2)
print(p, p.norm, hash(p) == hash(Point(3, 4)), {p: "a"}[Point(3, 4)])
print(sorted([Version(1, 2), Version(1), Version(0, 9, 9)]), max(Version(1), Version(2)), str(Version(3)), Version(1) >= Version(1))
print([f.name for f in fields(Circle)], [f.type for f in fields(Circle)], Circle.__match_args__, fields(Version)[2].metadata["doc"])
match shapes[0]:
    case Circle(name, radius=r): print("matched", name, r)
print(Circle.__doc__, "|", Version.__doc__, "|", Point.__doc__)
