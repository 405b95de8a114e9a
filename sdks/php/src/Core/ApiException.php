<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** An answer that says no: RFC 9457's problem, if it is one, and always the raw text. */
class ApiException extends SdkException
{
    /** A 304 has no body of its own. */
    private const NOT_MODIFIED = [
        'code' => 'not_modified',
        'detail' => 'Nothing has changed: what you have is still how it is.',
    ];

    /** As JSON, if it is. */
    public readonly mixed $body;
    /** Stable, for programs. */
    public readonly ?string $errorCode;
    public readonly ?string $type;
    public readonly ?string $title;
    public readonly ?string $detail;
    public readonly ?string $requestId;
    /** @var list<mixed> */
    public readonly array $errors;

    /**
     * @param array<string, string> $headers names in lower case
     * @param int|null $retryAfter milliseconds that the server asks to wait
     */
    final public function __construct(
        public readonly int $status,
        public readonly array $headers,
        public readonly string $text,
        public readonly ?int $retryAfter = null,
    ) {
        $this->body = $text === '' ? null : json_decode($text);
        $silent = $status === 304 ? (object) self::NOT_MODIFIED : new \stdClass();
        $outer = $this->body instanceof \stdClass ? $this->body : $silent;
        $inner = $outer->error ?? null;
        $say = static function (string $key) use ($outer, $inner): ?string {
            $value = $outer->{$key} ?? ($inner instanceof \stdClass ? ($inner->{$key} ?? null) : null);
            return is_string($value) ? $value : null;
        };
        $short = is_string($inner) ? $inner : null;
        $this->errorCode = $say('code') ?? $short;
        $this->type = $say('type');
        $this->title = $say('title');
        $this->detail = $say('detail') ?? $say('message') ?? $this->title ?? $short;
        $this->requestId = $say('request_id') ?? $headers['request-id'] ?? $headers['x-request-id'] ?? null;
        $errors = $outer->errors ?? [];
        $this->errors = is_array($errors) ? array_values($errors) : [];
        parent::__construct(trim($status . ' ' . $this->detail), $status);
    }

    /** @param array<string, string> $headers names in lower case */
    public static function for(int $status, array $headers, string $text, ?int $retryAfter = null): ApiException
    {
        $class = match (true) {
            $status === 304 => NotModifiedException::class,
            $status === 400 => BadRequestException::class,
            $status === 401 => AuthenticationException::class,
            $status === 403 => PermissionException::class,
            $status === 404, $status === 410 => NotFoundException::class,
            $status === 409 => ConflictException::class,
            $status === 412, $status === 428 => PreconditionException::class,
            $status === 413, $status === 415 => UnacceptableBodyException::class,
            $status === 422 => ValidationException::class,
            $status === 429 => RateLimitException::class,
            $status >= 500 => ServerException::class,
            default => self::class,
        };
        return new $class($status, $headers, $text, $retryAfter);
    }
}
