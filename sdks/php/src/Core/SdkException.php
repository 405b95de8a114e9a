<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** The base of all errors of this SDK. */
class SdkException extends \RuntimeException
{
}
