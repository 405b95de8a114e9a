<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * When follow mails go, to whom not, and who sends them.
 *
 * @property bool $enabled Whether orders get follow mails at all.
 * @property int $days Days after the goods have left.
 * @property list<FollowMailRoute> $routes What holds for single routes; others are as all.
 * @property list<FollowMailProduct> $products What holds for orders with certain goods; the longest wait of an order's goods counts.
 * @property string $senderName Who sends them, as the law wants it named.
 * @property string $senderAddress The sender's postal address.
 * @property string $contact Where complaints go: a mail address, a telephone number or an address in the web.
 * @property bool $completeWhenSent Whether an order is 処理済 once its mail is in line.
 * @property \DateTimeImmutable|null $updatedAt Null as long as nobody has chosen.
 * @property int $version Counts changes; the `ETag`.
 */
final class FollowMailSettings extends Model
{
    protected static function fields(): array
    {
        return [
            'enabled' => ['enabled', null, true],
            'days' => ['days', null, true],
            'routes' => ['routes', ['list', FollowMailRoute::class], true],
            'products' => ['products', ['list', FollowMailProduct::class], true],
            'senderName' => ['sender_name', null, true],
            'senderAddress' => ['sender_address', null, true],
            'contact' => ['contact', null, true],
            'completeWhenSent' => ['complete_when_sent', null, true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
