<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An error, as RFC 9457 writes it.
 *
 * @property string $type Address of the page that explains this kind of problem.
 * @property string $title What kind of problem this is, for people.
 * @property int $status The HTTP status.
 * @property string $detail What went wrong, for people, in the language of `Accept-Language`.
 * @property string $instance Names this one occurrence.
 * @property string $code Stable, for programs.
 * @property list<FieldProblem>|null $errors Every field that is wrong.
 * @property string $requestId The same as the `Request-Id` header; quote it when asking for help.
 * @property string|null $error The same in OAuth 2.0's words (RFC 6749 5.2); only where tokens are asked for.
 */
final class Problem extends Model
{
    protected static function fields(): array
    {
        return [
            'type' => ['type', null, true],
            'title' => ['title', null, true],
            'status' => ['status', null, true],
            'detail' => ['detail', null, true],
            'instance' => ['instance', null, true],
            'code' => ['code', null, true],
            'errors' => ['errors', ['list', FieldProblem::class]],
            'requestId' => ['request_id', null, true],
            'error' => ['error', null],
        ];
    }
}
