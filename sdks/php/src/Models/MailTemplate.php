<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * メールテンプレート: what is written at a stage. Texts name what stands in the order by placeholders,
 * `{{ order.number }}`.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $paymentMethod 支払方法 that it is for, as orders name it; null: all.
 * @property string|null $salesRouteId 受注ルート that it is for; null: all.
 * @property 'pc'|'mobile'|string|null $device Null: both.
 * @property string $subject The subject.
 * @property string $salutation The line that addresses the buyer.
 * @property string $body The body, in plain text.
 * @property string|null $html The same for programs that show HTML; null: there is only text. A picture of `image_ids` is shown where `cid:` and its id stand as an address: `<img src="cid:mim_…">`.
 * @property bool $orderBlock Whether the order is listed below the body.
 * @property list<RankMessage> $rankMessages What customers of a rank are told besides.
 * @property list<string> $imageIds Pictures that go with it.
 * @property bool $transactional It says nothing but what the order needs, so that no consent is needed.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class MailTemplate extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'stage' => ['stage', null, true],
            'paymentMethod' => ['payment_method', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'device' => ['device', null, true],
            'subject' => ['subject', null, true],
            'salutation' => ['salutation', null, true],
            'body' => ['body', null, true],
            'html' => ['html', null, true],
            'orderBlock' => ['order_block', null, true],
            'rankMessages' => ['rank_messages', ['list', RankMessage::class], true],
            'imageIds' => ['image_ids', null, true],
            'transactional' => ['transactional', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
