-- # A base type comes after its functions, and they after its shell
-- to
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, LIKE = text, CATEGORY = 'S');
CREATE TABLE t (a note DEFAULT 'none');
COMMENT ON TYPE note IS 'Kept as text';
-- plan
CREATE TYPE public.note;
CREATE FUNCTION public.note_in(cstring)
RETURNS public.note
LANGUAGE internal IMMUTABLE STRICT
AS $$textin$$;
CREATE FUNCTION public.note_out(public.note)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$textout$$;
CREATE TYPE public.note (category = 'S', input = public.note_in, output = public.note_out, storage = extended);
CREATE TABLE public.t (
    a public.note DEFAULT 'none'
);
COMMENT ON TYPE public.note IS 'Kept as text';

-- # What uses a base type goes before it, and its functions with it
-- from
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, LIKE = text);
CREATE FUNCTION same(note, note) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'texteq';
CREATE OPERATOR === (LEFTARG = note, RIGHTARG = note, FUNCTION = same);
CREATE TABLE t (a note, b integer);
-- to
CREATE TABLE t (b integer);
-- plan
-- DropsData
ALTER TABLE public.t DROP COLUMN a;
DROP OPERATOR public.=== (public.note, public.note);
DROP FUNCTION public.same(public.note, public.note);
DROP TYPE public.note CASCADE;

-- # Some options of a base type are changed in place, and columns are stored as they say
-- from
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION note_send(note) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, SEND = note_send, STORAGE = main);
CREATE TABLE t (a note);
-- to
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE FUNCTION note_send(note) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT AS 'textsend';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, TYPMOD_IN = varchartypmodin, STORAGE = extended);
CREATE TABLE t (a note);
-- plan
ALTER TYPE public.note SET (send = NONE, storage = extended, typmod_in = varchartypmodin);
ALTER TABLE public.t ALTER COLUMN a SET STORAGE EXTENDED;

-- # Other options make a base type anew, and its values move over as text
-- from
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, LIKE = text);
CREATE TABLE t (a note, b note[]);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON FUNCTION note_in(cstring) IS 'Reads';
-- to
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, LIKE = text, COLLATABLE = true);
CREATE TABLE t (a note, b note[]);
CREATE VIEW v AS SELECT a FROM t;
COMMENT ON FUNCTION note_in(cstring) IS 'Reads';
-- plan
DROP VIEW public.v;
-- MayFail, RewritesTable
ALTER TABLE public.t ALTER COLUMN a TYPE text USING a::text, ALTER COLUMN b TYPE text[] USING b::text[];
DROP TYPE public.note CASCADE;
CREATE TYPE public.note;
CREATE FUNCTION public.note_in(cstring)
RETURNS public.note
LANGUAGE internal IMMUTABLE STRICT
AS $$textin$$;
CREATE FUNCTION public.note_out(public.note)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$textout$$;
CREATE TYPE public.note (collatable = true, input = public.note_in, output = public.note_out, storage = extended);
ALTER TABLE public.t ALTER COLUMN a TYPE public.note USING a::public.note, ALTER COLUMN b TYPE public.note[] USING b::public.note[];
-- LosesUnmanaged
CREATE VIEW public.v AS
SELECT a FROM public.t;
COMMENT ON FUNCTION public.note_in(cstring) IS 'Reads';

-- # A shell may be all there is of a type
-- from
CREATE TYPE note;
-- to
CREATE TYPE other;
-- plan
CREATE TYPE public.other;
DROP TYPE public.note;

-- # A range type with a canonical function is made and dropped like a base type
-- to
CREATE TYPE span;
CREATE FUNCTION span_canonical(span) RETURNS span LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE span AS RANGE (SUBTYPE = integer, CANONICAL = span_canonical);
-- plan
CREATE TYPE public.span;
CREATE FUNCTION public.span_canonical(public.span)
RETURNS public.span
LANGUAGE internal IMMUTABLE STRICT
AS $$int4range_canonical$$;
CREATE TYPE public.span AS RANGE (subtype = integer, canonical = public.span_canonical);

-- # Operators come before the class that they make
-- to
CREATE TYPE note;
CREATE FUNCTION note_in(cstring) RETURNS note LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION note_out(note) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE note (INPUT = note_in, OUTPUT = note_out, LIKE = text);
CREATE FUNCTION same(note, note) RETURNS boolean LANGUAGE internal IMMUTABLE STRICT AS 'texteq';
CREATE FUNCTION hash(note) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'hashtext';
CREATE OPERATOR = (LEFTARG = note, RIGHTARG = note, FUNCTION = same, COMMUTATOR = =, HASHES);
CREATE OPERATOR CLASS by_hash DEFAULT FOR TYPE note USING hash AS OPERATOR 1 =, FUNCTION 1 hash(note);
-- plan
CREATE TYPE public.note;
CREATE OPERATOR FAMILY public.by_hash USING hash;
CREATE FUNCTION public.note_in(cstring)
RETURNS public.note
LANGUAGE internal IMMUTABLE STRICT
AS $$textin$$;
CREATE FUNCTION public.note_out(public.note)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$textout$$;
CREATE TYPE public.note (input = public.note_in, output = public.note_out, storage = extended);
CREATE FUNCTION public.hash(public.note)
RETURNS integer
LANGUAGE internal IMMUTABLE STRICT
AS $$hashtext$$;
CREATE FUNCTION public.same(public.note, public.note)
RETURNS boolean
LANGUAGE internal IMMUTABLE STRICT
AS $$texteq$$;
CREATE OPERATOR public.= (commutator = =, function = public.same, hashes, leftarg = public.note, rightarg = public.note);
CREATE OPERATOR CLASS public.by_hash DEFAULT FOR TYPE public.note USING hash AS OPERATOR 1 =, FUNCTION 1 public.hash(public.note);
