<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are; layout, settings and sender are replaced as wholes.
 *
 * @property string|null $name Its name, for people.
 * @property WaybillLayoutInput|null $layout The shop's own columns.
 * @property CarrierSettingsInput|null $settings What stands in every row.
 * @property PersonInput|null $sender The shop as a sender.
 * @property bool|null $active Whether it is in use.
 */
final class CarrierProfilePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'layout' => ['layout', WaybillLayoutInput::class],
            'settings' => ['settings', CarrierSettingsInput::class],
            'sender' => ['sender', PersonInput::class],
            'active' => ['active', null],
        ];
    }
}
