<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order of the file that was there already.
 *
 * @property string $orderId The order that is there.
 * @property string $route The code of its sales route.
 * @property string $number Its number within its route.
 * @property int $row The first of its rows in the file, counted as in issues.
 * @property 'updated'|'unchanged'|'kept'|'closed'|string $decision
 */
final class ImportedOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'route' => ['route', null, true],
            'number' => ['number', null, true],
            'row' => ['row', null, true],
            'decision' => ['decision', null, true],
        ];
    }
}
