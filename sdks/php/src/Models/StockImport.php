<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a file of receipts came to.
 *
 * @property int $rows How many rows the file has below its header.
 * @property int $received How many rows were received.
 * @property int $expected How many rows lie in the future and became expected receipts.
 * @property int $failed How many rows were refused.
 * @property list<FileIssue> $issues The first hundred refusals.
 */
final class StockImport extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'received' => ['received', null, true],
            'expected' => ['expected', null, true],
            'failed' => ['failed', null, true],
            'issues' => ['issues', ['list', FileIssue::class], true],
        ];
    }
}
