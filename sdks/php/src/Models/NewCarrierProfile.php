<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A carrier profile to be made.
 *
 * @property string $name Unique in the tenant.
 * @property 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string $format Whose file. It never changes.
 * @property WaybillLayoutInput|null $layout The shop's own columns: for `custom`, and only then.
 * @property CarrierSettingsInput|null $settings What stands in every row.
 * @property PersonInput|null $sender The shop as a sender; needed where `settings.sender` is `shop`.
 */
final class NewCarrierProfile extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'format' => ['format', null, true],
            'layout' => ['layout', WaybillLayoutInput::class],
            'settings' => ['settings', CarrierSettingsInput::class],
            'sender' => ['sender', PersonInput::class],
        ];
    }
}
