<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was found about a person.
 *
 * @property bool $listed Whether anything was found.
 * @property list<BlacklistMatch> $matches The entries, with what of the person they name; empty where nothing was found.
 */
final class BlacklistCheck extends Model
{
    protected static function fields(): array
    {
        return [
            'listed' => ['listed', null, true],
            'matches' => ['matches', ['list', BlacklistMatch::class], true],
        ];
    }
}
