<?php

declare(strict_types=1);

namespace SdkRuntime\Tests;

use PHPUnit\Framework\TestCase;
use SdkRuntime\Core\ApiException;
use SdkRuntime\Core\BinaryResponse;
use SdkRuntime\Core\Client;
use SdkRuntime\Core\ClientCredentials;
use SdkRuntime\Core\ClientOptions;
use SdkRuntime\Core\Clock;
use SdkRuntime\Core\ConnectionException;
use SdkRuntime\Core\Csv;
use SdkRuntime\Core\Hooks;
use SdkRuntime\Core\Json;
use SdkRuntime\Core\Poll;
use SdkRuntime\Core\Request;
use SdkRuntime\Core\RequestOptions;
use SdkRuntime\Core\Response;
use SdkRuntime\Core\SdkException;
use SdkRuntime\Core\TimeoutException;
use SdkRuntime\Core\Transport;
use SdkRuntime\Core\WebhookException;
use SdkRuntime\Core\WebhookVerifier;

require_once __DIR__ . '/load.php';

/** Plays ../../../conformance against the runtime. */
final class ConformanceTest extends TestCase
{
    /** @return \Generator<string, array{0: array<string, mixed>}> */
    public static function calls(): \Generator
    {
        foreach (['parameters', 'bodies', 'retries', 'errors', 'pages', 'auth'] as $file) {
            foreach (self::cases($file) as $name => $case) {
                yield "$file: $name" => $case;
            }
        }
    }

    /** @return \Generator<string, array{0: array<string, mixed>}> */
    private static function cases(string $file): \Generator
    {
        $text = (string) file_get_contents(dirname(__DIR__, 3) . "/conformance/$file.json");
        foreach (json_decode($text, true) as $case) {
            yield $case['name'] => [$case];
        }
    }

    /** @return \Generator<string, array{0: array<string, mixed>}> */
    public static function webhooks(): \Generator
    {
        yield from self::cases('webhooks');
    }

    /** @return \Generator<string, array{0: array<string, mixed>}> */
    public static function csvRead(): \Generator
    {
        yield from self::cases('csv_read');
    }

    /** @return \Generator<string, array{0: array<string, mixed>}> */
    public static function csvWrite(): \Generator
    {
        yield from self::cases('csv_write');
    }

    /**
     * @dataProvider calls
     * @param array<string, mixed> $case
     */
    public function testCalls(array $case): void
    {
        foreach ($case['env'] ?? [] as $name => $value) {
            putenv("$name=$value");
        }
        $clock = new StillClock($case['now'] ?? 1000000, $case['random'] ?? 0);
        $hooks = new ReadingHooks();
        $server = new ScriptedServer($case['server']);
        $api = ['name' => 'test', 'version' => '1.0.0', ...($case['api'] ?? [
            'schemes' => ['bearer' => ['type' => 'bearer']],
            'security' => [['bearer']],
        ])];
        $options = self::camel($case['client'] ?? []);
        if (isset($options['clientCredentials'])) {
            $options['clientCredentials'] = new ClientCredentials(...self::camel($options['clientCredentials']));
        }
        $options += ['baseUrl' => 'https://api.example.com', 'transport' => $server, 'clock' => $clock];
        if (isset($case['hook_reads'])) {
            $options['hooks'] = $hooks;
        }
        $client = new Client($api, new ClientOptions(...$options));
        foreach ($case['calls'] as $call) {
            $this->playOne($client, $call);
        }
        self::assertSame([], $server->answers, 'answers left over');
        self::assertSame($case['hook_reads'] ?? [], $hooks->read);
        if (isset($case['waits'])) {
            self::assertSame($case['waits'], $clock->waits);
        }
        if (isset($case['requests'])) {
            $this->compare($case['requests'], $server->seen);
        }
        $this->addToAssertionCount(1);
    }

    /** @param array<string, mixed> $call */
    private function playOne(Client $client, array $call): void
    {
        $options = self::camel($call['options'] ?? []);
        if (isset($call['response'])) {
            $options['onResponse'] = static function (Response $response) use ($call): void {
                self::assertSame($call['response']['status'], $response->status);
                foreach ($call['response']['headers'] as $name => $value) {
                    self::assertSame($value, $response->headers[strtolower($name)]);
                }
            };
        }
        $options = new RequestOptions(...$options);
        try {
            $outcome = isset($call['items'])
                ? iterator_to_array($client->page($call['operation'], $call['args'], $options))
                : $client->call($call['operation'], $call['args'], $options);
        } catch (SdkException $error) {
            if (!isset($call['error'])) {
                throw $error;
            }
            $this->compareError($call['error'], $error);
            return;
        }
        self::assertArrayNotHasKey('error', $call, 'an error was expected');
        if (isset($call['items'])) {
            self::assertJsonStringEqualsJsonString(Json::text($call['items']), Json::text($outcome));
        } elseif ($call['result'] !== '@any') {
            self::assertSame($call['result'], json_decode((string) json_encode($outcome), true));
        }
    }

    /** @param array<string, mixed> $wanted */
    private function compareError(array $wanted, SdkException $error): void
    {
        $class = str_replace('Error', 'Exception', $wanted['class']);
        $class = $class === 'SdkException' ? SdkException::class : 'SdkRuntime\\Core\\' . $class;
        self::assertInstanceOf($class, $error);
        unset($wanted['class']);
        foreach ($wanted as $key => $value) {
            self::assertInstanceOf(ApiException::class, $error);
            $name = $key === 'code' ? 'errorCode' : array_key_first(self::camel([$key => 0]));
            self::assertEquals($value, json_decode((string) json_encode($error->{$name}), true), $key);
        }
    }

