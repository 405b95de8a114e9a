<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A credential that runs out.
 *
 * @property string $what `license_key`, `refresh_token` …
 * @property \DateTimeImmutable $at When it runs out.
 * @property bool $renewsItself Whether it is renewed without people.
 * @property bool $estimated Nobody said when it runs out; as it usually lasts, it does so then or earlier.
 */
final class CredentialExpiry extends Model
{
    protected static function fields(): array
    {
        return [
            'what' => ['what', null, true],
            'at' => ['at', '@datetime', true],
            'renewsItself' => ['renews_itself', null, true],
            'estimated' => ['estimated', null, true],
        ];
    }
}
