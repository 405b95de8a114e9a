<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What holds for orders with certain goods.
 *
 * @property string $sku How their codes begin.
 * @property int $days Days after the goods have left.
 */
final class FollowMailProduct extends Model
{
    protected static function fields(): array
    {
        return [
            'sku' => ['sku', null, true],
            'days' => ['days', null, true],
        ];
    }
}
