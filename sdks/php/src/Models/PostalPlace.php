<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A place that a postal code stands for.
 *
 * @property string $prefecture 都道府県.
 * @property string $city 市区町村.
 * @property string $town 町域; empty where the code is the whole city's.
 * @property string $street 番地 and building of a large office; empty otherwise.
 * @property string|null $office 大口事業所: the organization that has the code for itself.
 */
final class PostalPlace extends Model
{
    protected static function fields(): array
    {
        return [
            'prefecture' => ['prefecture', null, true],
            'city' => ['city', null, true],
            'town' => ['town', null, true],
            'street' => ['street', null, true],
            'office' => ['office', null, true],
        ];
    }
}
