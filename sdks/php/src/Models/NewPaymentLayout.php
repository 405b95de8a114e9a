<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A layout to be made.
 *
 * @property string $code At most 20 characters, unique in the tenant, none of those that come with the platform.
 * @property string $name Its name, for people.
 * @property PaymentLayoutColumnsInput $columns
 */
final class NewPaymentLayout extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'columns' => ['columns', PaymentLayoutColumnsInput::class, true],
        ];
    }
}
