<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** 413, 415 */
class UnacceptableBodyException extends ApiException
{
}
