<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** 413, 415 */
class UnacceptableBodyException extends ApiException
{
}
