<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a row was refused.
 *
 * @property int $row The row's number in the file, as a spreadsheet counts.
 * @property string $code Stable, for programs: the codes of fields.
 */
final class BlacklistRowError extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'code' => ['code', null, true],
        ];
    }
}
