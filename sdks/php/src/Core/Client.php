<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Sends requests: signs, limits in time, repeats what may be repeated, and reads answers. */
final class Client
{
    private const SAFE = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE', 'TRACE'];
    /** Tokens are renewed this many milliseconds before their time, for clocks that differ. */
    private const MARGIN = 30000;

    public readonly string $baseUrl;
    public readonly Clock $clock;
    private readonly Transport $transport;
    private readonly Hooks $hooks;
    private readonly string|\Closure|null $apiKey;
    private ?string $token = null;
    private int $tokenUntil = 0;

    /** @param array<string, mixed> $api what the generator knows about the API */
    public function __construct(private readonly array $api, private readonly ClientOptions $options)
    {
        $env = $api['env'] ?? null;
        $said = static fn (string $name): ?string => $env === null ? null : (getenv($env . $name) ?: null);
        $base = $options->baseUrl ?? $said('_BASE_URL') ?? $api['baseUrl'] ?? '';
        if ($base === '') {
            throw new SdkException(Messages::text('no_base_url', $options->language));
        }
        $this->baseUrl = rtrim($base, '/');
        $isUnsaid = $options->apiKey === null && $options->clientCredentials === null && $options->auth === [];
        $this->apiKey = $isUnsaid ? $said('_API_KEY') : $options->apiKey;
        $this->transport = $options->transport ?? new CurlTransport();
        $this->hooks = $options->hooks ?? new Hooks();
        $this->clock = $options->clock ?? new Clock();
    }

    /**
     * One call and its answer.
     *
     * @param array<string, mixed> $operation
     * @param array<string, mixed> $args
     */
    public function call(array $operation, array $args = [], ?RequestOptions $options = null): mixed
    {
        $response = $this->send($operation, $args, $options ?? new RequestOptions());
        return match ($operation['answer'] ?? 'none') {
            'binary' => new BinaryResponse($response),
            'text' => $response->text(),
            'json' => Json::decode($operation['spec'] ?? null, $this->json($response)),
            default => null,
        };
    }

    /**
     * A call whose answer is a page of a list.
     *
     * @param array<string, mixed> $operation
     * @param array<string, mixed> $args
     * @return Page<mixed>
     */
    public function page(array $operation, array $args = [], ?RequestOptions $options = null): Page
    {
        $response = $this->send($operation, $args, $options ?? new RequestOptions());
        return new Page($this, $operation, $args, $options, $this->json($response), $response);
    }

    /** The path of an address below the base URL; null if it is elsewhere. */
    public function relative(string $url): ?string
    {
        $own = parse_url($this->baseUrl);
        $origin = ($own['scheme'] ?? '') . '://' . ($own['host'] ?? '') . (isset($own['port']) ? ':' . $own['port'] : '');
        if (str_starts_with($url, '/')) {
            $url = $origin . $url;
        }
        if (str_starts_with($url, $this->baseUrl . '/')) {
            return substr($url, strlen($this->baseUrl));
        }
        return null;
    }

    private function json(Response $response): mixed
    {
        $text = $response->text();
        if ($text === '') {
            return null;
        }
        try {
            return json_decode($text, false, 512, JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING);
        } catch (\JsonException $cause) {
            throw new DecodeException(Messages::text('not_json', $this->options->language), 0, $cause);
        }
    }

