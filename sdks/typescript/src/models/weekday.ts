// Written by sdk-gen from the API's description. Changes here are lost.

/** A day of the week. */
export type Weekday = ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | (string & {}));
