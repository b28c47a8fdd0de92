CREATE TABLE "town_items" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"version" bigint NOT NULL,
	"digest" text NOT NULL,
	"content" json NOT NULL,
	"effective_from" text,
	"removed" boolean NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_versions" (
	"name" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_files" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"service" text NOT NULL,
	"service_version" bigint NOT NULL,
	"kind" text NOT NULL,
	"public_level" text NOT NULL,
	"channel" text NOT NULL,
	"stage" text NOT NULL,
	"open" boolean NOT NULL,
	"sealed" boolean NOT NULL,
	"urgency" text NOT NULL,
	"urgency_rank" bigint NOT NULL,
	"unit_id" text NOT NULL,
	"sending_unit_id" text,
	"area_id" text,
	"subdistrict_id" text,
	"handler_id" text,
	"locale" text NOT NULL,
	"received_on" text NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"reopen_until" timestamp (3) with time zone,
	"erase_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone NOT NULL,
	"due_clock" text,
	"due_from" timestamp (3) with time zone,
	"due_paused" boolean NOT NULL,
	"title_sealed" "bytea" NOT NULL,
	"person_hash" "bytea",
	"access_code_hash" "bytea" NOT NULL,
	"wrong_codes" bigint NOT NULL,
	"codes_locked_until" timestamp (3) with time zone,
	"version" bigint NOT NULL,
	"idempotency_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"id" text PRIMARY KEY NOT NULL,
	"case_file_id" text NOT NULL,
	"number" bigint NOT NULL,
	"type" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text,
	"actor_unit_id" text,
	"data" json NOT NULL,
	"sealed" "bytea",
	"idempotency_key" text
);
--> statement-breakpoint
CREATE TABLE "case_clocks" (
	"id" text PRIMARY KEY NOT NULL,
	"case_file_id" text NOT NULL,
	"clock" text NOT NULL,
	"round" bigint NOT NULL,
	"clock_version" bigint NOT NULL,
	"regime" text NOT NULL,
	"holder" text NOT NULL,
	"unit_id" text NOT NULL,
	"state" text NOT NULL,
	"running" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone,
	"due_on" text,
	"provisional" boolean NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"warned" bigint NOT NULL,
	"breached_at" timestamp (3) with time zone,
	"next_check_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"cookie_hash" "bytea" NOT NULL,
	"service" text NOT NULL,
	"service_version" bigint NOT NULL,
	"shared" boolean NOT NULL,
	"sealed" "bytea" NOT NULL,
	"idempotency_key" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_states" (
	"id" text PRIMARY KEY NOT NULL,
	"cookie_hash" "bytea" NOT NULL,
	"path" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"id" text PRIMARY KEY NOT NULL,
	"cookie_hash" "bytea" NOT NULL,
	"case_file_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "resident_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"cookie_hash" "bytea" NOT NULL,
	"case_file_id" text NOT NULL,
	"shared" boolean NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" text PRIMARY KEY NOT NULL,
	"login" text NOT NULL,
	"name_en" text NOT NULL,
	"name_zh" text NOT NULL,
	"locale" text NOT NULL,
	"unit_id" text NOT NULL,
	"password_hash" text NOT NULL,
	"totp_sealed" "bytea",
	"totp_enrolled" boolean NOT NULL,
	"totp_last_step" bigint NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_roles" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"role" text NOT NULL,
	"unit_id" text
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"id_hash" "bytea" NOT NULL,
	"staff_id" text NOT NULL,
	"second_factor" boolean NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "guesses" (
	"key" text PRIMARY KEY NOT NULL,
	"count" bigint NOT NULL,
	"window_ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figures" (
	"period" text NOT NULL,
	"unit_id" text NOT NULL,
	"service" text NOT NULL,
	"area_id" text NOT NULL,
	"figure" text NOT NULL,
	"bucket" bigint NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "figures_figure_period_unit_id_service_area_id_bucket_pk" PRIMARY KEY("figure","period","unit_id","service","area_id","bucket")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"case_file_id" text,
	"change" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"attempts" bigint NOT NULL,
	"next_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_roles" ADD CONSTRAINT "staff_roles_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "town_items_version" ON "town_items" USING btree ("kind","slug","version");--> statement-breakpoint
CREATE UNIQUE INDEX "case_files_reference" ON "case_files" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "case_files_idempotency" ON "case_files" USING btree ("idempotency_key");--> statement-breakpoint
CREATE INDEX "case_files_queue" ON "case_files" USING btree ("open","sealed","unit_id","urgency_rank","due_at","id","stage","handler_id");--> statement-breakpoint
CREATE INDEX "case_files_queue_town" ON "case_files" USING btree ("open","sealed","urgency_rank","due_at","id","stage","handler_id");--> statement-breakpoint
CREATE INDEX "case_files_closed" ON "case_files" USING btree ("sealed","closed_at","id","unit_id") WHERE "case_files"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX "case_files_sent_on" ON "case_files" USING btree ("sending_unit_id") WHERE "case_files"."sending_unit_id" is not null;--> statement-breakpoint
CREATE INDEX "case_files_handler" ON "case_files" USING btree ("handler_id","open","urgency_rank","due_at","id");--> statement-breakpoint
CREATE INDEX "case_files_filed" ON "case_files" USING btree ("public_level","sealed","filed_at","id");--> statement-breakpoint
CREATE INDEX "case_files_person" ON "case_files" USING btree ("person_hash");--> statement-breakpoint
CREATE INDEX "case_files_reopen" ON "case_files" USING btree ("reopen_until");--> statement-breakpoint
CREATE INDEX "case_files_erase" ON "case_files" USING btree ("erase_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_events_number" ON "case_events" USING btree ("case_file_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "case_events_idempotency" ON "case_events" USING btree ("idempotency_key");--> statement-breakpoint
CREATE UNIQUE INDEX "case_clocks_clock" ON "case_clocks" USING btree ("case_file_id","clock","round");--> statement-breakpoint
CREATE INDEX "case_clocks_check" ON "case_clocks" USING btree ("next_check_at","id");--> statement-breakpoint
CREATE INDEX "case_clocks_due" ON "case_clocks" USING btree ("running","due_at","unit_id");--> statement-breakpoint
CREATE INDEX "case_clocks_provisional" ON "case_clocks" USING btree ("provisional","running");--> statement-breakpoint
CREATE UNIQUE INDEX "drafts_cookie_service" ON "drafts" USING btree ("cookie_hash","service");--> statement-breakpoint
CREATE INDEX "drafts_ends" ON "drafts" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "form_states_cookie_path" ON "form_states" USING btree ("cookie_hash","path");--> statement-breakpoint
CREATE INDEX "form_states_ends" ON "form_states" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "receipts_cookie_case" ON "receipts" USING btree ("cookie_hash","case_file_id");--> statement-breakpoint
CREATE INDEX "receipts_ends" ON "receipts" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "resident_sessions_cookie_case" ON "resident_sessions" USING btree ("cookie_hash","case_file_id");--> statement-breakpoint
CREATE INDEX "resident_sessions_ends" ON "resident_sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_login" ON "staff" USING btree ("login");--> statement-breakpoint
CREATE INDEX "staff_roles_staff" ON "staff_roles" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_code" ON "recovery_codes" USING btree ("staff_id","code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_sessions_id_hash" ON "staff_sessions" USING btree ("id_hash");--> statement-breakpoint
CREATE INDEX "staff_sessions_staff" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "guesses_window" ON "guesses" USING btree ("window_ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_change" ON "outbox" USING btree ("change");--> statement-breakpoint
CREATE INDEX "outbox_next" ON "outbox" USING btree ("next_at");