// Written by sdk-gen from the API's description. Changes here are lost.

/** 温度区分. */
export type Temperature = ("ambient" | "chilled" | "frozen" | (string & {}));
