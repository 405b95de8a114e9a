<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a trial call to a mall came to.
 *
 * @property bool $reached Whether the mall answered.
 * @property 'temporary'|'credentials'|'refused'|string|null $kind Why it did not.
 * @property string $message In the mall's own words; empty where it answered.
 */
final class ShopTest extends Model
{
    protected static function fields(): array
    {
        return [
            'reached' => ['reached', null, true],
            'kind' => ['kind', null, true],
            'message' => ['message', null, true],
        ];
    }
}
