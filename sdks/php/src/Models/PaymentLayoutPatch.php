<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property PaymentLayoutColumnsPatch|null $columns What is left out of them stays.
 */
final class PaymentLayoutPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'columns' => ['columns', PaymentLayoutColumnsPatch::class],
        ];
    }
}
