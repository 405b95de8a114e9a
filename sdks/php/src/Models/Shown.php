<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The token that is not needed any more.
 *
 * @property string $token A refresh or access token.
 */
final class Shown extends Model
{
    protected static function fields(): array
    {
        return [
            'token' => ['token', null, true],
        ];
    }
}
