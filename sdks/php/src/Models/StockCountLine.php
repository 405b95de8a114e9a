<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was found of one variant.
 *
 * @property string $variantId The variant that it is about.
 * @property int $expected How many the ledger said when it was counted.
 * @property int $counted How many were found.
 * @property \DateTimeImmutable $countedAt When it was counted.
 */
final class StockCountLine extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'expected' => ['expected', null, true],
            'counted' => ['counted', null, true],
            'countedAt' => ['counted_at', '@datetime', true],
        ];
    }
}
