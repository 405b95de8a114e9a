<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** The transport without dependencies. */
final class CurlTransport implements Transport
{
    /** Kept, since connections stay open with it; the next request begins with nothing of the one before. */
    private ?\CurlHandle $handle = null;

    /** @param int $connectTimeout milliseconds */
    public function __construct(private readonly int $connectTimeout = 10000)
    {
    }

    public function send(Request $request): Response
    {
        $this->handle ??= curl_init() ?: null;
        $handle = $this->handle;
        $sink = fopen('php://temp/maxmemory:8388608', 'w+b');
        if ($handle === null || $sink === false) {
            throw new ConnectionException(Messages::text('connection', null, 'curl'));
        }
        curl_reset($handle);
        $headers = [];
        $lines = [];
        foreach ($request->headers as $name => $value) {
            $lines[] = $value === '' ? $name . ';' : $name . ': ' . $value;
        }
        // Neither is wanted: no waiting for "100 Continue".
        $lines[] = 'Expect:';
        curl_setopt_array($handle, [
            CURLOPT_URL => $request->url,
            CURLOPT_CUSTOMREQUEST => $request->method,
            CURLOPT_HTTPHEADER => $lines,
            CURLOPT_FILE => $sink,
            CURLOPT_FOLLOWLOCATION => false,
            CURLOPT_NOBODY => $request->method === 'HEAD',
            CURLOPT_CONNECTTIMEOUT_MS => min($this->connectTimeout, $request->timeout),
            CURLOPT_TIMEOUT_MS => $request->isTransfer ? $request->totalTimeout ?? 0 : $request->timeout,
            // Curl counts these in seconds.
            CURLOPT_LOW_SPEED_LIMIT => $request->isTransfer ? 1 : 0,
            CURLOPT_LOW_SPEED_TIME => $request->isTransfer ? max(1, intdiv($request->timeout + 999, 1000)) : 0,
            CURLOPT_PROTOCOLS => CURLPROTO_HTTP | CURLPROTO_HTTPS,
            CURLOPT_ENCODING => '',
            CURLOPT_HEADERFUNCTION => static function ($_, string $line) use (&$headers): int {
                if (str_starts_with($line, 'HTTP/')) {
                    $headers = [];
                } elseif (str_contains($line, ':')) {
                    [$name, $value] = explode(':', $line, 2);
                    $name = strtolower(trim($name));
                    $headers[$name] = isset($headers[$name]) ? $headers[$name] . ', ' . trim($value) : trim($value);
                }
                return strlen($line);
            },
        ]);
        if (is_resource($request->body)) {
            curl_setopt($handle, CURLOPT_UPLOAD, true);
            curl_setopt($handle, CURLOPT_INFILE, $request->body);
            curl_setopt($handle, CURLOPT_CUSTOMREQUEST, $request->method);
        } elseif ($request->body !== null) {
            curl_setopt($handle, CURLOPT_POSTFIELDS, $request->body);
        }
        $done = curl_exec($handle);
        $status = (int) curl_getinfo($handle, CURLINFO_RESPONSE_CODE);
        $code = curl_errno($handle);
        $error = curl_error($handle);
        if ($done === false) {
            throw $code === CURLE_OPERATION_TIMEDOUT
                ? new TimeoutException(Messages::text('timeout', null, (string) $request->timeout))
                : new ConnectionException(Messages::text('connection', null, $error));
        }
        rewind($sink);
        return new Response($status, $headers, $sink);
    }
}
