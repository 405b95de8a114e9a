<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a result file has what is needed.
 *
 * @property ResultColumn $trackingNumber 送り状番号.
 * @property list<ResultColumn> $keys What may name the shipment, likeliest first: the management number, 受注番号.
 * @property ResultColumn|null $shippedOn 出荷日.
 */
final class ResultColumns extends Model
{
    protected static function fields(): array
    {
        return [
            'trackingNumber' => ['tracking_number', ResultColumn::class, true],
            'keys' => ['keys', ['list', ResultColumn::class], true],
            'shippedOn' => ['shipped_on', ResultColumn::class, true],
        ];
    }
}
