<?php

declare(strict_types=1);

namespace Nekonote\Core;

use Psr\Http\Client\ClientExceptionInterface;
use Psr\Http\Client\ClientInterface;
use Psr\Http\Message\RequestFactoryInterface;
use Psr\Http\Message\StreamFactoryInterface;
use Psr\Http\Message\StreamInterface;

/** Over any PSR-18 client. Its time limits are its own: PSR-18 has no word for them. */
final class Psr18Transport implements Transport
{
    public function __construct(
        private readonly ClientInterface $client,
        private readonly RequestFactoryInterface $requests,
        private readonly StreamFactoryInterface $streams,
    ) {
    }

    public function send(Request $request): Response
    {
        $message = $this->requests->createRequest($request->method, $request->url);
        foreach ($request->headers as $name => $value) {
            $message = $message->withHeader($name, $value);
        }
        if (is_resource($request->body)) {
            $message = $message->withBody($this->streams->createStreamFromResource($request->body));
        } elseif ($request->body !== null) {
            $message = $message->withBody($this->streams->createStream($request->body));
        }
        try {
            $answer = $this->client->sendRequest($message);
            $body = self::kept($answer->getBody());
        } catch (ClientExceptionInterface | \RuntimeException $cause) {
            $text = Messages::text('connection', null, $cause->getMessage());
            throw new ConnectionException($text, 0, $cause);
        }
        $headers = [];
        foreach ($answer->getHeaders() as $name => $values) {
            $headers[strtolower((string) $name)] = implode(', ', $values);
        }
        return new Response($answer->getStatusCode(), $headers, $body);
    }

    /**
     * Read piece by piece; on disk, if it is large.
     *
     * @return resource
     */
    private static function kept(StreamInterface $body): mixed
    {
        $sink = fopen('php://temp/maxmemory:8388608', 'w+b');
        if ($sink === false) {
            throw new \RuntimeException('no memory for an answer');
        }
        while (!$body->eof()) {
            fwrite($sink, $body->read(65536));
        }
        rewind($sink);
        return $sink;
    }
}
