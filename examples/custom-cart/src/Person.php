<?php

declare(strict_types=1);

namespace Cart;

/** Somebody with an address, as the form gives it: nothing is put right here. */
final class Person
{
    public function __construct(
        public readonly string $familyName,
        public readonly string $givenName,
        public readonly string $postalCode,
        public readonly string $prefecture,
        public readonly string $city,
        public readonly string $street,
        public readonly string $building,
        public readonly string $phone,
        public readonly string $email = '',
        public readonly string $company = '',
    ) {
    }

    /** @param array<string, string> $form */
    public static function from(array $form): self
    {
        $said = static fn (string $name): string => trim($form[$name] ?? '');
        return new self(
            $said('familyName'),
            $said('givenName'),
            $said('postalCode'),
            $said('prefecture'),
            $said('city'),
            $said('street'),
            $said('building'),
            $said('phone'),
            $said('email'),
            $said('company'),
        );
    }
}
