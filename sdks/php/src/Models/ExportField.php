<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A field that columns may show.
 *
 * @property string $key Stable; what templates name it by.
 * @property string $title As 助ネコ's files name it, or as Japanese shops would.
 * @property 'order'|'shipment'|'line'|'product'|string $level What it is about; files need rows that are as fine.
 * @property bool $number A number, which is never changed for spreadsheets.
 * @property bool $personal Files with it need the scope `pii:read`.
 */
final class ExportField extends Model
{
    protected static function fields(): array
    {
        return [
            'key' => ['key', null, true],
            'title' => ['title', null, true],
            'level' => ['level', null, true],
            'number' => ['number', null, true],
            'personal' => ['personal', null, true],
        ];
    }
}
