// Written by sdk-gen from the API's description. Changes here are lost.

import type { ApiSpec } from "./core/index.js";

export const API: ApiSpec = {
  name: "nekonote",
  version: "0.1.0",
  env: "NEKONOTE",
  schemes: {
    bearer: { type: "bearer" },
    oauth2: { type: "oauth2", tokenUrl: "/v1/oauth/token" },
  },
  security: [["bearer"], ["oauth2"]],
};
