<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A template to be made.
 *
 * @property string $name Its name, for people.
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $paymentMethod 支払方法 that it is for, as orders name it; left out: all.
 * @property string|null $salesRouteId 受注ルート that it is for; left out: all.
 * @property 'pc'|'mobile'|string|null $device Left out: both.
 * @property string $subject The subject.
 * @property string|null $salutation The line that addresses the buyer; left out: `{{ buyer.name }} 様`.
 * @property string $body The body, in plain text.
 * @property string|null $html The same for programs that show HTML. A picture of `image_ids` is shown where `cid:` and its id stand as an address: `<img src="cid:mim_…">`.
 * @property bool|null $orderBlock Whether the order is listed below the body; left out: yes, but for follow and free mails.
 * @property list<RankMessage>|null $rankMessages What customers of a rank are told besides.
 * @property list<string>|null $imageIds Pictures that go with it.
 * @property bool|null $transactional It says nothing but what the order needs; left out: yes, but for follow mails.
 */
final class NewMailTemplate extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'stage' => ['stage', null, true],
            'paymentMethod' => ['payment_method', null],
            'salesRouteId' => ['sales_route_id', null],
            'device' => ['device', null],
            'subject' => ['subject', null, true],
            'salutation' => ['salutation', null],
            'body' => ['body', null, true],
            'html' => ['html', null],
            'orderBlock' => ['order_block', null],
            'rankMessages' => ['rank_messages', ['list', RankMessage::class]],
            'imageIds' => ['image_ids', null],
            'transactional' => ['transactional', null],
        ];
    }
}
