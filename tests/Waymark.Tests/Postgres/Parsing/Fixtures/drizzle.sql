-- What an ORM's kit exports: everything quoted, half of it with a schema
CREATE SCHEMA "auth";--> statement-breakpoint
CREATE TYPE "public"."role" AS ENUM('admin', 'user');--> statement-breakpoint
CREATE SEQUENCE "public"."invoice_no" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000 CACHE 1;
CREATE TABLE "auth"."session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
CREATE TABLE "user" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"no" integer GENERATED ALWAYS AS IDENTITY (sequence name "user_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"email" varchar(255) NOT NULL,
	"role" "role" DEFAULT 'user' NOT NULL,
	"other_role" "public"."role"[] DEFAULT '{}'::role[],
	"settings" jsonb DEFAULT '{}'::jsonb,
	"embedding" vector(1536),
	"search" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "user"."email")) STORED,
	CONSTRAINT "user_email_unique" UNIQUE("email"),
	CONSTRAINT "positive" CHECK ("user"."no" > 0)
);
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
CREATE TABLE "member" (
	"a" uuid NOT NULL,
	"b" uuid NOT NULL,
	CONSTRAINT "member_a_b_pk" PRIMARY KEY("a","b")
);
ALTER TABLE "auth"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;
CREATE UNIQUE INDEX "user_email_idx" ON "user" USING btree (lower("email"));
CREATE INDEX "embedding_idx" ON "user" USING hnsw ("embedding" vector_cosine_ops) WITH (m=16,ef_construction=64);
CREATE INDEX "sorted" ON "user" USING btree ("email" DESC NULLS LAST,"role" text_ops);
CREATE VIEW "public"."admins" AS (select "id", "email" from "user" where "user"."role" = 'admin');
CREATE POLICY "own" ON "user" AS PERMISSIVE FOR ALL TO public USING ((select auth.uid()) = "user"."id");
--> schema-definition auth
--> enum-type public.role
-->   labels: admin, user
--> sequence public.invoice_no options={sequence-options start=1000 increment=1 minimum=1 maximum=9223372036854775807 cache=1}
--> table member
-->   column a <uuid> not-null
-->   column b <uuid> not-null
-->   key-constraint member_a_b_pk primary
-->     index-key column=a
-->     index-key column=b
--> table user row-security
-->   column id <uuid> not-null default=[gen_random_uuid()]
-->   column no <integer> not-null identity={identity-column always options={sequence-options start=1 increment=1 minimum=1 maximum=2147483647 cache=1}}
-->   column email <character varying(255)> not-null
-->   column role <role> not-null default=['user']
-->   column other_role <public.role[]> default=['{}'::role[]]
-->   column settings <jsonb> default=['{}'::jsonb]
-->   column embedding <vector(1536)>
-->   column search <tsvector> generated={generated-column expression=[to_tsvector('english', "user"."email")] stored}
-->   key-constraint user_email_unique
-->     index-key column=email
-->   key-constraint user_pkey primary
-->     index-key column=id
-->   check-constraint positive expression=["user"."no" > 0]
-->   table-index embedding_idx method=hnsw
-->     index-key column=embedding operator-class=vector_cosine_ops
-->     options: ef_construction=64, m=16
-->   table-index sorted method=btree
-->     index-key column=email descending nulls-first=no
-->     index-key column=role operator-class=text_ops
-->   table-index user_email_idx method=btree unique
-->     index-key expression=[lower("email")]
-->   policy own command=ALL using=[(select auth.uid()) = "user"."id"]
-->     roles: public
--> table auth.session
-->   column id <text> not-null
-->   column user_id <uuid> not-null
-->   column expires_at <timestamp with time zone> not-null
-->   key-constraint session_pkey primary
-->     index-key column=id
-->   foreign-key session_user_id_user_id_fk referenced-table=public.user on-delete=Cascade
-->     columns: user_id
-->     referenced-columns: id
--> view public.admins query=[(select "id", "email" from "user" where "user"."role" = 'admin')]
--> privilege TYPE on=public.role grantee=public action=USAGE
--> mentions auth, public
