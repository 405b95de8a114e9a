-- 商品マスター.
CREATE TABLE products (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    categories JSONB NOT NULL,
    images JSONB NOT NULL,
    first_axis TEXT NOT NULL,
    second_axis TEXT NOT NULL,
    position BIGINT NOT NULL,
    sold_from TIMESTAMPTZ,
    sold_until TIMESTAMPTZ,
    -- What files say that means nothing to the platform.
    extra JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT products_code UNIQUE (tenant_id, code)
);

CREATE TABLE variants (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    product_id UUID NOT NULL,
    sku TEXT NOT NULL,
    -- The sku as it compares.
    sku_key TEXT NOT NULL,
    jan TEXT NOT NULL,
    first_option TEXT NOT NULL,
    second_option TEXT NOT NULL,
    price BIGINT,
    cost BIGINT,
    tax_rate BIGINT NOT NULL,
    temperature TEXT NOT NULL,
    weight_grams BIGINT,
    is_set BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT variants_sku UNIQUE (tenant_id, sku),
    FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id)
);
CREATE INDEX variants_product ON variants (tenant_id, product_id, id);
CREATE INDEX variants_sku_key ON variants (tenant_id, sku_key);
CREATE INDEX variants_jan ON variants (tenant_id, jan) WHERE jan <> '';

-- セット商品: what one of a set holds.
CREATE TABLE set_components (
    tenant_id UUID NOT NULL,
    set_id UUID NOT NULL,
    component_id UUID NOT NULL,
    quantity BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, set_id, component_id),
    FOREIGN KEY (tenant_id, set_id) REFERENCES variants (tenant_id, id),
    FOREIGN KEY (tenant_id, component_id) REFERENCES variants (tenant_id, id)
);
CREATE INDEX set_components_component ON set_components (tenant_id, component_id, set_id);

-- What a sales route calls a variant, and how many of it that is.
CREATE TABLE listings (
    tenant_id UUID NOT NULL,
    id UUID NOT NULL,
    sales_route_id UUID NOT NULL,
    code TEXT NOT NULL,
    variant_id UUID NOT NULL,
    multiplier BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (tenant_id, id),
    -- The code first, so that a code alone is found too.
    CONSTRAINT listings_code UNIQUE (tenant_id, code, sales_route_id),
    FOREIGN KEY (tenant_id, sales_route_id) REFERENCES sales_routes (tenant_id, id),
    FOREIGN KEY (tenant_id, variant_id) REFERENCES variants (tenant_id, id)
);
CREATE INDEX listings_variant ON listings (tenant_id, variant_id, id);

-- Which variant a line is, and how many of it one of the line is. No reference: it would be checked
-- for every line of every order.
ALTER TABLE order_lines ADD COLUMN variant_id UUID;
ALTER TABLE order_lines ADD COLUMN multiplier BIGINT NOT NULL DEFAULT 1;
ALTER TABLE kept_order_lines ADD COLUMN variant_id UUID;
ALTER TABLE kept_order_lines ADD COLUMN multiplier BIGINT NOT NULL DEFAULT 1;
CREATE INDEX order_lines_variant ON order_lines (tenant_id, variant_id) WHERE variant_id IS NOT NULL;

-- Codes with which open orders are to be looked at again, until a job has; without a code: all of them.
CREATE TABLE product_checks (
    tenant_id UUID NOT NULL REFERENCES tenants (id),
    id UUID NOT NULL,
    position BIGINT NOT NULL,
    code TEXT,
    PRIMARY KEY (tenant_id, id, position)
);
--@sqlite
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('products', 'sqlite_autoindex_products_1', '100000 100000 1'),
    ('products', 'sqlite_autoindex_products_2', '100000 100000 1'),
    ('variants', 'sqlite_autoindex_variants_1', '300000 300000 1'),
    ('variants', 'sqlite_autoindex_variants_2', '300000 300000 1'),
    ('variants', 'variants_product', '300000 300000 3 1'),
    ('variants', 'variants_sku_key', '300000 300000 1'),
    ('variants', 'variants_jan', '300000 300000 1'),
    ('set_components', 'sqlite_autoindex_set_components_1', '30000 30000 3 1'),
    ('set_components', 'set_components_component', '30000 30000 3 1'),
    ('listings', 'sqlite_autoindex_listings_1', '1000000 1000000 1'),
    ('listings', 'sqlite_autoindex_listings_2', '1000000 1000000 1 1'),
    ('listings', 'listings_variant', '1000000 1000000 4 1'),
    ('order_lines', 'order_lines_variant', '1000000 1000000 200');
ANALYZE sqlite_schema;
--@all
