<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Standard Webhooks: who sent it, and when. */
final class WebhookVerifier
{
    /** @var list<string> */
    private array $secrets;

    /**
     * @param string|list<string> $secrets one (`whsec_…`), or several while they change
     * @param int $tolerance seconds that the sender's clock may differ
     */
    public function __construct(
        string|array $secrets,
        private readonly int $tolerance = 300,
        private readonly ?Clock $clock = null,
    ) {
        $bytes = static fn (string $it): string => (string) base64_decode((string) preg_replace('/^whsec_/', '', $it), true);
        $this->secrets = array_map($bytes, array_values((array) $secrets));
        // Everybody knows the empty one.
        if ($this->secrets === [] || in_array('', $this->secrets, true)) {
            throw new WebhookException('no secret, or one that is not base64');
        }
    }

    /**
     * The event, if the body (exactly as it came) was signed with the secret.
     *
     * @param array<string, string> $headers
     */
    public function verify(string $body, array $headers): mixed
    {
        $headers = array_change_key_case($headers);
        [$id, $time, $signatures] = [
            $headers['webhook-id'] ?? '',
            $headers['webhook-timestamp'] ?? '',
            $headers['webhook-signature'] ?? '',
        ];
        if ($id === '' || $time === '' || $signatures === '') {
            throw new WebhookException('a webhook header is missing');
        }
        $now = intdiv(($this->clock ?? new Clock())->now(), 1000);
        if (preg_match('/^\d{1,12}$/', $time) !== 1 || abs($now - (int) $time) > $this->tolerance) {
            throw new WebhookException('too old, or from the future');
        }
        $isKnown = false;
        foreach ($this->secrets as $secret) {
            $expected = hash_hmac('sha256', $id . '.' . $time . '.' . $body, $secret, true);
            foreach (explode(' ', $signatures) as $signature) {
                $given = str_starts_with($signature, 'v1,') ? base64_decode(substr($signature, 3), true) : false;
                $isKnown = ($given !== false && hash_equals($expected, $given)) || $isKnown;
            }
        }
        if (!$isKnown) {
            throw new WebhookException('no signature fits');
        }
        try {
            return json_decode($body, false, 512, JSON_THROW_ON_ERROR);
        } catch (\JsonException $cause) {
            throw new WebhookException('the body is not JSON', 0, $cause);
        }
    }
}
