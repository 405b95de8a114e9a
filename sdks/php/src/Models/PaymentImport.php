<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 入金消込: a file that tells who paid what, and what became of its rows.
 *
 * @property string $id Its id.
 * @property 'matching'|'matched'|string $status
 * @property string $layout The code of the layout that the file has.
 * @property string $method The method that payments made from it get.
 * @property PaymentImportCounts $counts
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $matchedAt When the proposals were there; null before.
 */
final class PaymentImport extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'layout' => ['layout', null, true],
            'method' => ['method', null, true],
            'counts' => ['counts', PaymentImportCounts::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'matchedAt' => ['matched_at', '@datetime', true],
        ];
    }
}
