<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a result file has what is needed.
 *
 * @property ResultColumnInput $trackingNumber 送り状番号.
 * @property list<ResultColumnInput> $keys What may name the shipment, likeliest first: the management number, 受注番号.
 * @property ResultColumnInput|null $shippedOn 出荷日.
 */
final class ResultColumnsInput extends Model
{
    protected static function fields(): array
    {
        return [
            'trackingNumber' => ['tracking_number', ResultColumnInput::class, true],
            'keys' => ['keys', ['list', ResultColumnInput::class], true],
            'shippedOn' => ['shipped_on', ResultColumnInput::class],
        ];
    }
}
