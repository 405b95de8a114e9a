<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property NotesPatch|null $notes
 * @property list<string>|null $tags Replaces all tags.
 */
final class OrderPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'notes' => ['notes', NotesPatch::class],
            'tags' => ['tags', null],
        ];
    }
}
