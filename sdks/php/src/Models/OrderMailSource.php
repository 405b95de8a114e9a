<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 注文メール取込: a mall whose orders come by mail.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $salesRouteId 受注ルート that its orders come in on.
 * @property string $sender Who sends its mails: an address, or `@` and a domain.
 * @property string $subject What their subjects hold; empty: anything.
 * @property mixed $layout The labels by which they are read; the documentation says which there are.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class OrderMailSource extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'sender' => ['sender', null, true],
            'subject' => ['subject', null, true],
            'layout' => ['layout', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
