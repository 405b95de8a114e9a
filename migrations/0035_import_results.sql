-- The file of failed rows goes through what was wrong in the order of the rows.
CREATE INDEX order_import_issues_by_row ON order_import_issues (tenant_id, import_id, row_number, seq)
    WHERE NOT warning;

-- What became of those orders of a file that were there already. Created ones are not told: an import makes
-- hundreds of thousands of them, and each knows by its first event where it came from.
CREATE TABLE order_import_orders (
    tenant_id UUID NOT NULL,
    import_id UUID NOT NULL,
    -- Ascends as the import goes on.
    seq BIGINT NOT NULL,
    order_id UUID NOT NULL,
    -- The first of its rows in the file.
    row_number BIGINT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (tenant_id, import_id, seq),
    FOREIGN KEY (tenant_id, import_id) REFERENCES order_imports (tenant_id, id)
);
