<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * To whom a customer sent before.
 *
 * @property list<Recipient> $items お届け先, latest first, each once; at most ten.
 */
final class CustomerRecipients extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', Recipient::class], true],
        ];
    }
}
