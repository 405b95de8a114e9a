<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A source to be made.
 *
 * @property string $name Its name, for people.
 * @property string $salesRouteId 受注ルート that its orders come in on.
 * @property string $sender Who sends its mails: an address, or `@` and a domain.
 * @property string|null $subject What their subjects hold; left out: anything.
 * @property mixed $layout Labels that are not those of 楽天市場; left out: all are.
 */
final class NewOrderMailSource extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'sender' => ['sender', null, true],
            'subject' => ['subject', null],
            'layout' => ['layout', null],
        ];
    }
}
