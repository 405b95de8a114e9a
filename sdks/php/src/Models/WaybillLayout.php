<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shop's own file.
 *
 * @property bool $header Whether the first row names the columns.
 * @property bool $utf8 UTF-8 instead of CP932.
 * @property 'slashes'|'compact'|string $dates How dates are written.
 * @property list<WaybillColumn> $columns In their order.
 */
final class WaybillLayout extends Model
{
    protected static function fields(): array
    {
        return [
            'header' => ['header', null, true],
            'utf8' => ['utf8', null, true],
            'dates' => ['dates', null, true],
            'columns' => ['columns', ['list', WaybillColumn::class], true],
        ];
    }
}
