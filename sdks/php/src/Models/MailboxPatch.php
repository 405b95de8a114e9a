<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $host Name or address of the IMAP server.
 * @property int|null $port The number of its port.
 * @property 'none'|'starttls'|'implicit'|string|null $tls
 * @property MailLogin|null $login Replaced as a whole.
 * @property string|null $folder The folder that is read.
 * @property 'mark_seen'|'move'|'leave'|string|null $afterwards
 * @property string|null $doneFolder Where messages are moved to that are in; for `move` only.
 * @property string|null $salesRouteId 受注ルート whose buyers write here.
 * @property string|null $sinceOn Messages that came before this day in Japan stay where they are.
 * @property int|null $pollSeconds How often it is looked into, in seconds.
 * @property bool|null $active Whether it is in use.
 */
final class MailboxPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'host' => ['host', null],
            'port' => ['port', null],
            'tls' => ['tls', null],
            'login' => ['login', MailLogin::class],
            'folder' => ['folder', null],
            'afterwards' => ['afterwards', null],
            'doneFolder' => ['done_folder', null],
            'salesRouteId' => ['sales_route_id', null],
            'sinceOn' => ['since_on', null],
            'pollSeconds' => ['poll_seconds', null],
            'active' => ['active', null],
        ];
    }
}
