<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** A request as transports and hooks see it; hooks may change its headers. */
final class Request
{
    /**
     * @param array<string, string> $headers
     * @param string|resource|null $body
     */
    public function __construct(
        public readonly string $method,
        public readonly string $url,
        public array $headers,
        public readonly mixed $body = null,
        public readonly int $timeout = 60000,
        public readonly int $attempt = 0,
    ) {
    }
}
