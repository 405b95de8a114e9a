<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $paymentMethod Null: all.
 * @property string|null $salesRouteId Null: all.
 * @property 'pc'|'mobile'|string|null $device Null: both.
 * @property string|null $subject The subject.
 * @property string|null $salutation The line that addresses the buyer.
 * @property string|null $body The body, in plain text.
 * @property string|null $html Null: there is only text.
 * @property bool|null $orderBlock Whether the order is listed below the body.
 * @property list<RankMessage>|null $rankMessages In place of all before.
 * @property list<string>|null $imageIds In place of all before.
 * @property bool|null $transactional It says nothing but what the order needs.
 * @property bool|null $active Whether it is in use.
 */
final class MailTemplatePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'paymentMethod' => ['payment_method', null],
            'salesRouteId' => ['sales_route_id', null],
            'device' => ['device', null],
            'subject' => ['subject', null],
            'salutation' => ['salutation', null],
            'body' => ['body', null],
            'html' => ['html', null],
            'orderBlock' => ['order_block', null],
            'rankMessages' => ['rank_messages', ['list', RankMessage::class]],
            'imageIds' => ['image_ids', null],
            'transactional' => ['transactional', null],
            'active' => ['active', null],
        ];
    }
}
