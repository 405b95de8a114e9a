<?php

declare(strict_types=1);

namespace SdkRuntime\Tests;

use PHPUnit\Framework\TestCase;
use SdkRuntime\Core\Body;
use SdkRuntime\Core\Json;
use SdkRuntime\Core\Model;
use SdkRuntime\Core\Params;

require_once __DIR__ . '/load.php';

/** An empty array in PHP is a list or an object; what is sent is what the type says. */
final class EmptyTest extends TestCase
{
    /** @return \Generator<string, array{0: mixed, 1: mixed, 2: string}> */
    public static function values(): \Generator
    {
        $owner = ['any', [null, Owner::class]];
        $several = ['any', [['list', null], Owner::class]];
        $tagged = ['tag', 'kind', ['cat' => Cat::class, 'owner' => Owner::class]];
        yield 'an object' => [Cat::class, [], '{}'];
        yield 'an object within' => [Cat::class, ['home' => []], '{"home":{}}'];
        yield 'further within' => [Cat::class, ['home' => ['home' => []]], '{"home":{"home":{}}}'];
        yield 'a list within' => [Cat::class, ['friends' => []], '{"friends":[]}'];
        yield 'in a list' => [Cat::class, ['friends' => [[], ['home' => []]]], '{"friends":[{},{"home":{}}]}'];
        yield 'a map' => [Cat::class, ['marks' => []], '{"marks":{}}'];
        yield 'in a map' => [Cat::class, ['marks' => ['x' => []]], '{"marks":{"x":{}}}'];
        yield 'a map by numbers' => [['map', null], ['a', 'b'], '{"0":"a","1":"b"}'];
        yield 'a model beside arrays' => [Cat::class, ['home' => new Owner(), 'marks' => []], '{"home":{},"marks":{}}'];
        yield 'an object of PHP' => [Cat::class, (object) ['home' => [], 'else' => []], '{"home":{},"else":[]}'];
        yield 'of no type' => [null, ['a' => []], '{"a":[]}'];
        yield 'a list of texts' => [['list', null], [], '[]'];
        yield 'a text or an object' => [$owner, [], '{}'];
        yield 'a list or an object' => [$several, [], '[]'];
        yield 'a list or an object, said' => [$several, new \stdClass(), '{}'];
        yield 'one of several' => [['any', [Owner::class, Cat::class]], ['marks' => [], 'home' => []], '{"marks":{},"home":{}}'];
        yield 'what it calls itself' => [$tagged, ['kind' => 'cat', 'home' => []], '{"kind":"cat","home":{}}'];
        yield 'an unknown kind' => [$tagged, ['kind' => 'dog', 'home' => []], '{"kind":"dog","home":[]}'];
        yield 'no kind' => [$tagged, [], '{}'];
        yield 'a list where an object should be' => [Cat::class, [1, 2], '[1,2]'];
        yield 'times' => [Cat::class, ['born' => new \DateTimeImmutable('2026-11-22T01:02:03Z')], '{"born":"2026-11-22T01:02:03Z"}'];
    }

    /** @dataProvider values */
    public function testBody(mixed $spec, mixed $value, string $expected): void
    {
        $operation = ['method' => 'POST', 'path' => '/', 'body' => 'json', 'bodySpec' => $spec];
        self::assertSame($expected, Body::encode($operation, $value, null)[0]);
        // As a part of something larger it is no other.
        self::assertSame('{"x":' . $expected . '}', Json::text(['x' => $value], ['map', $spec]));
    }

    public function testModel(): void
    {
        self::assertSame('{"home":{},"marks":{}}', Json::text(new Cat(['home' => [], 'marks' => []])));
        $cat = new Cat();
        $cat->friends = [[]];
        self::assertSame('{"friends":[{}]}', Json::text($cat));
    }

    public function testParts(): void
    {
        $operation = ['method' => 'POST', 'path' => '/', 'body' => 'multipart', 'bodySpec' => Cat::class];
        $parts = ['home' => [], 'friends' => [[], ['home' => []]], 'marks' => ['x' => []]];
        [$body] = Body::encode($operation, $parts, null);
        preg_match_all('/name="(\w+)"\r\nContent-Type: (\S+)\r\n\r\n(.*)\r\n/', $body, $found, PREG_SET_ORDER);
        $json = 'application/json';
        $wanted = [['home', $json, '{}'], ['friends', $json, '{}'], ['friends', $json, '{"home":{}}'], ['marks', $json, '{"x":{}}']];
        self::assertSame($wanted, array_map(static fn (array $it): array => array_slice($it, 1), $found));
        self::assertStringNotContainsString('name=', Body::encode($operation, ['friends' => []], null)[0]);
    }

    public function testParameters(): void
    {
        $parameter = ['name' => 'filter', 'in' => 'query', 'json' => true, 'spec' => Cat::class];
        $operation = ['method' => 'GET', 'path' => '/', 'params' => [$parameter]];
        [, $query] = Params::target($operation, ['filter' => ['home' => []]], null);
        self::assertSame(['filter=%7B%22home%22%3A%7B%7D%7D'], $query);
    }
}

// phpcs:disable PSR1.Classes.ClassDeclaration
final class Owner extends Model
{
    protected static function fields(): array
    {
        return ['home' => ['home', self::class]];
    }
}

/**
 * @property Owner|null $home
 * @property list<mixed>|null $friends
 */
final class Cat extends Model
{
    protected static function fields(): array
    {
        return [
            'home' => ['home', Owner::class],
            'friends' => ['friends', ['list', Owner::class]],
            'marks' => ['marks', ['map', ['map', null]]],
            'born' => ['born', '@datetime'],
        ];
    }
}
