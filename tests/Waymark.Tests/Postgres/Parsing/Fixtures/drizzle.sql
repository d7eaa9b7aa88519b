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
