<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One thing about one row.
 *
 * @property int $row The row's number as a spreadsheet counts it.
 * @property string $code Stable, for programs.
 * @property string $detail For people, in the language asked for.
 * @property bool $warning The row was taken nevertheless.
 * @property string|null $shipmentId The shipment it is about, where that is known.
 * @property string|null $hint The other row, the numbers that are there, or the day that was meant.
 */
final class TrackingIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'code' => ['code', null, true],
            'detail' => ['detail', null, true],
            'warning' => ['warning', null, true],
            'shipmentId' => ['shipment_id', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
