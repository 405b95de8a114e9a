// Written by sdk-gen from the API's description. Changes here are lost.

/** A condition on orders: one of `all`, `any`, `not`, or a test of one field. `all` of nothing always holds, `any` of nothing never. A test over a list holds when any element fits. No value is equal to nothing: `ne` and `not_in` hold for it, other comparisons do not. Fields and their operators: `GET /v1/condition-fields`. At most 200 nodes, 10 levels deep. */
export interface Condition {
  /** Every one of these holds. */
  all?: Array<Condition> | null | undefined;
  /** At least one of these holds. */
  any?: Array<Condition> | null | undefined;
  /** This does not hold. */
  not?: Condition | null | undefined;
  /** Which field; see `GET /v1/condition-fields`. */
  field?: string | null | undefined;
  /** How it is compared: `eq`, `ne`, `in`, `not_in`, `gt`, `gte`, `lt`, `lte`, `between`, `contains`, `starts_with`, `exists`, `within_days`, `before_days`, `after_days`. */
  op?: string | null | undefined;
  /** What it is compared with: a list for `in`, `not_in` and `between`, a number of days from today in Japan for those of days, else one value. */
  value?: unknown | undefined;
}

/** A field that conditions may ask about. */
export interface ConditionField {
  /** What conditions name it by; in `extra.*`, `*` stands for the name of an unknown column. */
  name: string;
  type: ConditionFieldType;
  /** It has a value for each element of a list; a test holds when any of them fits. */
  list: boolean;
  /** Asking about it needs the scope `pii:read`. */
  personal: boolean;
  /** The operators that go with it. */
  operators: Array<string>;
  /** Orders can be searched by it. What is kept encrypted without an index cannot be. */
  in_search: boolean;
  /** 取込時自動処理 may ask about it: it is known when an order comes in. */
  in_import_rules: boolean;
  /** What it is; Japanese terms as in the glossary. */
  description: string;
}

/** What kind of values a field has. */
export type ConditionFieldType = ("text" | "code" | "choice" | "lookup" | "postal_code" | "integer" | "boolean" | "date" | "instant" | "presence" | "id" | (string & {}));
