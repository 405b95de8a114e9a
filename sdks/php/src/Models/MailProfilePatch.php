<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $host Name or address of the server.
 * @property int|null $port The number of its port.
 * @property 'none'|'starttls'|'implicit'|string|null $tls
 * @property MailLogin|null $login Replaced as a whole; null: the server asks for none.
 * @property string|null $senderAddress Whom mail is from.
 * @property string|null $senderName The name beside the address.
 * @property bool|null $senderRegistered 楽天: the address is registered in RMS as the shop's.
 * @property string|null $replyTo Null: answers go to the sender.
 * @property int|null $perMinute Mails a minute at most.
 * @property MailHoursPatch|null $mobileHours What is left out of them stays; null: always.
 * @property string|null $header The first lines of every mail.
 * @property string|null $signature 署名.
 * @property string|null $footer The last lines of every mail.
 * @property bool|null $isDefault Serves routes that have no profile of their own.
 * @property bool|null $active Whether it is in use.
 * @property list<string>|null $salesRouteIds 受注ルート that it serves, in place of all before.
 */
final class MailProfilePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'host' => ['host', null],
            'port' => ['port', null],
            'tls' => ['tls', null],
            'login' => ['login', MailLogin::class],
            'senderAddress' => ['sender_address', null],
            'senderName' => ['sender_name', null],
            'senderRegistered' => ['sender_registered', null],
            'replyTo' => ['reply_to', null],
            'perMinute' => ['per_minute', null],
            'mobileHours' => ['mobile_hours', MailHoursPatch::class],
            'header' => ['header', null],
            'signature' => ['signature', null],
            'footer' => ['footer', null],
            'isDefault' => ['is_default', null],
            'active' => ['active', null],
            'salesRouteIds' => ['sales_route_ids', null],
        ];
    }
}
