<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** A download. */
final class BinaryResponse
{
    public function __construct(public readonly Response $response)
    {
    }

    public function contentType(): ?string
    {
        return $this->response->headers['content-type'] ?? null;
    }

    /** Its encoding, as the server says. */
    public function charset(): ?string
    {
        return preg_match('/charset="?([^";\s]+)/i', $this->contentType() ?? '', $found) === 1 ? $found[1] : null;
    }

    /** The file's name, as the server gives it (RFC 6266, RFC 5987). */
    public function filename(): ?string
    {
        $header = $this->response->headers['content-disposition'] ?? '';
        if (preg_match("/filename\\*=UTF-8''([^;]+)/i", $header, $found) === 1) {
            return rawurldecode(trim($found[1]));
        }
        if (preg_match('/filename="((?:[^"\\\\]|\\\\.)*)"/i', $header, $found) === 1) {
            return stripslashes($found[1]);
        }
        return preg_match('/filename=([^;"\s]+)/i', $header, $found) === 1 ? $found[1] : null;
    }

    /** @return resource */
    public function stream(): mixed
    {
        return $this->response->stream();
    }

    public function bytes(): string
    {
        return $this->response->text();
    }
}
