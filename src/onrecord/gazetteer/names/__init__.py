"""Names of countries and divisions that no package gives as reports write them."""
