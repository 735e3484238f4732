"""Entries of a gazetteer: what is known of a place, whichever package or list it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.places import PlacePrecision


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer.

    `id` says where it comes from ("geonames:706483", "katottg:UA63…", "onrecord:azovstal"); `name` is its English
    name. `lat` and `lon` are WGS 84 degrees, null where nobody gives them; `radius_km` says how far from them the place
    may reach, or how far off they may be. `country` is ISO 3166-1 alpha-2, `admin1` and `admin2` are English names of
    the divisions that contain it, `time_zone` is an IANA name. `kind` is what it is (city, admin1, admin2, country,
    region, plant, hospital, airport, camp, river …); `parents` are ids of places that contain it, nearest first.
    """

    id: str
    name: str
    lat: float | None
    lon: float | None
    country: str | None
    admin1: str | None
    admin2: str | None
    precision: PlacePrecision
    kind: str
    population: int
    radius_km: float
    time_zone: str | None = None
    parents: tuple[str, ...] = ()
