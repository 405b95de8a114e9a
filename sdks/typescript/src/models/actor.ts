// Written by sdk-gen from the API's description. Changes here are lost.

/** Who did it. */
export interface Actor {
  kind: ActorKind;
  /** The id of the member of staff, the key, the import or the rule; null for the platform itself. */
  id: string | null;
  /**
   * What the member of staff, the key, the shop or the rule is called now. Null for imports and the platform,
   * of whoever is not there any more, of staff for a key without `pii:read`, in answers to a change and in
   * what comes with another thing; webhooks do not tell it.
   */
  name?: string | null | undefined;
}

/** What kind of actor. */
export type ActorKind = ("staff" | "api_key" | "import" | "shop" | "rule" | "system" | (string & {}));
