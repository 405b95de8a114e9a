<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are, also in settings and sender; a layout is replaced as a whole.
 *
 * @property string|null $name Its name, for people.
 * @property WaybillLayoutInput|null $layout The shop's own columns, replaced as a whole.
 * @property CarrierSettingsPatch|null $settings What stands in every row; what is left out of it stays.
 * @property PersonPatch|null $sender The shop as a sender; what is left out of it stays.
 * @property bool|null $active Whether it is in use.
 */
final class CarrierProfilePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'layout' => ['layout', WaybillLayoutInput::class],
            'settings' => ['settings', CarrierSettingsPatch::class],
            'sender' => ['sender', PersonPatch::class],
            'active' => ['active', null],
        ];
    }
}
