<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A column of a shop's own file.
 *
 * @property string $name What the header says.
 * @property string|null $field A key of `GET /v1/waybill-fields`; left out: `value` in every row.
 * @property string $value The same in every row.
 * @property WaybillLimit|null $max How much it takes; null: anything.
 * @property bool $required Whether a shipment without it is left out.
 */
final class WaybillColumn extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'field' => ['field', null, true],
            'value' => ['value', null, true],
            'max' => ['max', WaybillLimit::class, true],
            'required' => ['required', null, true],
        ];
    }
}
