<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shop's own file.
 *
 * @property bool|null $header Whether the first row names the columns.
 * @property bool|null $utf8 UTF-8 instead of CP932.
 * @property 'slashes'|'compact'|string|null $dates How dates are written.
 * @property list<WaybillColumnInput> $columns In their order.
 */
final class WaybillLayoutInput extends Model
{
    protected static function fields(): array
    {
        return [
            'header' => ['header', null],
            'utf8' => ['utf8', null],
            'dates' => ['dates', null],
            'columns' => ['columns', ['list', WaybillColumnInput::class], true],
        ];
    }
}
