from __future__ import annotations

import io
import json
from itertools import pairwise
from typing import Any

import msgspec
from tests.show.placed import COUNTRY, PLANT, REGION, TOWN, UNKNOWN, VILLAGE, at_places

from onrecord.show.geojson import GeoJson
from onrecord.show.item import Item


def collection(*items: Item) -> dict[str, Any]:
    out = io.BytesIO()
    output = GeoJson(out)
    for item in items:
        output.add(item)
    output.end()
    loaded: dict[str, Any] = json.loads(out.getvalue())
    return loaded


def by_claim(item: Item) -> dict[str, dict[str, Any]]:
    return {feature["id"][-1]: feature for feature in collection(item)["features"]}


def test_each_claim_is_a_feature(item: Item) -> None:
    found = collection(item, item)
    assert found["type"] == "FeatureCollection"
    assert "GeoNames" in found["attribution"]
    assert "not for publication" in found["view"]
    assert len(found["features"]) == 2 * len(item.claims)
    for feature in found["features"]:
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"


def test_an_empty_collection() -> None:
    assert collection()["features"] == []


def test_what_is_exact_is_a_point_longitude_first(item: Item) -> None:
    feature = by_claim(at_places(item, (PLANT, TOWN)))["1"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [37.62, 47.1]}
    assert feature["properties"]["radius_km"] == 0.8
    assert feature["properties"]["other_places"] == ["Oleksiivka"]


def test_what_is_not_is_a_circle_as_wide_as_that(item: Item) -> None:
    found = by_claim(at_places(item, (REGION,), (VILLAGE,)))
    for number, place in (("1", REGION), ("2", VILLAGE)):
        geometry = found[number]["geometry"]
        (ring,) = geometry["coordinates"]
        assert geometry["type"] == "Polygon"
        assert ring[0] == ring[-1]
        assert len(ring) == 65
        north_south = max(y for _, y in ring) - min(y for _, y in ring)
        assert place.radius_km is not None
        assert abs(north_south * 111.195 - 2 * place.radius_km) < 0.02 * place.radius_km
        assert sum(x * y1 - x1 * y for (x, y), (x1, y1) in pairwise(ring)) > 0


def test_a_country_has_no_geometry(item: Item) -> None:
    found = by_claim(at_places(item, (COUNTRY,), (UNKNOWN,)))
    assert [found[n]["geometry"] for n in "123"] == [None, None, None]
    assert [found[n]["properties"]["place"] for n in "123"] == ["Ukraine", "Hrabove Pole", None]
    assert not {"lat", "lon"} & set(found["1"]["properties"])


def test_a_circle_over_the_date_line_is_in_two_parts(item: Item) -> None:
    far = msgspec.structs.replace(REGION, lat=-17.0, lon=179.9)
    geometry = by_claim(at_places(item, (far,)))["1"]["geometry"]
    assert geometry["type"] == "MultiPolygon"
    assert len(geometry["coordinates"]) == 2
    assert all(-180 <= x <= 180 for polygon in geometry["coordinates"] for ring in polygon for x, _ in ring)


def test_properties_are_flat_and_say_who_when_and_where(item: Item) -> None:
    properties = by_claim(item)["1"]["properties"]
    assert properties["effect"] == "killed"
    assert (properties["count"], properties["low"], properties["high"]) == ("≥ 21", 21, None)
    assert properties["claimant"].startswith("Petro Savchenko")
    assert (properties["when"], properties["when_basis"]) == ("2022-03-01/2022-03-02", "resolved")
    assert (properties["place"], properties["precision"]) == ("Oleksiivka", "settlement")
    assert properties["words"] == "At least 21 people were killed"
    assert properties["attribution"] is None  # this place is of no gazetteer
    flat = (str, int, float, list, type(None))
    assert all(isinstance(value, flat) for value in properties.values())


def test_places_of_geonames_are_credited(item: Item) -> None:
    assert "CC BY 4.0" in by_claim(at_places(item, (TOWN,)))["1"]["properties"]["attribution"]
