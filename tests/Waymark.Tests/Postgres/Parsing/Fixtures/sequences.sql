-- Options
CREATE SEQUENCE IF NOT EXISTS app.s AS smallint START WITH 5 INCREMENT BY -2 MINVALUE -100 MAXVALUE 10 CACHE 3 CYCLE;
CREATE UNLOGGED SEQUENCE plain NO MINVALUE NO MAXVALUE NO CYCLE;
--> sequence plain options={sequence-options} unlogged
--> sequence app.s options={sequence-options data-type=smallint start=5 increment=-2 minimum=-100 maximum=10 cache=3 cycle}
--> mentions app

-- Owners, at once or later
CREATE TABLE public.t (id integer NOT NULL);
CREATE SEQUENCE public.t_id_seq AS integer START WITH 1 INCREMENT BY 1 NO MINVALUE NO MAXVALUE CACHE 1;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
CREATE SEQUENCE other OWNED BY t.id;
CREATE SEQUENCE free OWNED BY NONE;
--> sequence free options={sequence-options}
--> sequence other options={sequence-options} owner-table=public.t owner-column=id
--> sequence public.t_id_seq options={sequence-options data-type=integer start=1 increment=1 cache=1} owner-table=public.t owner-column=id
--> table public.t
-->   column id <integer> not-null default=[nextval('public.t_id_seq'::regclass)]
--> mentions public

-- Changed later
CREATE SEQUENCE s;
ALTER SEQUENCE s INCREMENT 5 MAXVALUE 1000;
ALTER SEQUENCE IF EXISTS s SET UNLOGGED;
--> sequence s options={sequence-options increment=5 maximum=1000} unlogged
