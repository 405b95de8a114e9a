<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A trial.
 *
 * @property string|null $to Where a short mail is sent; left out: it only signs in.
 */
final class NewMailTest extends Model
{
    protected static function fields(): array
    {
        return [
            'to' => ['to', null],
        ];
    }
}
