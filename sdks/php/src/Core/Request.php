<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** A request as transports and hooks see it; hooks may change its headers. */
final class Request
{
    /**
     * @param array<string, string> $headers
     * @param string|resource|null $body
     * @param int $timeout milliseconds until the answer is complete; of a transfer, without a sign of life
     * @param bool $isTransfer an upload or a download, which may take its time
     * @param int|null $totalTimeout milliseconds that a transfer may last
     */
    public function __construct(
        public readonly string $method,
        public readonly string $url,
        public array $headers,
        public readonly mixed $body = null,
        public readonly int $timeout = 60000,
        public readonly int $attempt = 0,
        public readonly bool $isTransfer = false,
        public readonly ?int $totalTimeout = null,
    ) {
    }
}
