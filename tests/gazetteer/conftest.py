# ruff: noqa: E501 - a row of a table stays in its line
"""A small world in the form of the packages that the gazetteer is built from, and dumps of GeoNames written by hand."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest

from onrecord.gazetteer import home, sources
from onrecord.gazetteer.gazetteer import Gazetteer

UA, SY, US = "UA", "SY", "US"
# number, name, latitude, longitude, country, people, zone, first level (code, name), second level, other names
CITIES = [
    (706483, "Kharkiv", 49.98177, 36.25475, UA, 1421125, "Europe/Kyiv", ("07", "Kharkivs’ka Oblast’"), None, "Харків;Kharkov;Charkiw;HRK;ha er ke fu"),
    (703656, "Kupyansk", 49.71064, 37.61513, UA, 27169, "Europe/Kyiv", ("07", "Kharkivs’ka Oblast’"), "Kupianskyi Raion", "Kup’yans’k;Купянск;Куп’янськ"),
    (900001, "Saltivka", 50.02, 36.33, UA, 409300, "Europe/Kyiv", ("07", "Kharkivs’ka Oblast’"), None, "Салтівка"),
    (900002, "Dvorichna", 49.85, 37.68, UA, 3700, "Europe/Kyiv", ("07", "Kharkivs’ka Oblast’"), "Kupianskyi Raion", "Дворічна"),
    (702658, "Luhansk", 48.56705, 39.31706, UA, 397677, "Europe/Kyiv", ("14", "Luhansk"), None, "Луганськ;Lugansk"),
    (693120, "Svatove", 49.41, 38.15, UA, 18241, "Europe/Kyiv", ("14", "Luhansk"), "Svativskyi Raion", "Сватове;Svatovo"),
    (691999, "Siverskodonetsk", 48.948, 38.49, UA, 99067, "Europe/Kyiv", ("14", "Luhansk"), None, "Severodonetsk;Syevyerodonetsk;Сєвєродонецьк"),
    (699179, "Novoselovskoye", 45.4325, 33.5978, UA, 3179, "Europe/Simferopol", ("11", "Crimea"), None, "Novoselivske;Новоселівське"),
    (703448, "Kyiv", 50.45466, 30.5238, UA, 2952301, "Europe/Kyiv", ("12", "Kyiv City"), None, "Kiev;Київ"),
    (170063, "Aleppo", 36.20124, 37.16117, SY, 2098210, "Asia/Damascus", ("09", "Aleppo"), "Mount Simeon District", "Ḩalab;Halab;حلب"),
    (167357, "Manbij", 36.52814, 37.95495, SY, 99497, "Asia/Damascus", ("09", "Aleppo"), "Manbij District", "Membij"),
    (170654, "Damascus", 33.5102, 36.29128, SY, 1569394, "Asia/Damascus", ("13", "Dimashq"), None, "Damas;Dimashq"),
    (172955, "Al Ḩājib", 36.7, 38.1, SY, 900, "Asia/Damascus", ("09", "Aleppo"), None, "Al Hajib"),
    (4684888, "Dallas", 32.78306, -96.80667, US, 1300092, "America/Chicago", ("TX", "Texas"), "Dallas County", "DFW"),
    (4671654, "Austin", 30.26715, -97.74306, US, 961855, "America/Chicago", ("TX", "Texas"), "Travis County", "Waterloo"),
    (4140963, "Washington", 38.89511, -77.03637, US, 689545, "America/New_York", ("DC", "District of Columbia"), None, ""),
    (4170001, "Snowfield", 60.1, -150.2, US, 600, "America/Anchorage", ("N", "Northern"), None, ""),
    (4170000, "Paris", 33.66, -95.55, US, 24839, "America/Chicago", ("TX", "Texas"), "Lamar County", ""),
]  # fmt: skip
COUNTRIES = [
    (690791, "Ukraine", "UA", "UKR", "Kyiv", 40000000),
    (163843, "Syria", "SY", "SYR", "Damascus", 16906283),
    (6252001, "United States", "US", "USA", "Washington", 327167434),
]
O7, P7, H7 = "UA63000000000041885", "UA63080000000032022", "UA63080090000075555"
O14, P14, H14 = "UA44000000000018893", "UA44100000000052765", "UA44100030000094890"
O1, K = "UA01000000000013043", "UA80000000000093317"
KATOTTG: list[tuple[Sequence[str], str, str]] = [
    ((O7,), "O", "Харківська"),
    ((O7, P7), "P", "Куп’янський"),
    ((O7, P7, H7), "H", "Куп’янська"),
    ((O7, P7, H7, "UA63080090010000001"), "M", "Куп’янськ"),
    ((O7, P7, H7, "UA63080090010000002"), "X", "Дворічна"),
    ((O7, P7, H7, "UA63080090010000003"), "C", "Петропавлівка"),
    ((O7, P7, H7, "UA63080090010000004"), "C", "Куп’янське"),
    ((O7, "UA63120000000011111"), "P", "Харківський"),
    ((O7, "UA63120000000011111", "UA63120000000022222"), "H", "Харківська"),
    ((O7, "UA63120000000011111", "UA63120000000022222", "UA63120000000033333"), "M", "Харків"),
    ((O7, "UA63120000000011111", "UA63120000000022222", "UA63120000000033333", "UA63120000000044444"), "B", "Салтівський"),
    ((O14,), "O", "Луганська"),
    ((O14, P14), "P", "Сватівський"),
    ((O14, P14, "UA44100050000011111"), "H", "Сватівська"),
    ((O14, P14, "UA44100050000011111", "UA44100050010011111"), "M", "Сватове"),
    ((O14, P14, H14), "H", "Коломийчиська"),
    ((O14, P14, H14, "UA44100030210086773"), "X", "Новоселівське"),
    ((O14, P14, H14, "UA44100030030055159"), "C", "Андріївка"),
    ((O1,), "O", "Автономна Республіка Крим"),
    ((O1, "UA01140000000010124"), "P", "Перекопський"),
    ((O1, "UA01140000000010124", "UA01140310000026915"), "H", "Новоселівська "),
    ((O1, "UA01140000000010124", "UA01140310000026915", "UA01140310010018492"), "X", "Новоселівське"),
    ((K,), "K", "Київ"),
]  # fmt: skip
LEXICON = """
[[place]]
id = "old-mill"
name = "Old Mill (Kupiansk)"
aliases = ["Kupiansk Old Mill"]
aliases_in_country = ["the Mill"]
kind = "plant"
lat = 49.71
lon = 37.62
radius_km = 1
country = "UA"
admin1 = "Kharkiv"
within = "Kupiansk"
precision = "site"
source = "invented"

