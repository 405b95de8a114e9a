<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property bool|null $enabled Whether orders get follow mails at all.
 * @property int|null $days Days after the goods have left.
 * @property list<FollowMailRouteInput>|null $routes In place of all before.
 * @property list<FollowMailProduct>|null $products In place of all before.
 * @property string|null $senderName Who sends them, as the law wants it named.
 * @property string|null $senderAddress The sender's postal address.
 * @property string|null $contact Where complaints go.
 * @property bool|null $completeWhenSent Whether an order is 処理済 once its mail is in line.
 */
final class FollowMailSettingsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'enabled' => ['enabled', null],
            'days' => ['days', null],
            'routes' => ['routes', ['list', FollowMailRouteInput::class]],
            'products' => ['products', ['list', FollowMailProduct::class]],
            'senderName' => ['sender_name', null],
            'senderAddress' => ['sender_address', null],
            'contact' => ['contact', null],
            'completeWhenSent' => ['complete_when_sent', null],
        ];
    }
}
