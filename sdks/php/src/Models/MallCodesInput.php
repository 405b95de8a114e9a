<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mall's own codes, by hand.
 *
 * @property list<MallCodeInput> $codes 1 to 500, each `code` once.
 */
final class MallCodesInput extends Model
{
    protected static function fields(): array
    {
        return [
            'codes' => ['codes', ['list', MallCodeInput::class], true],
        ];
    }
}
