<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受注データのCSV出力: one file of orders.
 *
 * @property string $id Its id.
 * @property 'queued'|'running'|'succeeded'|'failed'|'cancelled'|string $status How far it is.
 * @property string|null $templateId The template it was asked for with.
 * @property string|null $preset The preset it was asked for with.
 * @property list<string> $columns What the header says, column by column.
 * @property bool $personal Whether personal data is in it: then reading it needs the scope `pii:read`.
 * @property int $orders The number of orders in it; 0 before the end.
 * @property int $rows The number of rows below the header; 0 before the end.
 * @property int $bytes Its size in bytes, so far.
 * @property list<ReplacedCharacter> $replaced Characters that the encoding lacks.
 * @property 'unmappable_character'|string|null $refused Why there is no file.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class OrderExport extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'templateId' => ['template_id', null, true],
            'preset' => ['preset', null, true],
            'columns' => ['columns', null, true],
            'personal' => ['personal', null, true],
            'orders' => ['orders', null, true],
            'rows' => ['rows', null, true],
            'bytes' => ['bytes', null, true],
            'replaced' => ['replaced', ['list', ReplacedCharacter::class], true],
            'refused' => ['refused', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
