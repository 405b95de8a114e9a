<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Name, address and ways to reach a person, exactly as received. Empty where not known.
 *
 * @property string $familyName 姓; the whole name where the source has only one field.
 * @property string $givenName 名.
 * @property string $familyKana セイ, katakana.
 * @property string $givenKana メイ, katakana.
 * @property string $company 会社名.
 * @property string $department 部署名.
 * @property string $postalCode 郵便番号: seven digits, with or without a hyphen.
 * @property string $prefecture 都道府県.
 * @property string $city 市区町村.
 * @property string $street 市区町村以降: the rest of the address without the building.
 * @property string $building 建物名等.
 * @property string $phone 電話番号.
 * @property string $email メールアドレス.
 */
final class Person extends Model
{
    protected static function fields(): array
    {
        return [
            'familyName' => ['family_name', null, true],
            'givenName' => ['given_name', null, true],
            'familyKana' => ['family_kana', null, true],
            'givenKana' => ['given_kana', null, true],
            'company' => ['company', null, true],
            'department' => ['department', null, true],
            'postalCode' => ['postal_code', null, true],
            'prefecture' => ['prefecture', null, true],
            'city' => ['city', null, true],
            'street' => ['street', null, true],
            'building' => ['building', null, true],
            'phone' => ['phone', null, true],
            'email' => ['email', null, true],
        ];
    }
}
