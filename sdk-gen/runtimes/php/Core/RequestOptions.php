<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** For one call; left out, the client's. */
final class RequestOptions
{
    /**
     * @param array<string, string> $headers
     * @param string|null $idempotencyKey the same for every repetition; left out, a new one for each call
     * @param string|null $contentType of the body, where the operation takes several
     * @param array<string, string> $query besides the operation's own parameters
     */
    public function __construct(
        public readonly array $headers = [],
        public readonly ?int $timeout = null,
        public readonly ?int $totalTimeout = null,
        public readonly ?int $maxRetries = null,
        public readonly ?string $idempotencyKey = null,
        public readonly ?string $contentType = null,
        public readonly array $query = [],
    ) {
    }
}
