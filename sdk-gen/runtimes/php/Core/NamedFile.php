<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** Bytes with a file's name, as a part of a form. */
final class NamedFile
{
    /** @param string|resource $content */
    public function __construct(
        public readonly mixed $content,
        public readonly string $filename,
        public readonly string $contentType = 'application/octet-stream',
    ) {
    }
}
