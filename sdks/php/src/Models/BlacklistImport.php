<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a file of entries came to.
 *
 * @property int $rows How many rows the file has below its header.
 * @property int $created How many entries were made.
 * @property int $known How many rows are found by the same as an entry that was there, or as a row above; such an entry stays as it is.
 * @property int $failed How many rows were refused.
 * @property list<BlacklistRowError> $errors The first hundred refusals.
 */
final class BlacklistImport extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'created' => ['created', null, true],
            'known' => ['known', null, true],
            'failed' => ['failed', null, true],
            'errors' => ['errors', ['list', BlacklistRowError::class], true],
        ];
    }
}
