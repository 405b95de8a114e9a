<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property 'down'|'half_up'|'up'|string|null $rounding Holds for orders that enter from now on.
 * @property bool|null $shipWhenPaid Orders in 入金待ち go on to 発送待ち by themselves once they are paid, unless they are on hold.
 */
final class TenantPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'rounding' => ['rounding', null],
            'shipWhenPaid' => ['ship_when_paid', null],
        ];
    }
}
