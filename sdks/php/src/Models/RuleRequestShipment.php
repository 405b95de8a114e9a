<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which warehouse a rule asks, and for what.
 *
 * @property string $warehouse The code of a linked warehouse.
 * @property bool $dueOnly Only shipments whose 発送予定日 has come, and those without one. With `false`, all that are to go.
 */
final class RuleRequestShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null, true],
            'dueOnly' => ['due_only', null, true],
        ];
    }
}
