<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a file of payments has what. A layout that comes with the platform has neither id nor columns
 * here and cannot be changed; one of the same header that the shop makes is taken first.
 *
 * @property string|null $id Null for those that come with the platform.
 * @property string $code What imports name it by.
 * @property string $name Its name, for people.
 * @property PaymentLayoutColumns|null $columns Null for those that come with the platform.
 * @property \DateTimeImmutable|null $createdAt When it was made.
 * @property \DateTimeImmutable|null $updatedAt When it was last changed.
 * @property int|null $version Counts changes; the `ETag`.
 */
final class PaymentLayout extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'columns' => ['columns', PaymentLayoutColumns::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
