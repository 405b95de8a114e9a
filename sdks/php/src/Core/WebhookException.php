<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** A webhook that was not sent by who it says, or too long ago. */
class WebhookException extends SdkException
{
}
