-- # Sequences
-- from
CREATE SEQUENCE gone;
CREATE SEQUENCE changed AS int INCREMENT BY 2 MAXVALUE 100 CYCLE;
CREATE SEQUENCE turned;
CREATE TABLE t (a int);
CREATE SEQUENCE freed OWNED BY t.a;
CREATE SEQUENCE old_name;
-- to
CREATE SEQUENCE fresh AS smallint INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 START WITH 20 CACHE 3 CYCLE;
CREATE SEQUENCE changed;
CREATE SEQUENCE turned INCREMENT BY -1;
CREATE TABLE t (a int);
CREATE SEQUENCE taken OWNED BY t.a;
CREATE SEQUENCE freed;
CREATE SEQUENCE new_name; -- @renamed from=old_name
COMMENT ON SEQUENCE fresh IS 'Numbers';
-- plan
ALTER SEQUENCE public.old_name RENAME TO new_name;
ALTER SEQUENCE public.changed AS bigint INCREMENT BY 1 NO MAXVALUE NO CYCLE;
CREATE SEQUENCE public.fresh AS smallint INCREMENT BY 5 MINVALUE 10 MAXVALUE 1000 START WITH 20 CACHE 3 CYCLE;
CREATE SEQUENCE public.taken;
ALTER SEQUENCE public.turned INCREMENT BY -1 NO MINVALUE NO MAXVALUE START WITH -1 RESTART;
ALTER SEQUENCE public.freed OWNED BY NONE;
ALTER SEQUENCE public.taken OWNED BY public.t.a;
-- MayLoseData
DROP SEQUENCE public.gone;
COMMENT ON SEQUENCE public.fresh IS 'Numbers';

-- # A sequence becomes narrower with its column
-- from
CREATE TABLE t (id bigserial);
-- to
CREATE TABLE t (id serial);
-- plan
-- MayFail
ALTER SEQUENCE public.t_id_seq AS integer;
-- RewritesTable, MayFail
ALTER TABLE public.t ALTER COLUMN id TYPE integer, ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
