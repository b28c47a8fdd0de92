CREATE TABLE "case_search" ("case_file_id" text PRIMARY KEY NOT NULL, "tokens" tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX "case_search_tokens" ON "case_search" USING gin ("tokens");
--> statement-breakpoint
CREATE TABLE "page_search" ("page" text NOT NULL, "locale" text NOT NULL, "tokens" tsvector NOT NULL, PRIMARY KEY ("page", "locale"));
--> statement-breakpoint
CREATE INDEX "page_search_tokens" ON "page_search" USING gin ("tokens");