    /**
     * @param array<string, mixed> $operation
     * @param array<string, mixed> $args
     */
    private function send(array $operation, array $args, RequestOptions $options): Response
    {
        [$path, $query, $own] = Params::target($operation, $args, $this->options->language);
        [$body, $contentType, $once] = Body::encode($operation, $args['body'] ?? null, $options->contentType);
        $fixed = $this->fixed($operation, $contentType, $options);
        foreach ($options->query as $name => $value) {
            $query[] = rawurlencode($name) . '=' . rawurlencode($value);
        }
        $isUpload = in_array($operation['body'] ?? null, ['binary', 'multipart'], true);
        $isTransfer = $isUpload || ($operation['answer'] ?? null) === 'binary';
        $isSafe = in_array($operation['method'], self::SAFE, true) || isset($operation['idempotency']);
        $retries = $once ? 0 : ($options->maxRetries ?? $this->options->maxRetries);
        $total = $options->totalTimeout ?? $this->options->totalTimeout;
        $end = $total === null ? null : $this->clock->now() + $total;
        $isRenewed = false;
        for ($attempt = 0;; $attempt++) {
            [$signed, $secrets] = $this->sign($operation);
            $asks = implode('&', [...$query, ...$secrets]);
            $base = isset($operation['server']) ? rtrim($this->absolute($operation['server']), '/') : $this->baseUrl;
            $url = $base . $path . ($asks === '' ? '' : (str_contains($path, '?') ? '&' : '?') . $asks);
            $left = $end === null ? null : max(1, $end - $this->clock->now());
            $limit = min($options->timeout ?? $this->options->timeout, $left ?? PHP_INT_MAX);
            if (isset($own['Cookie'], $signed['Cookie'])) {
                $signed['Cookie'] = $own['Cookie'] . '; ' . $signed['Cookie'];
            }
            $headers = self::merged($fixed, $this->options->headers, $own, $signed, $options->headers);
            $request = new Request($operation['method'], $url, $headers, $body, $limit, $attempt, $isTransfer, $left);
            $this->hooks->onRequest($request);
            try {
                $response = $this->transport->send($request);
            } catch (ConnectionException $error) {
                if ($attempt >= $retries || !$isSafe) {
                    $this->hooks->onError($request, $error);
                    throw $error;
                }
                $this->pause($request, Retry::backoff($attempt, $this->options, $this->clock->random()), $error, $end);
                continue;
            }
            $this->hooks->onResponse($request, $response);
            if ($response->status >= 200 && $response->status < 300) {
                if ($options->onResponse !== null) {
                    ($options->onResponse)($response);
                }
                return $response;
            }
            $asked = Retry::asked($response->status, $response->headers, $this->clock->now());
            $error = ApiException::for($response->status, $response->headers, $response->text(), $asked);
            $renews = $this->options->clientCredentials !== null && !$isRenewed && !$once;
            if ($response->status === 401 && $renews) {
                $isRenewed = true;
                $this->token = null;
                $attempt--;
                continue;
            }
            // Whoever began it under this key is still at it.
            $isRunning = $response->status === 409 && isset($operation['idempotency']) && $asked !== null;
            $mayRetry = $isRunning || Retry::may($response->status, $isSafe);
            if ($attempt >= $retries || !$mayRetry || ($asked ?? 0) > $this->options->maxRetryAfter) {
                $this->hooks->onError($request, $error);
                throw $error;
            }
            $chosen = Retry::backoff($attempt, $this->options, $this->clock->random());
            $this->pause($request, $asked ?? $chosen, $error, $end);
        }
    }

    private function pause(Request $request, int $milliseconds, SdkException $reason, ?int $end): void
    {
        if ($end !== null && $this->clock->now() + $milliseconds > $end) {
            throw $reason;
        }
        $this->hooks->onRetry($request, $milliseconds, $reason);
        $this->clock->sleep($milliseconds);
    }

    /**
     * @param array<string, mixed> $operation
     * @return array<string, string>
     */
    private function fixed(array $operation, ?string $contentType, RequestOptions $options): array
    {
        $headers = [
            'User-Agent' => $this->api['name'] . '/' . $this->api['version'] . ' php/' . PHP_VERSION,
            'Accept' => $operation['accept'] ?? 'application/json',
        ];
        if ($this->options->language !== null) {
            $headers['Accept-Language'] = $this->options->language;
        }
        if ($contentType !== null) {
            $headers['Content-Type'] = $contentType;
        }
        if (isset($operation['idempotency'])) {
            $headers[$operation['idempotency']] = $options->idempotencyKey ?? self::uuid();
        }
        return $headers;
    }

    /**
     * What shows who calls: headers and parts of the query.
     *
     * @param array<string, mixed> $operation
     * @return array{0: array<string, string>, 1: list<string>}
     */
    private function sign(array $operation): array
    {
        $headers = [];
        $query = [];
        foreach ($operation['security'] ?? $this->api['security'] as $list) {
            if ($list !== [] && array_filter($list, fn (string $key): bool => !$this->has($key)) === []) {
                foreach ($list as $key) {
                    $this->add($key, $headers, $query);
                }
                break;
            }
        }
        return [$headers, $query];
    }

