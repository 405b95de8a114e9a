<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** No answer within the time limit. */
class TimeoutException extends ConnectionException
{
}
