<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mall to be compared.
 *
 * @property string $shopId The shop whose mall is asked.
 * @property bool|null $repair Whether numbers that differ are told to the mall again.
 */
final class NewReconciliation extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null, true],
            'repair' => ['repair', null],
        ];
    }
}
