"""Rules for feasts and holidays: on Easter Sunday, during Eid al-Fitr, since Christmas."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.language.en.times.feasts import feasts, holiday_names
from onrecord.language.en.times.grammar import Context, rule
from onrecord.language.en.times.values import Value, week_of


@rule(
    "holiday",
    r"(?:(?P<mod>last|this|next) )?(?:the )?(?P<name>{holiday})(?P<week> week| weekend)?(?:,? "
    r"(?P<year>{year}))?(?! (?:bomb|attack|market|tree|truce|massacre|rising))",
    needs="holiday",
    names=("holiday", holiday_names),
    accept=(
        ("The church was hit on Easter Sunday.", "Easter Sunday", "2021-04-04", "2021-04-04"),
        ("It was shelled on Orthodox Christmas.", "Orthodox Christmas", "2022-01-07", "2022-01-07"),
        ("The market was bombed during Eid al-Fitr.", "Eid al-Fitr", "2021-05-13", "2021-05-13~"),
        ("He was shot on Christmas Day 2016.", "Christmas Day 2016", "2016-12-25", "2016-12-25"),
    ),
    reject=("Father Christmas came.", "The Easter Rising began."),
)
def holiday(found: re.Match[str], context: Context) -> Value | None:
    """The last such feast, or the coming one where the clause speaks of it."""
    days = feasts()[found["name"]]
    if found["year"]:
        return next(iter(days(int(found["year"]))), None)
    if context.anchor.published is None or not context.flat.capital(found.start("name")):
        return None
    if context.before(found.start()) in ("father", "mother"):
        return None
    today = context.today
    if found["week"] == " week":
        today += timedelta(days=6 - today.weekday())
    near = [value for year in range(today.year - 1, today.year + 2) for value in days(year) if value.begins]
    past = [value for value in near if value.begins and value.begins <= today]
    to_come = [value for value in near if value.begins and value.begins > today]
    if found["mod"] == "next" or (found["mod"] != "last" and context.ahead(*found.span())):
        return to_come[0]
    return week_of(past[-1].begins) if found["week"] == " week" and past[-1].begins else past[-1]
