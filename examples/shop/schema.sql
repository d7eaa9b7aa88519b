-- The shop's schema as it should be. `waymark apply sqlite:app.db --to examples/shop/schema.sql` brings a database to it.

CREATE TABLE customers (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  email text NOT NULL,
  full_name text NOT NULL, -- @renamed from=name
  created_at integer NOT NULL DEFAULT (unixepoch())
);
CREATE UNIQUE INDEX customers_email_unique ON customers (email);

CREATE TABLE products (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  title text NOT NULL,
  price_cents integer NOT NULL,
  CONSTRAINT products_price_check CHECK (price_cents >= 0)
);

CREATE TABLE orders (
  id integer PRIMARY KEY AUTOINCREMENT NOT NULL,
  customer_id integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  placed_at integer NOT NULL DEFAULT (unixepoch()),
  status text NOT NULL DEFAULT 'open'
);
CREATE INDEX orders_customer_idx ON orders (customer_id);
CREATE INDEX orders_open_idx ON orders (placed_at) WHERE status = 'open';

CREATE TABLE order_lines (
  order_id integer NOT NULL REFERENCES orders (id) ON DELETE CASCADE,
  product_id integer NOT NULL REFERENCES products (id) ON DELETE RESTRICT,
  quantity integer NOT NULL DEFAULT 1,
  PRIMARY KEY (order_id, product_id)
);

CREATE VIEW order_totals AS
SELECT o.id AS order_id, o.status, sum(l.quantity * p.price_cents) AS total_cents
FROM orders o
JOIN order_lines l ON l.order_id = o.id
JOIN products p ON p.id = l.product_id
GROUP BY o.id, o.status;
