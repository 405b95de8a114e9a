<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Some fields of a person; those left out stay, an empty text takes one away.
 *
 * @property string|null $familyName 姓; the whole name where the source has only one field.
 * @property string|null $givenName 名.
 * @property string|null $familyKana セイ, katakana.
 * @property string|null $givenKana メイ, katakana.
 * @property string|null $company 会社名.
 * @property string|null $department 部署名.
 * @property string|null $postalCode 郵便番号: seven digits, with or without a hyphen.
 * @property string|null $prefecture 都道府県.
 * @property string|null $city 市区町村.
 * @property string|null $street 市区町村以降: the rest of the address without the building.
 * @property string|null $building 建物名等.
 * @property string|null $phone 電話番号.
 * @property string|null $email メールアドレス.
 */
final class PersonPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'familyName' => ['family_name', null],
            'givenName' => ['given_name', null],
            'familyKana' => ['family_kana', null],
            'givenKana' => ['given_kana', null],
            'company' => ['company', null],
            'department' => ['department', null],
            'postalCode' => ['postal_code', null],
            'prefecture' => ['prefecture', null],
            'city' => ['city', null],
            'street' => ['street', null],
            'building' => ['building', null],
            'phone' => ['phone', null],
            'email' => ['email', null],
        ];
    }
}
