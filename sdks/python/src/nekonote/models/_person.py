# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Person(_core.Model):
    """Name, address and ways to reach a person, exactly as received. Empty where not known."""

    _models = _REGISTRY
    family_name: str = _core.field("family_name")
    """姓; the whole name where the source has only one field."""
    given_name: str = _core.field("given_name")
    """名."""
    family_kana: str = _core.field("family_kana")
    """セイ, katakana."""
    given_kana: str = _core.field("given_kana")
    """メイ, katakana."""
    company: str = _core.field("company")
    """会社名."""
    department: str = _core.field("department")
    """部署名."""
    postal_code: str = _core.field("postal_code")
    """郵便番号: seven digits, with or without a hyphen."""
    prefecture: str = _core.field("prefecture")
    """都道府県."""
    city: str = _core.field("city")
    """市区町村."""
    street: str = _core.field("street")
    """市区町村以降: the rest of the address without the building."""
    building: str = _core.field("building")
    """建物名等."""
    phone: str = _core.field("phone")
    """電話番号."""
    email: str = _core.field("email")
    """メールアドレス."""


class PersonInput(_core.Model):
    """Name, address and ways to reach a person, exactly as received. Empty where not known."""

    _models = _REGISTRY
    family_name: _t.Optional[str] = _core.field("family_name", default=None)
    """姓; the whole name where the source has only one field."""
    given_name: _t.Optional[str] = _core.field("given_name", default=None)
    """名."""
    family_kana: _t.Optional[str] = _core.field("family_kana", default=None)
    """セイ, katakana."""
    given_kana: _t.Optional[str] = _core.field("given_kana", default=None)
    """メイ, katakana."""
    company: _t.Optional[str] = _core.field("company", default=None)
    """会社名."""
    department: _t.Optional[str] = _core.field("department", default=None)
    """部署名."""
    postal_code: _t.Optional[str] = _core.field("postal_code", default=None)
    """郵便番号: seven digits, with or without a hyphen."""
    prefecture: _t.Optional[str] = _core.field("prefecture", default=None)
    """都道府県."""
    city: _t.Optional[str] = _core.field("city", default=None)
    """市区町村."""
    street: _t.Optional[str] = _core.field("street", default=None)
    """市区町村以降: the rest of the address without the building."""
    building: _t.Optional[str] = _core.field("building", default=None)
    """建物名等."""
    phone: _t.Optional[str] = _core.field("phone", default=None)
    """電話番号."""
    email: _t.Optional[str] = _core.field("email", default=None)
    """メールアドレス."""


class PersonPatch(_core.Model):
    """Some fields of a person; those left out stay, an empty text takes one away."""

    _models = _REGISTRY
    family_name: _t.Optional[str] = _core.field("family_name", default=None)
    """姓; the whole name where the source has only one field."""
    given_name: _t.Optional[str] = _core.field("given_name", default=None)
    """名."""
    family_kana: _t.Optional[str] = _core.field("family_kana", default=None)
    """セイ, katakana."""
    given_kana: _t.Optional[str] = _core.field("given_kana", default=None)
    """メイ, katakana."""
    company: _t.Optional[str] = _core.field("company", default=None)
    """会社名."""
    department: _t.Optional[str] = _core.field("department", default=None)
    """部署名."""
    postal_code: _t.Optional[str] = _core.field("postal_code", default=None)
    """郵便番号: seven digits, with or without a hyphen."""
    prefecture: _t.Optional[str] = _core.field("prefecture", default=None)
    """都道府県."""
    city: _t.Optional[str] = _core.field("city", default=None)
    """市区町村."""
    street: _t.Optional[str] = _core.field("street", default=None)
    """市区町村以降: the rest of the address without the building."""
    building: _t.Optional[str] = _core.field("building", default=None)
    """建物名等."""
    phone: _t.Optional[str] = _core.field("phone", default=None)
    """電話番号."""
    email: _t.Optional[str] = _core.field("email", default=None)
    """メールアドレス."""
