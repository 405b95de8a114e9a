<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The rows to take back.
 *
 * @property list<int> $rows Numbers of rows.
 */
final class UndoPayments extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
        ];
    }
}
