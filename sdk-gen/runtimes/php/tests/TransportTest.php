<?php

declare(strict_types=1);

namespace SdkRuntime\Tests;

use PHPUnit\Framework\TestCase;
use Psr\Http\Client\ClientInterface;
use Psr\Http\Message\RequestFactoryInterface;
use Psr\Http\Message\StreamFactoryInterface;
use Psr\Http\Message\StreamInterface;
use SdkRuntime\Core\BinaryResponse;
use SdkRuntime\Core\Client;
use SdkRuntime\Core\ClientOptions;
use SdkRuntime\Core\ConnectionException;
use SdkRuntime\Core\Psr18Transport;
use SdkRuntime\Core\Request;
use SdkRuntime\Core\RequestOptions;
use SdkRuntime\Core\Response;
use SdkRuntime\Core\TimeoutException;

require_once __DIR__ . '/load.php';
require_once __DIR__ . '/psr.php';

/** What transports do with servers that break off, come to a standstill, or take their time. */
final class TransportTest extends TestCase
{
    private const JSON = ['method' => 'GET', 'path' => '/', 'answer' => 'json'];
    private const DOWNLOAD = ['method' => 'GET', 'path' => '/', 'answer' => 'binary'];

    /** @var resource */
    private static mixed $server;
    private static string $url;

    public static function setUpBeforeClass(): void
    {
        $pipes = [];
        $command = [PHP_BINARY, __DIR__ . '/bad_server.php'];
        $server = proc_open($command, [1 => ['pipe', 'w']], $pipes);
        self::assertIsResource($server);
        self::$server = $server;
        self::$url = 'http://' . trim((string) fgets($pipes[1]));
    }

    public static function tearDownAfterClass(): void
    {
        proc_terminate(self::$server);
    }

    private static function client(int $timeout): Client
    {
        $api = ['name' => 'test', 'version' => '1.0.0', 'schemes' => [], 'security' => []];
        return new Client($api, new ClientOptions(baseUrl: self::$url, timeout: $timeout, maxRetries: 0));
    }

    public function testABodyThatIsCutIsAConnectionThatBroke(): void
    {
        foreach ([self::JSON, self::DOWNLOAD] as $operation) {
            $this->assertFails(ConnectionException::class, ['path' => '/cut'] + $operation, 60000);
        }
    }

    public function testABodyThatStallsIsTooLate(): void
    {
        foreach ([self::JSON, self::DOWNLOAD] as $operation) {
            $this->assertFails(TimeoutException::class, ['path' => '/stall'] + $operation, 200);
        }
    }

    public function testADownloadThatGoesOnIsNotTooLate(): void
    {
        $this->assertFails(TimeoutException::class, ['path' => '/slow'] + self::JSON, 300);
        $file = self::client(300)->call(['path' => '/slow'] + self::DOWNLOAD);
        self::assertInstanceOf(BinaryResponse::class, $file);
        self::assertSame('11111111', $file->bytes());
        $options = new RequestOptions(totalTimeout: 300);
        $this->assertFails(TimeoutException::class, ['path' => '/slow'] + self::DOWNLOAD, 60000, $options);
    }

    public function testABodyIsReadAsOftenAsWanted(): void
    {
        $stream = fopen('php://temp', 'w+b');
        self::assertIsResource($stream);
        fwrite($stream, 'abc');
        $response = new Response(200, [], $stream);
        $read = [stream_get_contents($response->stream()), stream_get_contents($response->stream())];
        self::assertSame(['abc', 'abc'], $read);
        self::assertSame(['abc', 'abc'], [$response->text(), $response->text()]);
        self::assertSame('abc', stream_get_contents($response->stream()));
    }

    public function testAPsr18ClientIsReadPieceByPiece(): void
    {
        $asked = [];
        $body = self::body(['ab', 'cd'], $asked);
        $response = self::over($body)->send(new Request('GET', 'https://x.example', []));
        self::assertSame(['abcd', 'abcd'], [$response->text(), stream_get_contents($response->stream())]);
        self::assertSame([65536, 65536], $asked);
        $this->expectException(ConnectionException::class);
        self::over(self::body(['ab', null], $asked))->send(new Request('GET', 'https://x.example', []));
    }

    /**
     * @param list<string|null> $pieces null breaks off
     * @param list<int> $asked how much was asked for
     */
    private static function body(array $pieces, array &$asked): StreamInterface
    {
        return new class ($pieces, $asked) implements StreamInterface {
            /**
             * @param list<string|null> $pieces
             * @param list<int> $asked
             */
            public function __construct(private array $pieces, private array &$asked)
            {
            }

            public function eof(): bool
            {
                return $this->pieces === [];
            }

            public function read(int $length): string
            {
                $this->asked[] = $length;
                return array_shift($this->pieces) ?? throw new \RuntimeException('cut');
            }
        };
    }

    private static function over(StreamInterface $body): Psr18Transport
    {
        $answer = new class ($body) {
            public function __construct(private readonly StreamInterface $body)
            {
            }

            public function getStatusCode(): int
            {
                return 200;
            }

            /** @return array<string, list<string>> */
            public function getHeaders(): array
            {
                return [];
            }

            public function getBody(): StreamInterface
            {
                return $this->body;
            }
        };
        $client = new class ($answer) implements ClientInterface, RequestFactoryInterface, StreamFactoryInterface {
            public function __construct(private readonly object $answer)
            {
            }

            public function createRequest(string $method, string $url): object
            {
                return new \stdClass();
            }

            public function sendRequest(object $request): object
            {
                return $this->answer;
            }
        };
        return new Psr18Transport($client, $client, $client);
    }

    /**
     * @param class-string $class
     * @param array<string, mixed> $operation
     */
    private function assertFails(string $class, array $operation, int $timeout, ?RequestOptions $options = null): void
    {
        try {
            self::client($timeout)->call($operation, [], $options);
            self::fail('no error');
        } catch (ConnectionException $error) {
            self::assertSame($class, $error::class);
        }
    }
}
