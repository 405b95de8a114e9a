<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something to be told to the people of the tenant.
 *
 * @property 'info'|'warning'|'critical'|string|null $level
 * @property string $title One line.
 * @property string|null $body Plain text.
 */
final class NewAnnouncement extends Model
{
    protected static function fields(): array
    {
        return [
            'level' => ['level', null],
            'title' => ['title', null, true],
            'body' => ['body', null],
        ];
    }
}
