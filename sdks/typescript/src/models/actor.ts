// Written by sdk-gen from the API's description. Changes here are lost.

/** Who did it. */
export interface Actor {
  kind: ActorKind;
  /** The id of the member of staff, the key, the import or the rule; null for the platform itself. */
  id: string | null;
}

/** What kind of actor. */
export type ActorKind = ("staff" | "api_key" | "import" | "shop" | "rule" | "system" | (string & {}));
