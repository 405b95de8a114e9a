<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Listings that are told anew.
 *
 * @property list<ForeseenListing> $items The first 200 of them.
 */
final class Publications extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', ForeseenListing::class], true],
        ];
    }
}
