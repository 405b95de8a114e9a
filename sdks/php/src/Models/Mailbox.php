<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受信サーバー: a mailbox that mail is fetched from, and how that goes.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $host Name or address of the IMAP server.
 * @property int $port The number of its port.
 * @property 'none'|'starttls'|'implicit'|string $tls
 * @property 'password'|'oauth'|string $loginKind
 * @property string $folder The folder that is read.
 * @property 'mark_seen'|'move'|'leave'|string $afterwards
 * @property string|null $doneFolder Where messages are moved to that are in; null: nowhere.
 * @property string|null $salesRouteId 受注ルート whose buyers write here: where several orders could be meant, it is one of this route.
 * @property string $sinceOn Messages that came before this day in Japan stay where they are.
 * @property int $pollSeconds How often it is looked into, in seconds.
 * @property bool $active Whether it is in use.
 * @property \DateTimeImmutable|null $polledAt When it was looked into the last time.
 * @property \DateTimeImmutable|null $succeededAt When that went well the last time.
 * @property \DateTimeImmutable $nextPollAt When it is looked into next.
 * @property int $failures How often in a row it went wrong.
 * @property MailboxFailure|null $failure Why, the last time; null: it went well.
 * @property int|null $uidValidity The number of the generation by which the server numbers its messages (UIDVALIDITY); null: it was not asked yet.
 * @property int $lastUid The number of the last message that was looked at (UID); 0: none.
 * @property int $messagesTaken Number of messages that came in from here.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Mailbox extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'host' => ['host', null, true],
            'port' => ['port', null, true],
            'tls' => ['tls', null, true],
            'loginKind' => ['login_kind', null, true],
            'folder' => ['folder', null, true],
            'afterwards' => ['afterwards', null, true],
            'doneFolder' => ['done_folder', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'sinceOn' => ['since_on', null, true],
            'pollSeconds' => ['poll_seconds', null, true],
            'active' => ['active', null, true],
            'polledAt' => ['polled_at', '@datetime', true],
            'succeededAt' => ['succeeded_at', '@datetime', true],
            'nextPollAt' => ['next_poll_at', '@datetime', true],
            'failures' => ['failures', null, true],
            'failure' => ['failure', MailboxFailure::class, true],
            'uidValidity' => ['uid_validity', null, true],
            'lastUid' => ['last_uid', null, true],
            'messagesTaken' => ['messages_taken', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
