<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 出荷依頼ファイル: a file for a linked warehouse.
 *
 * @property string $id Its id.
 * @property string $warehouseLinkId How the warehouse is linked.
 * @property int $requests The number of requests in it.
 * @property int $bytes Its size in bytes.
 * @property \DateTimeImmutable|null $acknowledgedAt When the warehouse said that it has it; null: it has not yet.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property list<ShipRequestLeftOut> $leftOut Requests that are not in it. Only in the answer to making it.
 * @property bool $dryRun It was checked only: nothing was kept.
 */
final class ShipRequestFile extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'warehouseLinkId' => ['warehouse_link_id', null, true],
            'requests' => ['requests', null, true],
            'bytes' => ['bytes', null, true],
            'acknowledgedAt' => ['acknowledged_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'leftOut' => ['left_out', ['list', ShipRequestLeftOut::class], true],
            'dryRun' => ['dry_run', null, true],
        ];
    }
}
