<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property PaymentLayoutColumnsInput|null $columns All of them.
 */
final class PaymentLayoutPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'columns' => ['columns', PaymentLayoutColumnsInput::class],
        ];
    }
}
