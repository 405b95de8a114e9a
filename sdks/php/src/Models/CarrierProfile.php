<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How one carrier's program is used.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string $format Whose file.
 * @property WaybillLayout|null $layout The shop's own columns.
 * @property CarrierSettings $settings What stands in every row.
 * @property Person|null $sender The shop as a sender; null without the scope `pii:read`.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class CarrierProfile extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'format' => ['format', null, true],
            'layout' => ['layout', WaybillLayout::class, true],
            'settings' => ['settings', CarrierSettings::class, true],
            'sender' => ['sender', Person::class, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
