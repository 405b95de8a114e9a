<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A character that the encoding lacks.
 *
 * @property string $character The character.
 * @property int $count The number of times it was in the file.
 */
final class ReplacedCharacter extends Model
{
    protected static function fields(): array
    {
        return [
            'character' => ['character', null, true],
            'count' => ['count', null, true],
        ];
    }
}
