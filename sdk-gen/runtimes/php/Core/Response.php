<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** An answer; its body is a stream that can be read once. */
final class Response
{
    /**
     * @param array<string, string> $headers names in lower case
     * @param resource|string $body
     */
    public function __construct(
        public readonly int $status,
        public readonly array $headers,
        private readonly mixed $body,
    ) {
    }

    public function text(): string
    {
        return is_string($this->body) ? $this->body : (string) stream_get_contents($this->body);
    }

    /** @return resource */
    public function stream(): mixed
    {
        if (!is_string($this->body)) {
            return $this->body;
        }
        $stream = fopen('php://temp', 'w+b');
        if ($stream === false) {
            throw new SdkException('no memory for a stream');
        }
        fwrite($stream, $this->body);
        rewind($stream);
        return $stream;
    }
}
