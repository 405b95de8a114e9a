<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 送り状番号の取込: one result file.
 *
 * @property string $id Its id.
 * @property 'queued'|'running'|'stalled'|'succeeded'|'failed'|string $status How far it is.
 * @property bool $dryRun Everything is looked up, nothing is written.
 * @property bool $ship Whether shipments that have a number are taken as having left.
 * @property 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string|null $format Whose file it is, as told with the upload.
 * @property string|null $profileId Whose `settings.results` tell which column is which.
 * @property int $bytes Its size in bytes.
 * @property int $rows The number of rows dealt with.
 * @property int $registered The number of rows whose tracking number is new on its shipment.
 * @property int $shipped The number of shipments that left by this import.
 * @property int $unchanged The number of rows whose tracking number was there already.
 * @property int $failed The number of rows that failed.
 * @property string|null $refused Why the whole file was refused; a code as in `/rows`.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class TrackingImport extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'dryRun' => ['dry_run', null, true],
            'ship' => ['ship', null, true],
            'format' => ['format', null, true],
            'profileId' => ['profile_id', null, true],
            'bytes' => ['bytes', null, true],
            'rows' => ['rows', null, true],
            'registered' => ['registered', null, true],
            'shipped' => ['shipped', null, true],
            'unchanged' => ['unchanged', null, true],
            'failed' => ['failed', null, true],
            'refused' => ['refused', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
