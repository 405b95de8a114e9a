<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * メールプロファイル: a server that mail is handed in at, and who it is from.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $host Name or address of the server.
 * @property int $port The number of its port.
 * @property 'none'|'starttls'|'implicit'|string $tls
 * @property bool $signsIn Whether it signs in: a user is kept, with a password or a grant.
 * @property 'password'|'oauth'|string|null $loginKind How it signs in; null: it does not.
 * @property string $senderAddress Whom mail is from; what comes back goes there too.
 * @property string $senderName The name beside the address.
 * @property bool $senderRegistered 楽天: the address is registered in RMS as the shop's. Needed for routes of 楽天市場.
 * @property string|null $replyTo Where answers go; null: to the sender.
 * @property int $perMinute Mails a minute at most.
 * @property MailHours|null $mobileHours Hours in which mail to mobile phones may go; null: always.
 * @property string $header The first lines of every mail.
 * @property string $signature 署名.
 * @property string $footer The last lines of every mail.
 * @property bool $isDefault Whether it serves routes that have no profile of their own.
 * @property bool $active Whether it is in use.
 * @property list<string> $salesRouteIds 受注ルート that it serves.
 * @property MailFailure|null $failure Why the server was not reached, or did not let us in, the last time; null: it did.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class MailProfile extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'host' => ['host', null, true],
            'port' => ['port', null, true],
            'tls' => ['tls', null, true],
            'signsIn' => ['signs_in', null, true],
            'loginKind' => ['login_kind', null, true],
            'senderAddress' => ['sender_address', null, true],
            'senderName' => ['sender_name', null, true],
            'senderRegistered' => ['sender_registered', null, true],
            'replyTo' => ['reply_to', null, true],
            'perMinute' => ['per_minute', null, true],
            'mobileHours' => ['mobile_hours', MailHours::class, true],
            'header' => ['header', null, true],
            'signature' => ['signature', null, true],
            'footer' => ['footer', null, true],
            'isDefault' => ['is_default', null, true],
            'active' => ['active', null, true],
            'salesRouteIds' => ['sales_route_ids', null, true],
            'failure' => ['failure', MailFailure::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
