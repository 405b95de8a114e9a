// Written by sdk-gen from the API's description. Changes here are lost.

export { Nekonote } from "./client.js";
export { API } from "./spec.js";
export * from "./core/index.js";
export type * as models from "./models/index.js";
export * as resources from "./resources/index.js";
