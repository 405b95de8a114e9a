<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Somebody with an address.
 *
 * @property string|null $familyName 姓, or the whole name.
 * @property string|null $givenName 名.
 * @property string|null $familyKana 姓カナ.
 * @property string|null $givenKana 名カナ.
 * @property string|null $company 会社名.
 * @property string|null $department 部署名.
 * @property string|null $postalCode With or without its hyphen.
 * @property string|null $prefecture 都道府県.
 * @property string|null $city 市区町村.
 * @property string|null $street 番地.
 * @property string|null $building 建物名.
 * @property string|null $phone With or without hyphens.
 * @property string|null $email Mail address.
 */
final class ChannelPerson extends Model
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
