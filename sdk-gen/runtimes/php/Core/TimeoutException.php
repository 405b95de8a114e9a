<?php

declare(strict_types=1);

namespace SdkRuntime\Core;

/** No answer within the time limit. */
class TimeoutException extends ConnectionException
{
}
