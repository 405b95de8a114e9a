<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One upload of orders and how far it is.
 *
 * @property string $id Its id.
 * @property 'receiving'|'queued'|'running'|'stalled'|'succeeded'|'failed'|'cancelled'|string $status
 * @property 'import'|'validate'|'upsert'|string $mode
 * @property 'skip'|'error'|'update'|string $duplicates
 * @property 'auto'|'utf-8'|'shift_jis'|string $encoding As asked for; see `detected_encoding`.
 * @property string|null $route The code of the sales route of rows that name none.
 * @property int $bytes Size of the file in bytes.
 * @property 'utf-8'|'shift_jis'|'utf-16'|string|null $detectedEncoding Known once the file has been read through once.
 * @property 'sukeneko'|'next_engine'|string|null $detectedFormat Known once the file has been read through once.
 * @property ImportCounts $counts
 * @property int|null $progressPercent Rows dealt with, of all rows, in percent; null until the file has been read through once.
 * @property string|null $refused Why the whole file was refused: the code of an issue.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class OrderImport extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'mode' => ['mode', null, true],
            'duplicates' => ['duplicates', null, true],
            'encoding' => ['encoding', null, true],
            'route' => ['route', null, true],
            'bytes' => ['bytes', null, true],
            'detectedEncoding' => ['detected_encoding', null, true],
            'detectedFormat' => ['detected_format', null, true],
            'counts' => ['counts', ImportCounts::class, true],
            'progressPercent' => ['progress_percent', null, true],
            'refused' => ['refused', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
