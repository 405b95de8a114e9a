// Written by sdk-gen from the API's description. Changes here are lost.

/** 端数処理: what a fraction of a yen becomes. */
export type Rounding = ("down" | "half_up" | "up" | (string & {}));
