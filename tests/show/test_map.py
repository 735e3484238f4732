"""The map as a file, and what a browser makes of it."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import msgspec
import pytest
from tests.show.placed import COUNTRY, PLANT, REGION, TOWN, UNKNOWN, VILLAGE, at_places
from tests.show.test_outputs import Checked

from onrecord.model.claims import Harm
from onrecord.model.errors import OnrecordError
from onrecord.model.spans import Span
from onrecord.show import map as module
from onrecord.show.item import Item
from onrecord.show.map import Map

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
EVIL = "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"


def map_of(*items: Item) -> str:
    out = io.BytesIO()
    output = Map(out)
    for item in items:
        output.add(item)
    output.end()
    return out.getvalue().decode()


@pytest.fixture
def somewhere(item: Item) -> Item:
    """Two claims at a town, one at a site in it, in a region, in a country, at a place nobody knows, and nowhere."""
    return at_places(item, (PLANT, TOWN), (TOWN,), (TOWN, REGION), (REGION,), (COUNTRY,), (UNKNOWN,))


def evil(item: Item) -> Item:
    """The report with markup wherever a report's words go."""
    place = msgspec.structs.replace(TOWN, name=EVIL, admin1=EVIL)
    span = Span(0, len(EVIL), EVIL)
    claims = tuple(
        msgspec.structs.replace(claim, anchor=span, where=(place,), **({"affiliation": EVIL} if harm else {}))
        for claim in item.reading.claims
        for harm in [isinstance(claim, Harm)]
    )
    report = msgspec.structs.replace(item.report, title=EVIL)
    return Item(EVIL, report, msgspec.structs.replace(item.reading, claims=claims))


def drawn(page: str) -> dict[str, list[dict[str, object]]]:
    match = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert match is not None
    loaded: dict[str, list[dict[str, object]]] = json.loads(match.group(1))
    return loaded


def test_the_page_holds_together(somewhere: Item) -> None:
    page = Checked()
    text = map_of(somewhere)
    page.feed(text)
    assert not page.open
    assert len(page.ids) == len(set(page.ids))
    assert {mark["id"] for mark in drawn(text)["marks"]} <= set(page.ids)


def test_every_claim_is_in_the_list_once(somewhere: Item) -> None:
    assert map_of(somewhere).count('<li class="entry"') == len(somewhere.claims)


def test_nothing_is_loaded(somewhere: Item) -> None:
    text = map_of(somewhere)
    page = Checked()
    page.feed(text)
    assert set(page.links) == {"#"}
    assert not {"link", "iframe", "base"} & set(page.tags)
    assert "sourceMappingURL" not in text
    assert re.findall(r"url\((?!#)[^)]*\)|@import", text) == []
    assert "default-src 'none'" in text


def test_the_policy_lets_these_scripts_run_and_no_other(somewhere: Item) -> None:
    text = map_of(somewhere)
    scripts = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    assert re.findall(r"'sha256-([^']+)'", text.replace("&#39;", "'")) == hashes
    assert "script-src 'unsafe" not in text


def test_what_reports_hold_is_text(item: Item) -> None:
    text = map_of(evil(item))
    assert "<img" not in text
    assert "<script>document" not in text
    assert "\\u003c/script" in text  # in the data of the script
    assert "&lt;/script&gt;" in text  # in the list


def test_countries_and_unknown_places_are_in_the_list_alone(somewhere: Item) -> None:
    text = map_of(somewhere)
    marks = drawn(text)["marks"]
    assert [mark["name"] for mark in marks] == ["Donbas", "Oleksiivka", "Foundry"]  # the widest lies lowest
    assert [mark["exact"] for mark in marks] == [False, True, True]
    assert marks[1]["families"] == [["killed", 1], ["injured", 1]]
    for words in ("somewhere in Ukraine", "Hrabove Pole", "1 claim without a place"):
        assert words in text


def test_a_map_says_that_it_is_restricted_and_whose_places_it_has(somewhere: Item) -> None:
    text = map_of(somewhere)
    for words in ("not for publication", "GeoNames", "CC BY 4.0", "Natural Earth"):
        assert words in text


def test_a_map_of_a_report_is_small(somewhere: Item) -> None:
    assert len(map_of(somewhere).encode()) < 600_000


def test_a_map_without_places(item: Item) -> None:
    text = map_of(at_places(item))
    assert drawn(text)["marks"] == []
    assert "No claim names a place that can be drawn" in text
    assert "7 claims without a place" in text


