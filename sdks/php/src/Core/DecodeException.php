<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** An answer that should be JSON and is not. */
class DecodeException extends SdkException
{
}
