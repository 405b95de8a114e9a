<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing about one field of a shipment.
 *
 * @property string $column The carrier's name of the column, or ours where it has none.
 * @property 'too_long'|'required'|'unknown_code'|'out_of_range'|'cash_on_delivery'|'not_with_kind'|'no_column'|'replaced'|'in_the_past'|'requested_elsewhere'|string $code Stable, for programs.
 * @property 'left_out'|'cut'|'split'|'noted'|string $outcome What was done about it.
 * @property WaybillLimit|null $limit How much the column takes.
 * @property int|null $length The length of the text: a number of bytes or characters, as the limit says.
 */
final class WaybillIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'column' => ['column', null, true],
            'code' => ['code', null, true],
            'outcome' => ['outcome', null, true],
            'limit' => ['limit', WaybillLimit::class, true],
            'length' => ['length', null, true],
        ];
    }
}
