-- Objects that are kept as statements
CREATE EVENT TRIGGER guard ON ddl_command_start EXECUTE FUNCTION app.f();
CREATE COLLATION IF NOT EXISTS app.german (provider = icu, locale = 'de');
CREATE CAST (int4 AS app.mood) WITH FUNCTION app.cast(integer) AS IMPLICIT;
CREATE OPERATOR app.=== (LEFTARG = int4, RIGHTARG = varchar, FUNCTION = app.same, COMMUTATOR = OPERATOR(app.===));
CREATE OPERATOR ! (RIGHTARG = int8, FUNCTION = fact);
CREATE OPERATOR CLASS app.ops DEFAULT FOR TYPE app.mood USING btree AS OPERATOR 1 <;
CREATE OPERATOR FAMILY fam USING hash;
CREATE DEFAULT CONVERSION conv FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE PUBLICATION pub FOR ALL TABLES;
CREATE STATISTICS app.stat (ndistinct) ON a, b FROM t;
CREATE TEXT SEARCH CONFIGURATION app.conf (COPY = english);
CREATE RULE quiet AS ON DELETE TO app.t DO INSTEAD NOTHING;
CREATE ACCESS METHOD am TYPE TABLE HANDLER handler;
CREATE TRANSFORM FOR app.mood LANGUAGE sql (FROM SQL WITH FUNCTION a(internal));
CREATE TRUSTED PROCEDURAL LANGUAGE lang;
CREATE SERVER far FOREIGN DATA WRAPPER fdw OPTIONS (host 'h');
--> opaque-object ACCESS METHOD am definition=[CREATE ACCESS METHOD am TYPE TABLE HANDLER handler]
--> opaque-object CAST  definition=[CREATE CAST (int4 AS app.mood) WITH FUNCTION app.cast(integer) AS IMPLICIT]
-->   types: <integer>, <app.mood>
--> opaque-object COLLATION app.german definition=[CREATE COLLATION app.german (provider = icu, locale = 'de')] in-schema
--> opaque-object CONVERSION conv definition=[CREATE DEFAULT CONVERSION conv FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1] in-schema
--> opaque-object EVENT TRIGGER guard definition=[CREATE EVENT TRIGGER guard ON ddl_command_start EXECUTE FUNCTION app.f()]
--> opaque-object LANGUAGE lang definition=[CREATE TRUSTED PROCEDURAL LANGUAGE lang]
--> opaque-object OPERATOR ! definition=[CREATE OPERATOR ! (RIGHTARG = int8, FUNCTION = fact)] in-schema
-->   types: <NONE>, <bigint>
--> opaque-object OPERATOR app.=== definition=[CREATE OPERATOR app.=== (LEFTARG = int4, RIGHTARG = varchar, FUNCTION = app.same, COMMUTATOR = OPERATOR(app.===))] in-schema
-->   types: <integer>, <character varying>
--> opaque-object OPERATOR CLASS app.ops definition=[CREATE OPERATOR CLASS app.ops DEFAULT FOR TYPE app.mood USING btree AS OPERATOR 1 <] qualifier=USING btree made-with={global-object ACCESS METHOD btree} in-schema
--> opaque-object OPERATOR FAMILY fam definition=[CREATE OPERATOR FAMILY fam USING hash] qualifier=USING hash made-with={global-object ACCESS METHOD hash} in-schema
--> opaque-object PUBLICATION pub definition=[CREATE PUBLICATION pub FOR ALL TABLES]
--> opaque-object RULE quiet definition=[CREATE RULE quiet AS ON DELETE TO app.t DO INSTEAD NOTHING] table=app.t
--> opaque-object SERVER far definition=[CREATE SERVER far FOREIGN DATA WRAPPER fdw OPTIONS (host 'h')] made-with={global-object FOREIGN DATA WRAPPER fdw}
--> opaque-object STATISTICS app.stat definition=[CREATE STATISTICS app.stat (ndistinct) ON a, b FROM t] in-schema
--> opaque-object TEXT SEARCH CONFIGURATION app.conf definition=[CREATE TEXT SEARCH CONFIGURATION app.conf (COPY = english)] in-schema
--> opaque-object TRANSFORM  definition=[CREATE TRANSFORM FOR app.mood LANGUAGE sql (FROM SQL WITH FUNCTION a(internal))] qualifier=LANGUAGE sql made-with={global-object LANGUAGE sql}
-->   types: <app.mood>
--> mentions app

-- What is said of them later becomes part of them
CREATE PUBLICATION pub;
ALTER PUBLICATION pub ADD TABLE ONLY app.t;
ALTER PUBLICATION pub OWNER TO somebody;
COMMENT ON PUBLICATION pub IS 'Everything';
CREATE OPERATOR app.=== (LEFTARG = int4, RIGHTARG = text, FUNCTION = app.same);
COMMENT ON OPERATOR app.===(integer, text) IS 'Same';
CREATE RULE r AS ON UPDATE TO t DO NOTHING;
COMMENT ON RULE r ON t IS 'Nothing';
CREATE CAST (int AS text) WITH INOUT;
COMMENT ON CAST (integer AS text) IS 'By text';
--> opaque-object CAST  definition=[CREATE CAST (int AS text) WITH INOUT] comment=By text
-->   types: <integer>, <text>
--> opaque-object OPERATOR app.=== definition=[CREATE OPERATOR app.=== (LEFTARG = int4, RIGHTARG = text, FUNCTION = app.same)] in-schema comment=Same
-->   types: <integer>, <text>
--> opaque-object PUBLICATION pub definition=[CREATE PUBLICATION pub;
--> ALTER PUBLICATION pub ADD TABLE ONLY app.t] comment=Everything
--> opaque-object RULE r definition=[CREATE RULE r AS ON UPDATE TO t DO NOTHING] table=t comment=Nothing
--> mentions app
