<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mailbox to be read.
 *
 * @property string $name Its name, for people.
 * @property string $host Name or address of the IMAP server.
 * @property int|null $port The number of its port; left out: 993 or 143, by `tls`.
 * @property 'none'|'starttls'|'implicit'|string|null $tls Left out: `implicit`.
 * @property MailLogin $login
 * @property string|null $folder The folder that is read; left out: `INBOX`.
 * @property 'mark_seen'|'move'|'leave'|string|null $afterwards Left out: `mark_seen`.
 * @property string|null $doneFolder Where messages are moved to that are in; for `move` only.
 * @property string|null $salesRouteId 受注ルート whose buyers write here.
 * @property string|null $sinceOn Messages that came before this day in Japan stay where they are; left out: today.
 * @property int|null $pollSeconds How often it is looked into, in seconds; left out: 60.
 */
final class NewMailbox extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'host' => ['host', null, true],
            'port' => ['port', null],
            'tls' => ['tls', null],
            'login' => ['login', MailLogin::class, true],
            'folder' => ['folder', null],
            'afterwards' => ['afterwards', null],
            'doneFolder' => ['done_folder', null],
            'salesRouteId' => ['sales_route_id', null],
            'sinceOn' => ['since_on', null],
            'pollSeconds' => ['poll_seconds', null],
        ];
    }
}
