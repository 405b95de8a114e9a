<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $salesRouteId 受注ルート that its orders come in on.
 * @property string|null $sender Who sends its mails: an address, or `@` and a domain.
 * @property string|null $subject What their subjects hold.
 * @property mixed $layout Replaces all.
 * @property bool|null $active Whether it is in use.
 */
final class OrderMailSourcePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'salesRouteId' => ['sales_route_id', null],
            'sender' => ['sender', null],
            'subject' => ['subject', null],
            'layout' => ['layout', null],
            'active' => ['active', null],
        ];
    }
}
