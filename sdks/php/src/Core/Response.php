<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** An answer; its body can be read as often as wanted. */
final class Response
{
    private ?string $text = null;

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
        if (is_string($this->body)) {
            return $this->body;
        }
        return $this->text ??= (string) stream_get_contents($this->rewound($this->body));
    }

    /** @return resource */
    public function stream(): mixed
    {
        if (!is_string($this->body) && $this->text === null) {
            return $this->rewound($this->body);
        }
        $stream = fopen('php://temp', 'w+b');
        if ($stream === false) {
            throw new SdkException('no memory for a stream');
        }
        fwrite($stream, $this->text());
        rewind($stream);
        return $stream;
    }

    /**
     * @param resource $stream
     * @return resource
     */
    private function rewound(mixed $stream): mixed
    {
        if (stream_get_meta_data($stream)['seekable']) {
            rewind($stream);
        }
        return $stream;
    }
}
