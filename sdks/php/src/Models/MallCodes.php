<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mall's own codes, by hand.
 *
 * @property list<MallCode> $codes 1 to 500, each `code` once.
 */
final class MallCodes extends Model
{
    protected static function fields(): array
    {
        return [
            'codes' => ['codes', ['list', MallCode::class], true],
        ];
    }
}
