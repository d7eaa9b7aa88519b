-- Queries as people write them.
CREATE TABLE users (id int PRIMARY KEY, name text, active boolean, score numeric(10, 2), data jsonb, at timestamptz);
CREATE TABLE posts (id int PRIMARY KEY, user_id int REFERENCES users, title varchar(100), body text, tags text[]);
CREATE VIEW plain AS SELECT id, name FROM users WHERE active;
CREATE VIEW stars AS SELECT * FROM users;
CREATE VIEW renamed (a, b) AS SELECT id, name FROM users;
CREATE VIEW joined AS SELECT u.id, u.name, p.title FROM users u JOIN posts p ON p.user_id = u.id LEFT JOIN posts q ON q.id = p.id WHERE u.active = true AND p.title LIKE 'a%' ORDER BY u.id DESC LIMIT 10;
CREATE VIEW used AS SELECT * FROM users JOIN posts USING (id);
CREATE VIEW grouped AS SELECT user_id, count(*) AS n, max(title) FROM posts GROUP BY user_id HAVING count(*) > 1;
CREATE VIEW nested AS SELECT * FROM (SELECT id, upper(name) AS name FROM users) AS s WHERE s.id IN (SELECT user_id FROM posts);
CREATE VIEW ctes AS WITH a AS (SELECT id FROM users), b AS (SELECT id FROM a) SELECT b.id, row_number() OVER (PARTITION BY b.id ORDER BY b.id) FROM b;
CREATE VIEW unions AS SELECT id, name FROM users UNION ALL SELECT id, title FROM posts UNION SELECT 1, 'x';
CREATE VIEW cased AS SELECT CASE WHEN active THEN 'yes' ELSE 'no' END AS c, coalesce(name, '') AS n, data ->> 'x' AS x, score::int AS s, at::date AS d, EXISTS (SELECT 1 FROM posts WHERE user_id = users.id) AS e FROM users;
CREATE VIEW valued AS VALUES (1, 'a'), (2, 'b');
CREATE VIEW lateral_view AS SELECT u.id, t.tag FROM users u CROSS JOIN LATERAL unnest(ARRAY['a', 'b']) AS t(tag);
CREATE VIEW on_view AS SELECT id FROM plain WHERE id BETWEEN 1 AND 10;
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 5;
CREATE MATERIALIZED VIEW totals AS SELECT user_id, sum(length(body)) AS total FROM posts GROUP BY 1;
CREATE UNIQUE INDEX ON totals (user_id);
