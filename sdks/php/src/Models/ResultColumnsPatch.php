<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a result file has what is needed.
 *
 * @property ResultColumnPatch|null $trackingNumber 送り状番号.
 * @property list<ResultColumnInput>|null $keys What may name the shipment, likeliest first: the management number, 受注番号.
 * @property ResultColumnPatch|null $shippedOn 出荷日.
 */
final class ResultColumnsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'trackingNumber' => ['tracking_number', ResultColumnPatch::class],
            'keys' => ['keys', ['list', ResultColumnInput::class]],
            'shippedOn' => ['shipped_on', ResultColumnPatch::class],
        ];
    }
}
