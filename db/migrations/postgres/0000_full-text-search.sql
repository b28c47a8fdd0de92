CREATE TABLE "case_search" ("case_file_id" text PRIMARY KEY NOT NULL, "tokens" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "case_search_tokens" ON "case_search" USING gin ("tokens");
