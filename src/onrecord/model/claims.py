"""Claims: one thing that a report says happened or is the case, tied to the exact words that say it."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from onrecord.model.counts import Count
from onrecord.model.places import Place
from onrecord.model.spans import Span
from onrecord.model.speakers import Speaker
from onrecord.model.times import When

Polarity = Literal["+", "-"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Realis = Literal["happened", "planned", "threatened", "hypothetical", "recurring"]
Scope = Literal["incident", "cumulative"]
Standing = Literal["civilian", "combatant"]
Effect = Literal[
    "killed",
    "injured",
    "missing",
    "captured",
    "abducted",
    "detained",
    "trapped",
    "displaced",
    "casualties",
]
Population = Literal[
    "civilians",
    "children",
    "women",
    "medical workers",
    "patients",
    "journalists",
    "aid workers",
    "rescuers",
    "peacekeepers",
    "prisoners",
    "soldiers",
    "police",
    "people",
]
ObjectType = Literal[
    "hospital/health",
    "school/education",
    "residential",
    "government",
    "police",
    "military",
    "industry",
    "energy",
    "transport",
    "water",
    "religious",
    "market/commercial",
    "cultural",
    "media",
    "aid",
    "agriculture",
    "persons",
    "settlement",
    "other",
]
Method = Literal[
    "shelling",
    "missile",
    "airstrike",
    "drone",
    "ground assault",
    "airborne assault",
    "shooting",
    "explosive device",
    "suicide attack",
    "mine",
    "arson",
    "abduction",
    "siege",
    "naval",
    "chemical",
    "stabbing",
    "assault",
    "execution",
    "sexual violence",
    "looting",
    "obstruction",
    "threat",
    "armed search",
    "occupation",
    "arrest",
    "unspecified",
]
Service = Literal[
    "water",
    "electricity",
    "heating",
    "communications",
    "transport",
    "health",
    "evacuation",
    "aid",
]


class Victim(msgspec.Struct, frozen=True, kw_only=True):
    """A named victim; `variants` are other spellings in the report, `start`/`end` the characters of the first."""

    name: str
    variants: tuple[str, ...] = ()
    age: int | None = None
    sex: Literal["female", "male"] | None = None
    role: str | None = None
    start: int
    end: int


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One part that a rule put together: what it was taken for, and its words."""

    name: str
    start: int
    end: int
    text: str


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """Which rule made a claim and of which parts, so that a person can follow it."""

    rule: str
    parts: tuple[Part, ...] = ()
    notes: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """What all kinds of claim share; see the design's coding rules for each field."""

    id: str
    report: str
    anchor: Span
    frame: str | None = None
    evidence: tuple[Span, ...]
    attribution: tuple[Speaker, ...] = ()
    polarity: Polarity = "+"
    certainty: Certainty = "certain"
    hedges: tuple[Span, ...] = ()
    realis: Realis = "happened"
    when: When = msgspec.field(default_factory=When)
    where: tuple[Place, ...] = ()
    incident: str | None = None
    domain: Literal["conflict", "violence"] = "conflict"
    reading_probability: float | None = None
    why: Why

    @property
    def kind(self) -> str:
        """The claim's kind, as in its JSON."""
        return str(self.__struct_config__.tag)


class Attack(Claim, frozen=True, kw_only=True, tag="attack"):
    """An attack on a target; an attacker that nobody names stays null."""

    actor: str | None = None
    target: str | None = None
    target_type: ObjectType | None = None
    method: Method = "unspecified"
    weapon: str | None = None
    resource: Literal["facility", "transport", "personnel", "patients", "supplies"] | None = None
    facility_category: str | None = None


class Harm(Claim, frozen=True, kw_only=True, tag="harm"):
    """People killed, injured, missing …: how many, who, and whether in one incident or over a period."""

    effect: Effect
    population: Population = "people"
    status: Standing | None = None
    age: Literal["child", "adult", "elderly"] | None = None
    sex: Literal["female", "male"] | None = None
    role: str | None = None
    affiliation: str | None = None
    count: Count
    scope: Scope = "incident"
    since: str | None = None
    part_of: str | None = None
    victims: tuple[Victim, ...] = ()


class Damage(Claim, frozen=True, kw_only=True, tag="damage"):
    """Stated damage, destruction, collapse or fire."""

    object: str
    object_type: ObjectType = "other"
    degree: Literal["hit", "damaged", "partly destroyed", "destroyed"] = "damaged"
    count: Count | None = None


class Loss(Claim, frozen=True, kw_only=True, tag="loss"):
    """A side's claimed losses of equipment or fighters."""

    of: str | None = None
    item: str
    count: Count
    scope: Scope = "incident"
    since: str | None = None


class Control(Claim, frozen=True, kw_only=True, tag="control"):
    """Who holds a place."""

    place: str
    controller: str | None = None
    state: Literal["controls", "captured", "recaptured", "contested", "encircled", "advanced", "withdrew"]
    share: float | None = None


class Disruption(Claim, frozen=True, kw_only=True, tag="disruption"):
    """A service that people depend on, cut, reduced or restored."""

    service: Service
    state: Literal["cut", "reduced", "restored"] = "cut"


class Displacement(Claim, frozen=True, kw_only=True, tag="displacement"):
    """A movement of people without a count."""

    population: Population = "people"


class Appeal(Claim, frozen=True, kw_only=True, tag="appeal"):
    """What somebody asks for, promises or delivers; never a loss."""

    by: str | None = None
    to: str | None = None
    item: str
    count: Count | None = None
    state: Literal["requested", "pledged", "delivered"] = "requested"


class Status(Claim, frozen=True, kw_only=True, tag="status"):
    """What is said about other claims: not confirmed, denied, corrected and so on."""

    state: Literal[
        "not confirmed",
        "denied",
        "no comment",
        "under investigation",
        "not verified by the outlet",
        "corrected",
    ]
    about: tuple[str, ...] = ()


AnyClaim = Attack | Harm | Damage | Loss | Control | Disruption | Displacement | Appeal | Status


class Abstention(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that looks relevant and could not be coded, kept with its reason and shown to reviewers."""

    span: Span
    reason: str


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What was read from one report."""

    report: str
    claims: tuple[AnyClaim, ...] = ()
    abstentions: tuple[Abstention, ...] = ()


def as_loss(claim: Harm, *, of: str | None, item: str) -> Loss:
    """The same words as a loss of the side `of`: what harm and loss share, with the slots of a loss."""
    return Loss(of=of, item=item, **_shared(claim))


def as_harm(claim: Loss, *, effect: Effect, population: Population, status: Standing | None) -> Harm:
    """The same words as harm to the people of the side that lost them."""
    return Harm(effect=effect, population=population, status=status, affiliation=claim.of, **_shared(claim))


def _shared(claim: Harm | Loss) -> dict[str, Any]:
    """What every claim has, with the count and its extent."""
    return {name: getattr(claim, name) for name in (*Claim.__struct_fields__, "count", "scope", "since")}
