<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property mixed $settings What is left out of them stays, and null removes.
 * @property bool|null $active Whether it is in use.
 */
final class WarehouseLinkPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'settings' => ['settings', null],
            'active' => ['active', null],
        ];
    }
}