[[place]]
id = "donbas"
name = "Donbas"
aliases = ["Donbass"]
kind = "region"
lat = 48.3
lon = 38.2
radius_km = 150
country = "UA"
precision = "region"
source = "invented"

[[place]]
id = "crimea"
name = "Crimea"
aliases = ["the peninsula of Crimea"]
kind = "region"
lat = 45.3
lon = 34.4
radius_km = 160
country = "UA"
precision = "region"
source = "invented"
"""


def write_world(folder: Path) -> None:
    """Writes the small world as the packages have it."""
    paths = {source: folder / Path(source[1]).name for source in sources.INPUTS}
    cities = {
        str(number): {
            "geonameid": number,
            "name": name,
            "latitude": lat,
            "longitude": lon,
            "countrycode": country,
            "population": people,
            "timezone": zone,
            "admin1code": first[0],
            "alternatenames": [one for one in others.split(";") if one],
        }
        for number, name, lat, lon, country, people, zone, first, _, others in CITIES
    }
    paths[sources.CITIES].write_text(json.dumps(cities), encoding="utf-8")
    keys = ("geonameid", "name", "iso", "iso3", "capital", "population")
    countries = {row[2]: dict(zip(keys, row, strict=True)) for row in COUNTRIES}
    paths[sources.COUNTRIES].write_text(json.dumps(countries), encoding="utf-8")
    located = [
        {"country_code": country, "city": name, "latitude": lat, "longitude": lon, "state": first[1]}
        | ({"county": second} if second else {})
        for _, name, lat, lon, country, _, _, first, second, _ in CITIES
    ]
    paths[sources.DIVISIONS].write_bytes(gzip.compress(json.dumps(located).encode()))
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["", "", "", "", "", "ЗАТВЕРДЖЕНО", ""])
    for codes, category, name in KATOTTG:
        sheet.append([*codes, *[None] * (5 - len(codes)), category, name])
    book.save(paths[sources.KATOTTG])


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the small world, with the lexicon above."""
    folder = tmp_path_factory.mktemp("world")
    write_world(folder)
    (folder / "lexicons").mkdir()
    (folder / "lexicons" / "small.toml").write_text(LEXICON, encoding="utf-8")
    return folder


def put_in_place(patch: pytest.MonkeyPatch, packages: Path) -> Path:
    """Puts the small world in the place of the packages; gives the folder of its gazetteers."""
    patch.setattr(sources, "path_of", lambda _, name: packages / Path(name).name)
    patch.setattr(sources, "_recorded", lambda _: ())
    patch.setattr(home, "LEXICONS", packages / "lexicons")
    patch.setenv("ONRECORD_GAZETTEER", str(packages / "built"))
    return packages / "built"


@pytest.fixture(scope="session")
def gazetteer(packages: Path) -> Gazetteer:
    """The gazetteer of the small world."""
    with pytest.MonkeyPatch.context() as patch:
        put_in_place(patch, packages)
        return Gazetteer.open()


@pytest.fixture
def world(packages: Path, gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small world in the place of the packages; the folder of its gazetteer, which is built."""
    return put_in_place(monkeypatch, packages)


@pytest.fixture
def empty(world: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of gazetteers that nobody built yet."""
    monkeypatch.setenv("ONRECORD_GAZETTEER", str(tmp_path / "gazetteers"))
    return tmp_path / "gazetteers"


Line = Callable[..., str]


@pytest.fixture(scope="session")
def line() -> Line:
    """Writes a line of a dump."""

    def write(number: int, name: str, *, at: tuple[float, float], feature: str = "P.PPL", **more: str) -> str:
        kind, code = feature.split(".")
        cells = [str(number), name, name, more.get("names", ""), str(at[0]), str(at[1]), kind, code]
        cells += [more.get("country", "UA"), "", more.get("admin1", "07"), more.get("admin2", ""), "", ""]
        cells += [more.get("population", "0"), "", "100", more.get("zone", "Europe/Kyiv"), "2026-01-01"]
        return "\t".join(cells) + "\n"

    return write
