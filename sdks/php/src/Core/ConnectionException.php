<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** The request did not reach the server, or the answer did not come. */
class ConnectionException extends SdkException
{
}