def test_the_same_reports_make_the_same_map(somewhere: Item) -> None:
    assert map_of(somewhere) == map_of(somewhere)


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise module.PackageNotFoundError(name)

    monkeypatch.setattr(module, "distribution", missing)
    with pytest.raises(OnrecordError, match="XStatic-Leaflet"):
        Map(io.BytesIO())


def opened(path: Path, folder: Path, anchor: str = "") -> str:
    """The page after its scripts ran, in a browser that reaches no host."""
    if BROWSER is None:
        pytest.skip("no Chromium is installed: what the map's script draws is not checked")
    command = [
        BROWSER,
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"),
        *("--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=3000", "--window-size=1200,800"),
        *(f"--user-data-dir={folder}", "--dump-dom", f"file://{path}{anchor}"),
    ]
    return subprocess.run(command, capture_output=True, check=True, timeout=120, text=True).stdout


def test_a_browser_draws_the_places(somewhere: Item, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(map_of(somewhere), encoding="utf-8")
    page = opened(path, tmp_path / "profile", "#s0")
    labels = re.findall(r'class="mark[^"]*"[^>]*aria-label="([^"]+)"', page)
    assert sorted(labels) == [
        "Donbas, region ±170 km: 1 claim",
        "Foundry, site ±0.8 km: 1 claim",
        "Oleksiivka, settlement ±6 km: 2 claims",
    ]
    assert len(re.findall(r'class="mark[^"]*" tabindex="0" role="button"', page)) == 3
    assert len(re.findall(r'<path class="leaflet-interactive"', page)) == 3  # a circle for each
    assert re.search(r'<section class="place chosen" id="s0">\s*<h3><button[^>]*>Oleksiivka<', page)
    assert '<canvas class="' in page


def with_script(page: str, script: str) -> str:
    """The page with a script that acts as a reader would; the policy that forbids it is taken out."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    return page.replace("</body>", f"<script>{script}</script></body>")


CLICK = "new MouseEvent('click', {bubbles: true})"
ENTER = "new KeyboardEvent('keydown', {key: 'Enter', bubbles: true})"


@pytest.mark.parametrize(
    ("what", "event", "chosen"),
    [
        ("[data-mark=s2]", CLICK, "s2"),
        ("[aria-label^=Foundry]", CLICK, "s2"),
        ("path.leaflet-interactive", CLICK, "s1"),
        ("[aria-label^=Donbas]", ENTER, "s1"),
    ],
)
def test_choosing_a_place_marks_its_claims(somewhere: Item, tmp_path: Path, what: str, event: str, chosen: str) -> None:
    act = f"document.querySelector('{what}').dispatchEvent({event})"
    path = tmp_path / "map.html"
    path.write_text(with_script(map_of(somewhere), act), encoding="utf-8")
    page = opened(path, tmp_path / "profile")
    assert re.findall(r'<section class="place chosen" id="(\w+)">', page) == [chosen]


def test_places_around_one_centre_stand_side_by_side(item: Item) -> None:
    around = msgspec.structs.replace(TOWN, name="Oleksiivka district", precision="district", radius_km=20)
    marks = drawn(map_of(at_places(item, (TOWN,), (around,), (PLANT,))))["marks"]
    assert [(mark["name"], mark["shift"]) for mark in marks] == [
        ("Oleksiivka district", 1),
        ("Oleksiivka", 0),
        ("Foundry", 0),
    ]


def test_a_more_exact_place_that_is_not_drawn_is_named(item: Item) -> None:
    assert "more exactly, Hrabove Pole (not drawn)" in map_of(at_places(item, (UNKNOWN, TOWN)))


def test_a_browser_runs_nothing_that_a_report_holds(item: Item, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(map_of(evil(item)), encoding="utf-8")
    page = opened(path, tmp_path / "profile")
    assert "<title>7 claims on a map</title>" in page
    assert "<img" not in page
    assert 'class="mark' in page


def test_the_name_of_an_area_is_off_its_middle(item: Item, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(map_of(at_places(item, (REGION,), (VILLAGE,))), encoding="utf-8")
    page = opened(path, tmp_path / "profile")
    assert re.search(r'class="mark area"[^>]*aria-label="Donbas', page)
    assert re.search(r'class="mark (?:area|afar)[^"]*"[^>]*aria-label="Marivka', page)
