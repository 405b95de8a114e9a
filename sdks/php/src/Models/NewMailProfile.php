<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A profile to be made.
 *
 * @property string $name Its name, for people.
 * @property string $host Name or address of the server.
 * @property int|null $port The number of its port; left out: 587, 465 or 25, by `tls`.
 * @property 'none'|'starttls'|'implicit'|string|null $tls Left out: `starttls`.
 * @property MailLogin|null $login Left out: the server asks for none.
 * @property string $senderAddress Whom mail is from.
 * @property string|null $senderName The name beside the address.
 * @property bool|null $senderRegistered 楽天: the address is registered in RMS as the shop's.
 * @property string|null $replyTo Where answers go.
 * @property int|null $perMinute Mails a minute at most; left out: 600.
 * @property MailHours|null $mobileHours Hours in which mail to mobile phones may go.
 * @property string|null $header The first lines of every mail.
 * @property string|null $signature 署名.
 * @property string|null $footer The last lines of every mail.
 * @property bool|null $isDefault Serves routes that have no profile of their own.
 * @property list<string>|null $salesRouteIds 受注ルート that it serves, in place of whoever did.
 */
final class NewMailProfile extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'host' => ['host', null, true],
            'port' => ['port', null],
            'tls' => ['tls', null],
            'login' => ['login', MailLogin::class],
            'senderAddress' => ['sender_address', null, true],
            'senderName' => ['sender_name', null],
            'senderRegistered' => ['sender_registered', null],
            'replyTo' => ['reply_to', null],
            'perMinute' => ['per_minute', null],
            'mobileHours' => ['mobile_hours', MailHours::class],
            'header' => ['header', null],
            'signature' => ['signature', null],
            'footer' => ['footer', null],
            'isDefault' => ['is_default', null],
            'salesRouteIds' => ['sales_route_ids', null],
        ];
    }
}
