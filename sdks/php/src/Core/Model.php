<?php

declare(strict_types=1);

namespace Nekonote\Core;

/**
 * An object of the API: a typed view of JSON that keeps what it does not know.
 *
 * Members are read when they are asked for. A member that may be null tells null from absence by `has`.
 */
abstract class Model implements \JsonSerializable
{
    /**
     * Member to its name on the wire, how it is read, and whether it is required.
     *
     * @return array<string, array{0: string, 1?: mixed, 2?: bool}>
     */
    protected static function fields(): array
    {
        return [];
    }

    private \stdClass $raw;
    /** @var array<string, mixed> */
    private array $read = [];

    /** @param array<string, mixed> $values by names on the wire */
    final public function __construct(array $values = [])
    {
        $this->raw = new \stdClass();
        if ($values === []) {
            return;
        }
        $specs = static::specs();
        foreach ($values as $wire => $value) {
            $this->raw->{$wire} = Json::encode($value, $specs[$wire] ?? null);
        }
    }

    /** Reads JSON, whatever it holds. */
    final public static function fromJson(\stdClass $raw): static
    {
        $model = new static();
        $model->raw = $raw;
        return $model;
    }

    final public function toJson(): \stdClass
    {
        foreach ($this->read as $name => $value) {
            // What was read may have been changed.
            $field = static::fields()[$name] ?? null;
            if ($field !== null && (is_array($value) || $value instanceof Model)) {
                $this->raw->{$field[0]} = Json::encode($value, $field[1] ?? null);
            }
        }
        return $this->raw;
    }

    final public function jsonSerialize(): \stdClass
    {
        return $this->toJson();
    }

    /** Whether the member is there, be it null. */
    final public function has(string $name): bool
    {
        return property_exists($this->raw, static::fields()[$name][0] ?? $name);
    }

    /**
     * What came besides the known members, by names on the wire.
     *
     * @return array<string, mixed>
     */
    final public function extra(): array
    {
        return array_diff_key(get_object_vars($this->raw), array_flip(array_column(static::fields(), 0)));
    }

    /**
     * How members are read, by names on the wire.
     *
     * @internal
     * @return array<string, mixed>
     */
    final public static function specs(): array
    {
        $fields = static::fields();
        return array_combine(array_column($fields, 0), array_map(static fn (array $it): mixed => $it[1] ?? null, $fields));
    }

    /** @internal */
    final public static function score(\stdClass $raw): int
    {
        $score = 1000;
        $known = [];
        foreach (static::fields() as $field) {
            $known[$field[0]] = true;
            if (property_exists($raw, $field[0])) {
                $score += 2;
            } elseif ($field[2] ?? false) {
                $score -= 100;
            }
        }
        return max(1, $score - count(array_diff_key(get_object_vars($raw), $known)));
    }

    final public function __get(string $name): mixed
    {
        if (!array_key_exists($name, $this->read)) {
            $field = static::fields()[$name] ?? [$name];
            $this->read[$name] = Json::decode($field[1] ?? null, $this->raw->{$field[0]} ?? null);
        }
        return $this->read[$name];
    }

    final public function __set(string $name, mixed $value): void
    {
        unset($this->read[$name]);
        $field = static::fields()[$name] ?? [$name];
        $this->raw->{$field[0]} = Json::encode($value, $field[1] ?? null);
    }

    final public function __isset(string $name): bool
    {
        return $this->__get($name) !== null;
    }

    /** Makes the member absent. */
    final public function __unset(string $name): void
    {
        unset($this->read[$name], $this->raw->{static::fields()[$name][0] ?? $name});
    }
}