    private function has(string $key): bool
    {
        $type = $this->api['schemes'][$key]['type'] ?? null;
        return isset($this->options->auth[$key]) || match ($type) {
            'basic' => $this->options->username !== null || $this->apiKey !== null,
            'bearer', 'oauth2' => $this->apiKey !== null || $this->options->clientCredentials !== null,
            'apiKey' => $this->apiKey !== null,
            default => false,
        };
    }

    /**
     * @param array<string, string> $headers
     * @param list<string> $query
     */
    private function add(string $key, array &$headers, array &$query): void
    {
        $scheme = $this->api['schemes'][$key];
        $given = $this->options->auth[$key] ?? $this->apiKey;
        $secret = $given instanceof \Closure ? (string) $given() : (string) $given;
        if ($scheme['type'] === 'basic') {
            $pair = ($this->options->username ?? $secret) . ':' . $this->options->password;
            $headers['Authorization'] = 'Basic ' . base64_encode($pair);
        } elseif ($scheme['type'] !== 'apiKey') {
            $isOwn = $this->options->clientCredentials !== null && !isset($this->options->auth[$key]);
            $headers['Authorization'] = 'Bearer ' . ($isOwn ? $this->token($this->options->clientCredentials) : $secret);
        } elseif ($scheme['in'] === 'query') {
            $query[] = rawurlencode($scheme['name']) . '=' . rawurlencode($secret);
        } elseif ($scheme['in'] === 'cookie') {
            $pair = $scheme['name'] . '=' . rawurlencode($secret);
            $headers['Cookie'] = isset($headers['Cookie']) ? $headers['Cookie'] . '; ' . $pair : $pair;
        } else {
            $headers[$scheme['name']] = $secret;
        }
    }

    private function token(ClientCredentials $credentials): string
    {
        if ($this->token !== null && $this->tokenUntil - self::MARGIN > $this->clock->now()) {
            return $this->token;
        }
        $known = array_filter(array_column($this->api['schemes'], 'tokenUrl'));
        $url = $credentials->tokenUrl ?? array_shift($known);
        if ($url === null) {
            throw new SdkException(Messages::text('no_token', $this->options->language, 'tokenUrl'));
        }
        $form = ['grant_type' => 'client_credentials', 'client_id' => $credentials->clientId];
        $form['client_secret'] = $credentials->clientSecret;
        if ($credentials->scope !== null) {
            $form['scope'] = $credentials->scope;
        }
        $headers = ['Content-Type' => 'application/x-www-form-urlencoded', 'Accept' => 'application/json'];
        $request = new Request('POST', $this->absolute($url), $headers, http_build_query($form), $this->options->timeout);
        $response = $this->transport->send($request);
        $text = $response->text();
        $answer = json_decode($text);
        if ($response->status < 200 || $response->status >= 300) {
            throw ApiException::for($response->status, $response->headers, $text);
        }
        if (!is_string($answer->access_token ?? null)) {
            throw new AuthenticationException($response->status, $response->headers, $text);
        }
        $seconds = is_numeric($answer->expires_in ?? null) ? (int) $answer->expires_in : 3600;
        $this->tokenUntil = $this->clock->now() + $seconds * 1000;
        return $this->token = $answer->access_token;
    }

    /** An address, from the base URL if it is not whole. */
    private function absolute(string $url): string
    {
        if (preg_match('#^https?://#i', $url) === 1) {
            return $url;
        }
        $own = parse_url($this->baseUrl);
        $origin = ($own['scheme'] ?? '') . '://' . ($own['host'] ?? '') . (isset($own['port']) ? ':' . $own['port'] : '');
        return str_starts_with($url, '/') ? $origin . $url : $this->baseUrl . '/' . $url;
    }

    /**
     * Later ones win, however they are written.
     *
     * @param array<string, string> ...$sources
     * @return array<string, string>
     */
    private static function merged(array ...$sources): array
    {
        $found = [];
        foreach ($sources as $source) {
            foreach ($source as $name => $value) {
                $found[strtolower((string) $name)] = [(string) $name, $value];
            }
        }
        return array_column(array_values($found), 1, 0);
    }

    private static function uuid(): string
    {
        $bytes = random_bytes(16);
        $bytes[6] = chr((ord($bytes[6]) & 0x0f) | 0x40);
        $bytes[8] = chr((ord($bytes[8]) & 0x3f) | 0x80);
        return vsprintf('%s%s-%s-%s-%s-%s%s%s', str_split(bin2hex($bytes), 4));
    }
}
