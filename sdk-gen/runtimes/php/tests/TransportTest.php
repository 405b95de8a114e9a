<?php

declare(strict_types=1);

namespace SdkRuntime\Tests;

use PHPUnit\Framework\TestCase;
use SdkRuntime\Core\BinaryResponse;
use SdkRuntime\Core\Client;
use SdkRuntime\Core\ClientOptions;
use SdkRuntime\Core\ConnectionException;
use SdkRuntime\Core\RequestOptions;
use SdkRuntime\Core\Response;
use SdkRuntime\Core\TimeoutException;

require_once __DIR__ . '/load.php';

/** What curl does with servers that break off, come to a standstill, or take their time. */
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
