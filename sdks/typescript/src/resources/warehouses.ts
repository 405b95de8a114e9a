// Written by sdk-gen from the API's description. Changes here are lost.

import type * as $core from "../core/index.js";
import type * as $models from "../models/index.js";

export interface CreateWarehouseParams {
  body: $models.NewWarehouse;
}

export interface GetWarehouseParams {
  /** The id of the warehouse. */
  id: string;
  /** The `ETag` of what you have. If that is still how it is, the answer is 304, without body. */
  ifNoneMatch?: string | undefined;
}

export interface UpdateWarehouseParams {
  /** The id of the warehouse. */
  id: string;
  /** The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there. */
  ifMatch: string;
  body: $models.WarehousePatch;
}

export class Warehouses {
  constructor(private readonly client: $core.Client) {}

  /**
   * Make a warehouse
   *
   * A shop that moves stock without having one gets its first, `MAIN`.
   */
  createWarehouse(params: CreateWarehouseParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Warehouse> {
    return this.client.call<$models.Warehouse>(
      { method: "POST", path: "/v1/warehouses", body: "json", idempotency: true },
      params,
      options,
    );
  }

  /**
   * Read a warehouse
   *
   * With the version that a change of it has to name.
   */
  getWarehouse(params: GetWarehouseParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Warehouse> {
    return this.client.call<$models.Warehouse>(
      { method: "GET", path: "/v1/warehouses/{id}", params: [{ name: "ifNoneMatch", wire: "If-None-Match", in: "header" }] },
      params,
      options,
    );
  }

  /**
   * List warehouses
   *
   * All of them, the preferred first.
   */
  list(options?: $core.RequestOptions): $core.ApiPromise<$models.PageWarehouse> {
    return this.client.call<$models.PageWarehouse>(
      { method: "GET", path: "/v1/warehouses" },
      {},
      options,
    );
  }

  /**
   * Change a warehouse
   *
   * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
   */
  updateWarehouse(params: UpdateWarehouseParams, options?: $core.RequestOptions): $core.ApiPromise<$models.Warehouse> {
    return this.client.call<$models.Warehouse>(
      { method: "PATCH", path: "/v1/warehouses/{id}", params: [{ name: "ifMatch", wire: "If-Match", in: "header" }], body: "json" },
      params,
      options,
    );
  }
}
