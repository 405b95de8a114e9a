<?php

declare(strict_types=1);

namespace Nekonote\Core;

/** Values between PHP and JSON. */
final class Json
{
    /**
     * A value as JSON has it: objects are stdClass. What PHP cannot tell, whether an array is an object, its type can:
     * where one is expected, an empty array is one too.
     */
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
        if (!is_array($value) && !$value instanceof \stdClass) {
            return $value;
        }
        $spec = self::chosen($spec, $value);
        $isMap = is_array($spec) && $spec[0] === 'map';
        $isModel = is_string($spec) && is_subclass_of($spec, Model::class);
        if (!is_array($value) || $isMap || ($isModel && $value === []) || !array_is_list($value)) {
            $members = $isModel ? $spec::specs() : [];
            $others = $isMap ? $spec[1] : null;
            $object = new \stdClass();
            foreach ((array) $value as $name => $it) {
                $object->{$name} = self::encode($it, $members[$name] ?? $others);
            }
            return $object;
        }
        $inner = is_array($spec) && $spec[0] === 'list' ? $spec[1] : null;
        return array_map(static fn (mixed $it): mixed => self::encode($it, $inner), $value);
    }

    /**
     * The alternative that an array or object is, if there are several.
     *
     * @param array<mixed>|\stdClass $value
     */
    private static function chosen(mixed $spec, array|\stdClass $value, int $depth = 0): mixed
    {
        if (!is_array($spec) || $depth > 8) {
            return $spec;
        }
        $object = (object) $value;
        if ($spec[0] === 'tag') {
            $tag = $object->{$spec[1]} ?? null;
            return self::chosen($spec[2][is_scalar($tag) ? (string) $tag : ''] ?? ['map', null], $value, $depth + 1);
        }
        if ($spec[0] !== 'any') {
            return $spec;
        }
        $isList = is_array($value) && array_is_list($value);
        $best = self::best($spec[1], $isList ? $value : $object);
        // An empty array is a list where one may be; `new stdClass()` says that an object is meant.
        $best ??= $value === [] ? self::best($spec[1], $object) : null;
        return self::chosen($best, $value, $depth + 1);
    }

    public static function text(mixed $value, mixed $spec = null): string
    {
        $flags = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR | JSON_PRESERVE_ZERO_FRACTION;
        return json_encode(self::encode($value, $spec), $flags);
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
                return self::decode(self::best($spec[1], $raw), $raw);
        }
    }

    /**
     * The alternative that a value fits best; null if it fits none.
     *
     * @param list<mixed> $specs
     */
    private static function best(array $specs, mixed $raw): mixed
    {
        $best = null;
        $most = 0;
        foreach ($specs as $it) {
            $score = self::score($it, $raw);
            if ($score > $most) {
                [$best, $most] = [$it, $score];
            }
        }
        return $best;
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
