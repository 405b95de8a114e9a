<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Values between PHP and JSON. */
final class Json
{
    /** A value as JSON has it: objects are stdClass. */
    public static function encode(mixed $value, mixed $spec = null): mixed
    {
        if ($value instanceof Model) {
            return $value->toJson();
        }
        if ($value instanceof \DateTimeInterface) {
            $text = $value->format($value->format('u') === '000000' ? 'Y-m-d\TH:i:sP' : 'Y-m-d\TH:i:s.uP');
            return str_ends_with($text, '+00:00') ? substr($text, 0, -6) . 'Z' : $text;
        }
        if ($value instanceof \BackedEnum) {
            return $value->value;
        }
        if ($value instanceof \JsonSerializable) {
            return $value->jsonSerialize();
        }
        if ($value instanceof \stdClass) {
            return (object) array_map(static fn (mixed $it): mixed => self::encode($it), (array) $value);
        }
        if (!is_array($value)) {
            return $value;
        }
        $isObject = (is_string($spec) && $spec !== '@datetime') || (is_array($spec) && in_array($spec[0], ['map', 'tag'], true));
        if (!array_is_list($value) || ($value === [] && $isObject)) {
            return (object) array_map(static fn (mixed $it): mixed => self::encode($it), $value);
        }
        $inner = is_array($spec) && $spec[0] === 'list' ? $spec[1] : null;
        return array_map(static fn (mixed $it): mixed => self::encode($it, $inner), $value);
    }

    public static function text(mixed $value): string
    {
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION;
        return json_encode(self::encode($value), $flags);
    }

    /** A value as its type has it; one of another kind stays what it is. */
    public static function decode(mixed $spec, mixed $raw): mixed
    {
        if ($spec === null || $raw === null) {
            return $raw;
        }
        if ($spec === '@datetime') {
            return is_string($raw) ? self::instant($raw) : $raw;
        }
        if (is_string($spec)) {
            /** @var class-string<Model> $spec */
            return $raw instanceof \stdClass ? $spec::fromJson($raw) : $raw;
        }
        if ($spec instanceof \Closure) {
            return self::decode($spec(), $raw);
        }
        if (!is_array($spec)) {
            return $raw;
        }
        switch ($spec[0]) {
            case 'list':
                return is_array($raw) ? array_map(static fn (mixed $it): mixed => self::decode($spec[1], $it), $raw) : $raw;
            case 'map':
                return $raw instanceof \stdClass
                    ? array_map(static fn (mixed $it): mixed => self::decode($spec[1], $it), get_object_vars($raw))
                    : $raw;
            case 'tag':
                if (!$raw instanceof \stdClass) {
                    return $raw;
                }
                $tag = $raw->{$spec[1]} ?? null;
                $chosen = is_string($tag) ? ($spec[2][$tag] ?? null) : null;
                return $chosen === null ? Unknown::fromJson($raw) : self::decode($chosen, $raw);
            default:
                $best = null;
                $most = 0;
                foreach ($spec[1] as $it) {
                    $score = self::score($it, $raw);
                    if ($score > $most) {
                        [$best, $most] = [$it, $score];
                    }
                }
                return self::decode($best, $raw);
        }
    }

    /** How well a value fits an alternative: required members first, then known ones. */
    private static function score(mixed $spec, mixed $raw, int $depth = 0): int
    {
        if ($spec === null || $depth > 8) {
            return 0;
        }
        if ($spec instanceof \Closure) {
            return self::score($spec(), $raw, $depth + 1);
        }
        if ($spec === '@datetime') {
            return is_string($raw) ? 1 : 0;
        }
        if (is_string($spec)) {
            /** @var class-string<Model> $spec */
            return $raw instanceof \stdClass ? $spec::score($raw) : 0;
        }
        if (!is_array($spec)) {
            return 0;
        }
        if ($spec[0] === 'list') {
            return is_array($raw) ? 1 + ($raw === [] ? 0 : self::score($spec[1], $raw[0], $depth + 1)) : 0;
        }
        if ($spec[0] === 'any') {
            return max([0, ...array_map(static fn (mixed $it): int => self::score($it, $raw, $depth + 1), $spec[1])]);
        }
        return $raw instanceof \stdClass ? 1 : 0;
    }

    /** RFC 3339 with its offset; what is none stays a text. */
    private static function instant(string $text): mixed
    {
        if (preg_match('/^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}/', $text) !== 1) {
            return $text;
        }
        // PHP keeps six digits of a second and refuses more.
        $text6 = (string) preg_replace('/(\.\d{6})\d+/', '$1', $text);
        try {
            return new \DateTimeImmutable($text6);
        } catch (\Exception) {
            return $text;
        }
    }
}