    /**
     * @param list<array<string, mixed>> $expected
     * @param list<Request> $seen
     */
    private function compare(array $expected, array $seen): void
    {
        self::assertCount(count($expected), $seen);
        $before = [];
        foreach ($expected as $i => $wanted) {
            $headers = array_change_key_case($seen[$i]->headers);
            foreach (['method' => $seen[$i]->method, 'url' => $seen[$i]->url, 'body' => (string) $seen[$i]->body] as $key => $has) {
                if (isset($wanted[$key])) {
                    self::assertSame($wanted[$key], $has);
                }
            }
            if (isset($wanted['json'])) {
                self::assertSame($wanted['json'], json_decode((string) $seen[$i]->body, true));
            }
            foreach ($wanted['headers'] ?? [] as $name => $value) {
                $has = $headers[strtolower($name)] ?? null;
                if ($value === '@new') {
                    self::assertNotContains($has, [null, '', ...$before]);
                    $before[] = $has;
                } else {
                    self::assertSame($value === '@same' ? end($before) : $value, $has, $name);
                }
            }
        }
    }

    /**
     * @param array<string, mixed> $given
     * @return array<string, mixed>
     */
    private static function camel(array $given): array
    {
        $camel = [];
        foreach ($given as $key => $value) {
            $camel[lcfirst(str_replace('_', '', ucwords($key, '_')))] = $value;
        }
        return $camel;
    }

    /**
     * @dataProvider webhooks
     * @param array<string, mixed> $case
     */
    public function testWebhooks(array $case): void
    {
        if (!$case['valid']) {
            $this->expectException(WebhookException::class);
        }
        $verifier = new WebhookVerifier($case['secrets'], 300, new StillClock($case['now'] * 1000, 0));
        self::assertEquals(json_decode($case['body']), $verifier->verify($case['body'], $case['headers']));
    }

    /**
     * @dataProvider csvRead
     * @param array<string, mixed> $case
     */
    public function testCsvRead(array $case): void
    {
        if (isset($case['repeat'])) {
            $more = str_repeat(substr($case['text'], -1), $case['repeat'] - 1);
            $case['text'] .= $more;
            $case['rows'][count($case['rows']) - 1][] = array_pop($case['rows'][count($case['rows']) - 1]) . $more;
        }
        $bytes = isset($case['base64']) ? (string) base64_decode($case['base64'], true) : $case['text'];
        $stream = fopen('php://memory', 'w+b');
        self::assertIsResource($stream);
        fwrite($stream, $bytes);
        rewind($stream);
        $sources = [$bytes, $stream];
        if (isset($case['content_type'])) {
            $sources = [new BinaryResponse(new Response(200, ['content-type' => $case['content_type']], $bytes))];
        }
        foreach ($sources as $source) {
            self::assertSame($case['rows'], iterator_to_array(Csv::rows($source, $case['encoding'] ?? null)));
        }
    }

    /**
     * @dataProvider csvWrite
     * @param array<string, mixed> $case
     */
    public function testCsvWrite(array $case): void
    {
        if ($case['error'] ?? false) {
            $this->expectException(SdkException::class);
        }
        $encoding = $case['encoding'] ?? 'utf-8';
        $file = Csv::file($case['rows'], $encoding, $case['bom'] ?? false, $case['guard_formulas'] ?? false);
        self::assertSame($case['base64'], base64_encode($file));
    }

    public function testProgressIsToldWhenThereIsSome(): void
    {
        $told = [];
        $look = static function (): int {
            static $count = 0;
            return $count++;
        };
        Poll::until(
            $look,
            static fn (int $it): bool => $it === 5,
            onProgress: static function (int $it) use (&$told): void {
                $told[] = $it;
            },
            clock: new StillClock(0, 0),
            progress: static fn (int $it): int => intdiv($it, 3),
        );
        self::assertSame([0, 3, 5], $told);
    }
}

// phpcs:disable PSR1.Classes.ClassDeclaration
final class StillClock extends Clock
{
    /** @var list<int> */
    public array $waits = [];

    public function __construct(private int $time, private readonly float $chance)
    {
    }

    public function now(): int
    {
        return $this->time;
    }

    public function random(): float
    {
        return $this->chance;
    }

    public function sleep(int $milliseconds): void
    {
        $this->waits[] = $milliseconds;
        $this->time += $milliseconds;
    }
}

final class ReadingHooks extends Hooks
{
    /** @var list<string> */
    public array $read = [];

    public function onResponse(Request $request, Response $response): void
    {
        $this->read[] = $response->text();
    }
}

final class ScriptedServer implements Transport
{
    /** @var list<Request> */
    public array $seen = [];

    /** @param list<array<string, mixed>> $answers */
    public function __construct(public array $answers)
    {
    }

    public function send(Request $request): Response
    {
        $this->seen[] = $request;
        $answer = array_shift($this->answers) ?? throw new \LogicException('an unexpected request: ' . $request->url);
        if (isset($answer['fail'])) {
            throw new ConnectionException('broken');
        }
        // The transport reads the body.
        if (isset($answer['then'])) {
            throw $answer['then'] === 'cut' ? new ConnectionException('cut') : new TimeoutException('stalls');
        }
        $body = fopen('php://temp', 'w+b');
        fwrite($body, $answer['body']);
        rewind($body);
        return new Response($answer['status'], array_change_key_case($answer['headers']), $body);
    }
}
