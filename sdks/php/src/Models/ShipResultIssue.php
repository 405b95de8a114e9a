<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is to be said of a row.
 *
 * @property int $row Its place among the results, from 1; of a file, the row as a spreadsheet counts.
 * @property string $key 依頼番号 as it was told; empty where it could not be read.
 * @property string $code Stable, for programs: `unmatched`, `double_row`, `closed`, `bad_tracking_number`, `taken_elsewhere`, `required`, `unknown_state`, `bad_date`, `undecodable_text`, `too_many_fields`, `too_few_fields`, `bad_quote`, `record_too_long`; as a warning `not_shippable`, `shipment_gone`.
 * @property bool $warning The row was taken nevertheless.
 * @property string|null $shipRequestId The request that it is about.
 * @property string|null $shipmentId The shipment that it is about.
 */
final class ShipResultIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'key' => ['key', null, true],
            'code' => ['code', null, true],
            'warning' => ['warning', null, true],
            'shipRequestId' => ['ship_request_id', null, true],
            'shipmentId' => ['shipment_id', null, true],
        ];
    }
}
