<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What customers of a rank are told.
 *
 * @property string $rankId 顧客ランク.
 * @property string $text What they are told; may hold placeholders.
 */
final class RankMessage extends Model
{
    protected static function fields(): array
    {
        return [
            'rankId' => ['rank_id', null, true],
            'text' => ['text', null, true],
        ];
    }
}
