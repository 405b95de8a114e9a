<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a warehouse says of requests.
 *
 * @property string $warehouse The code of the warehouse.
 * @property list<NewShipResult> $results What became of each request.
 */
final class NewShipResults extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null, true],
            'results' => ['results', ['list', NewShipResult::class], true],
        ];
    }
}
