<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 送り状データ: a file for a carrier's program.
 *
 * @property string $id Its id.
 * @property string $profileId How the carrier's program is used.
 * @property 'yamato_b2'|'sagawa_ehiden3'|'japan_post_yupack_print_r'|'seino_kangaroo_magic2'|'custom'|string $format Whose file.
 * @property 'report'|'cut'|'split'|string $overflow What happened to texts that are too long.
 * @property int $shipments The number of shipments in it.
 * @property int $leftOut The number of shipments left out.
 * @property int $bytes Its size in bytes.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property list<WaybillEntry> $issues Shipments of which there is something to say, up to 200; all shipments are at `/shipments`. Only in the answer to making it.
 * @property bool $dryRun It was checked only: nothing was kept.
 */
final class WaybillFile extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'profileId' => ['profile_id', null, true],
            'format' => ['format', null, true],
            'overflow' => ['overflow', null, true],
            'shipments' => ['shipments', null, true],
            'leftOut' => ['left_out', null, true],
            'bytes' => ['bytes', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'issues' => ['issues', ['list', WaybillEntry::class], true],
            'dryRun' => ['dry_run', null, true],
        ];
    }
}
