<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class AccessResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make an API key
     *
     * The answer shows the key itself, once; only its hash is kept. The caller must hold all that
     * the key may do.
     *
     * @param Models\NewApiKey|array<string, mixed> $body
     * @return Models\CreatedApiKey
     */
    public function createApiKey(
        Models\NewApiKey|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/api-keys',
            'body' => 'json',
            'bodySpec' => Models\NewApiKey::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\CreatedApiKey::class,
        ];
        /** @var Models\CreatedApiKey $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Let another tenant's key in
     *
     * So that a consultant's key covers several tenants: it then names this one in the header
     * `Nekonote-Tenant`. A key that is let in already gets these scopes instead. It holds within 5
     * seconds.
     *
     * @param Models\NewApiKeyGrant|array<string, mixed> $body
     * @return Models\ApiKeyGrant
     */
    public function createApiKeyGrant(
        Models\NewApiKeyGrant|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/api-key-grants',
            'body' => 'json',
            'bodySpec' => Models\NewApiKeyGrant::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ApiKeyGrant::class,
        ];
        /** @var Models\ApiKeyGrant $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Make a role
     *
     * With scopes function by function; the caller must hold all of them.
     *
     * @param Models\NewRole|array<string, mixed> $body
     * @return Models\Role
     */
    public function createRole(
        Models\NewRole|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/roles',
            'body' => 'json',
            'bodySpec' => Models\NewRole::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Role::class,
        ];
        /** @var Models\Role $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Let a person in
     *
     * The caller must hold all that the role allows.
     *
     * @param Models\NewStaff|array<string, mixed> $body
     * @return Models\Staff
     */
    public function createStaff(
        Models\NewStaff|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/staff',
            'body' => 'json',
            'bodySpec' => Models\NewStaff::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Staff::class,
        ];
        /** @var Models\Staff $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Get tokens
     *
     * By `grant_type`: `password` signs in a member of staff, `client_credentials` a machine by its
     * API key (`client_id` is the key's id, `client_secret` the key; HTTP Basic will do too),
     * `refresh_token` goes on with a session. Access tokens last 15 minutes; a session ends after 7
     * days without a refresh, and after 30 days in any case. A refresh token that is used a second
     * time ends its session. Too many wrong passwords make an account or an address wait.
     *
     * A key that several tenants let in names one in the header `Nekonote-Tenant`.
     *
     * @param Models\TokenRequest|array<string, mixed> $body
     * @return Models\TokenAnswer
     */
    public function createToken(
        Models\TokenRequest|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/oauth/token',
            'body' => 'json',
            'bodySpec' => Models\TokenRequest::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\TokenAnswer::class,
            'security' => [],
        ];
        /** @var Models\TokenAnswer $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Let another tenant's key in no longer
     *
     * Within 5 seconds it cannot act for this tenant any more.
     *
     * @param string $keyId The id of the key.
     */
    public function deleteApiKeyGrant(
        string $keyId,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/api-key-grants/{key_id}',
            'params' => [['name' => 'keyId', 'wire' => 'key_id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['keyId' => $keyId], $options);
    }

    /**
     * Remove a role
     *
     * One that nobody holds.
     *
     * @param string $id The id of the role.
     */
    public function deleteRole(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/roles/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Read an API key
     *
     * Everything but the key itself, of which only a hash is kept.
     *
     * @param string $id The id of the API key.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\ApiKey
     */
    public function getApiKey(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/api-keys/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ApiKey::class,
        ];
        /** @var Models\ApiKey $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read who calls
     *
     * With any valid credentials, to see whose they are and what they are good for.
     *
     * @return Models\Me
     */
    public function getMe(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/me',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Me::class,
        ];
        /** @var Models\Me $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * Read a role
     *
     * Built-in or the tenant's own.
     *
     * @param string $id The id of the role.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Role
     */
    public function getRole(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/roles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Role::class,
        ];
        /** @var Models\Role $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a member of staff
     *
     * With name and mail address; the reading is audited.
     *
     * @param string $id The id of the member of staff.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Staff
     */
    public function getStaff(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/staff/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Staff::class,
        ];
        /** @var Models\Staff $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List other tenants' keys that are let in
     *
     * By the id of the key.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ApiKeyGrant>
     */
    public function listApiKeyGrants(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/api-key-grants',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ApiKeyGrant::class,
        ];
        /** @var Core\Page<Models\ApiKeyGrant> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List API keys
     *
     * Oldest first, revoked ones too.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\ApiKey>
     */
    public function listApiKeys(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/api-keys',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ApiKey::class,
        ];
        /** @var Core\Page<Models\ApiKey> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the audit log
     *
     * Newest first. Different filters must all hold.
     *
     * @param string|null $actor The id of the member of staff or API key that did it.
     * @param 'tenant.created'|'tenant.changed'|'role.created'|'role.changed'|'role.removed'|'staff.read'|'staff.created'|'staff.changed'|'staff.password_changed'|'api_key.created'|'api_key.changed'|'api_key.revoked'|'api_key.granted'|'api_key.grant_withdrawn'|'session.started'|'session.refused'|'session.ended'|'session.refresh_token_reused'|'orders.read'|'orders.exported'|'customer.erased'|'order.erased'|string|null $action What was done.
     * @param string|null $subject The id of what it was done to.
     * @param \DateTimeInterface|string|null $occurredFrom Done at or after.
     * @param \DateTimeInterface|string|null $occurredTo Done before.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\AuditEntry>
     */
    public function listAuditLog(
        ?string $actor = null,
        ?string $action = null,
        ?string $subject = null,
        \DateTimeInterface|string|null $occurredFrom = null,
        \DateTimeInterface|string|null $occurredTo = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/audit-log',
            'params' => ['actor', 'action', 'subject', ['name' => 'occurredFrom', 'wire' => 'occurred_from', 'in' => 'query'], ['name' => 'occurredTo', 'wire' => 'occurred_to', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\AuditEntry::class,
        ];
        /** @var Core\Page<Models\AuditEntry> $answer */
        $answer = $this->client->page($operation, [...array_filter(['actor' => $actor, 'action' => $action, 'subject' => $subject, 'occurredFrom' => $occurredFrom, 'occurredTo' => $occurredTo, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List roles
     *
     * Oldest first, the built-in ones among them.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\Role>
     */
    public function listRoles(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/roles',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Role::class,
        ];
        /** @var Core\Page<Models\Role> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List the keys that sign access tokens
     *
     * To verify tokens without asking here. Keys change every 30 days; look again for a `kid` that
     * is not known.
     *
     * @return Models\JwkSet
     */
    public function listSigningKeys(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/.well-known/jwks.json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\JwkSet::class,
            'security' => [],
        ];
        /** @var Models\JwkSet $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List staff
     *
     * Oldest first, with names and mail addresses; the reading is audited.
     *
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\Staff>
     */
    public function listStaff(
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/staff',
            'params' => ['limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Staff::class,
        ];
        /** @var Core\Page<Models\Staff> $answer */
        $answer = $this->client->page($operation, [...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Revoke an API key
     *
     * For good; within 5 seconds it works nowhere any more. It stays to be seen. To revoke it again
     * changes nothing.
     *
     * @param string $id The id of the API key.
     * @return Models\ApiKey
     */
    public function revokeApiKey(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/api-keys/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ApiKey::class,
        ];
        /** @var Models\ApiKey $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Sign out
     *
     * Ends the session that a refresh or access token of a member of staff belongs to, with all its
     * tokens. Any other text is answered alike (RFC 7009); a machine's access comes from its API
     * key, so revoke that.
     *
     * @param Models\Shown|array<string, mixed> $body
     * @return array<string, mixed>
     */
    public function revokeToken(
        Models\Shown|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/oauth/revoke',
            'body' => 'json',
            'bodySpec' => Models\Shown::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => ['map', null],
            'security' => [],
        ];
        /** @var array<string, mixed> $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Change an API key
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. What the key
     * may do cannot be changed; make another. It holds within 5 seconds.
     *
     * @param string $id The id of the API key.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ApiKeyPatch|array<string, mixed> $body
     * @return Models\ApiKey
     */
    public function updateApiKey(
        string $id,
        string $ifMatch,
        Models\ApiKeyPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/api-keys/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ApiKeyPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ApiKey::class,
        ];
        /** @var Models\ApiKey $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change one's own password
     *
     * For staff, with the present password. It signs out everywhere, here too.
     *
     * @param Models\OwnPassword|array<string, mixed> $body
     */
    public function updateOwnPassword(
        Models\OwnPassword|array $body,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/me/password',
            'body' => 'json',
            'bodySpec' => Models\OwnPassword::class,
            'contentType' => 'application/json',
        ];
        $this->client->call($operation, ['body' => $body], $options);
    }

    /**
     * Change a role
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Whoever holds
     * the role may do what it says now within 5 seconds.
     *
     * @param string $id The id of the role.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\RolePatch|array<string, mixed> $body
     * @return Models\Role
     */
    public function updateRole(
        string $id,
        string $ifMatch,
        Models\RolePatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/roles/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\RolePatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Role::class,
        ];
        /** @var Models\Role $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a member of staff
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. The caller
     * must hold all that the present and the new role allow. One active owner stays. Who is made
     * inactive is signed out everywhere within 5 seconds.
     *
     * @param string $id The id of the member of staff.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\StaffPatch|array<string, mixed> $body
     * @return Models\Staff
     */
    public function updateStaff(
        string $id,
        string $ifMatch,
        Models\StaffPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/staff/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\StaffPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Staff::class,
        ];
        /** @var Models\Staff $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Set a password
     *
     * Somebody else's, who is signed out everywhere by it. One's own: `PUT /v1/me/password`.
     *
     * @param string $id The id of the member of staff.
     * @param Models\NewPassword|array<string, mixed> $body
     */
    public function updateStaffPassword(
        string $id,
        Models\NewPassword|array $body,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/staff/{id}/password',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\NewPassword::class,
            'contentType' => 'application/json',
        ];
        $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
    }
}
