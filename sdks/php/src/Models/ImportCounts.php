<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the rows came to so far.
 *
 * @property int|null $rows Data rows in the file; null until it has been read through once.
 * @property int $rowsDone How many rows have been dealt with.
 * @property int $orders How many orders have been dealt with: created, updated, skipped and failed together.
 * @property int $created How many orders are new.
 * @property int $updated How many orders took new contents.
 * @property int $skipped How many orders were there already and stayed as they were.
 * @property int $failed How many orders were refused; the rows say why.
 */
final class ImportCounts extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'rowsDone' => ['rows_done', null, true],
            'orders' => ['orders', null, true],
            'created' => ['created', null, true],
            'updated' => ['updated', null, true],
            'skipped' => ['skipped', null, true],
            'failed' => ['failed', null, true],
        ];
    }
}
