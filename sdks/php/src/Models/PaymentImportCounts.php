<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the rows came to.
 *
 * @property int $rows Rows with money that came in, and rows that cannot be read.
 * @property int $open How many wait to be confirmed.
 * @property int $booked How many are booked.
 * @property int $known How many were booked with an earlier file.
 * @property int $failed How many cannot be read.
 * @property int $skipped Rows in which no money came in; they are not kept.
 */
final class PaymentImportCounts extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'open' => ['open', null, true],
            'booked' => ['booked', null, true],
            'known' => ['known', null, true],
            'failed' => ['failed', null, true],
            'skipped' => ['skipped', null, true],
        ];
    }
}
