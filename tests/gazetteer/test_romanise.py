"""Ukrainian names in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.gazetteer.romanise import official, spellings


@pytest.mark.parametrize(
    ("name", "latin"),
    [  # the examples of the resolution's table, and names of places
        ("Алушта", "Alushta"),
        ("Борщагівка", "Borshchahivka"),
        ("Згурський", "Zghurskyi"),
        ("Єнакієве", "Yenakiieve"),
        ("Їжакевич", "Yizhakevych"),
        ("Йосипівка", "Yosypivka"),
        ("Юрій", "Yurii"),
        ("Яготин", "Yahotyn"),
        ("Костянтин", "Kostiantyn"),
        ("Знам’янка", "Znamianka"),
        ("Куп’янськ", "Kupiansk"),
        ("Івано-Франківськ", "Ivano-Frankivsk"),
        ("Часів Яр", "Chasiv Yar"),
    ],
)
def test_the_official_form(name: str, latin: str) -> None:
    assert official(name) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Новоселівське", "Novoselovskoye"),
        ("Авдіївка", "Avdeyevka"),
        ("Авдіївка", "Avdiyivka"),
        ("Сєвєродонецьк", "Severodonetsk"),
        ("Сєвєродонецьк", "Syevyerodonetsk"),
        ("Чернігів", "Chernigov"),
        ("Вугледар", "Vugledar"),
        ("Гуляйполе", "Gulyaypole"),
        ("Лисичанськ", "Lisichansk"),
        ("Миколаївка", "Nikolayevka"),
        ("Хмельницький", "Khmelnytsky"),
        ("Старобільськ", "Starobelsk"),
    ],
)
def test_forms_of_older_maps_and_of_russian(name: str, latin: str) -> None:
    assert latin in spellings(name)


@given(st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’", min_size=1))
def test_no_ukrainian_letter_is_left(name: str) -> None:
    assert official(name).isascii()
