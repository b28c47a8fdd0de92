CREATE TABLE "saved_views" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"unit_id" text,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" text PRIMARY KEY NOT NULL,
	"unit_id" text NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_tags" (
	"case_file_id" text NOT NULL,
	"tag_id" text NOT NULL,
	"tagged_by" text NOT NULL,
	"tagged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_tags_case_file_id_tag_id_pk" PRIMARY KEY("case_file_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "presences" (
	"case_file_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"move" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presences_case_file_id_staff_id_pk" PRIMARY KEY("case_file_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "staff_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"case_file_id" text NOT NULL,
	"move" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bulk_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"act" text NOT NULL,
	"case_references" json NOT NULL,
	"sealed" "bytea" NOT NULL,
	"results" json NOT NULL,
	"undone" json NOT NULL,
	"planned_at" timestamp (3) with time zone,
	"done_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "desk_settings" (
	"staff_id" text PRIMARY KEY NOT NULL,
	"calendar_hash" "bytea",
	"calendar_made_at" timestamp (3) with time zone,
	"wants_digest" boolean NOT NULL,
	"address_sealed" "bytea",
	"digest_on" text
);
--> statement-breakpoint
CREATE TABLE "staff_absences" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"deputy_id" text NOT NULL,
	"from_day" text NOT NULL,
	"to_day" text NOT NULL,
	"entered_by" text NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "absence_cases" (
	"absence_id" text NOT NULL,
	"case_file_id" text NOT NULL,
	"reference" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "absence_cases_absence_id_case_file_id_pk" PRIMARY KEY("absence_id","case_file_id")
);
--> statement-breakpoint
CREATE TABLE "staff_interests" (
	"staff_id" text NOT NULL,
	"case_file_id" text NOT NULL,
	"declared_by" text NOT NULL,
	"declared_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_interests_staff_id_case_file_id_pk" PRIMARY KEY("staff_id","case_file_id")
);
--> statement-breakpoint
CREATE TABLE "staff_tellings" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"matter" text NOT NULL,
	"kind" text NOT NULL,
	"case_file_id" text,
	"clock" text,
	"percent" bigint,
	"is_late" boolean NOT NULL,
	"unit_id" text NOT NULL,
	"n" bigint NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_log" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_id" text,
	"staff_id" text NOT NULL,
	"act" text NOT NULL,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "public_notices" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"case_file_id" text NOT NULL,
	"notice" bigint NOT NULL,
	"event_number" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_objections" (
	"id" text PRIMARY KEY NOT NULL,
	"case_file_id" text NOT NULL,
	"noticed_id" text NOT NULL,
	"objection" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" text PRIMARY KEY NOT NULL,
	"case_file_id" text NOT NULL,
	"event_number" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "case_clocks_clock";--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "partner_id" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "review_unit_id" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "awaits" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "awaited_by" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "leg_unit_ids" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "approving_unit_id" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "order_state" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "visit_on" text;--> statement-breakpoint
ALTER TABLE "case_files" ADD COLUMN "follows_id" text;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD COLUMN "subject" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "saved_views_owner" ON "saved_views" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "saved_views_unit" ON "saved_views" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name" ON "tags" USING btree ("unit_id","folded");--> statement-breakpoint
CREATE INDEX "case_tags_tag" ON "case_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "presences_seen" ON "presences" USING btree ("seen_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_drafts_move" ON "staff_drafts" USING btree ("staff_id","case_file_id","move");--> statement-breakpoint
CREATE INDEX "staff_drafts_case" ON "staff_drafts" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "staff_drafts_saved" ON "staff_drafts" USING btree ("saved_at");--> statement-breakpoint
CREATE INDEX "bulk_runs_created" ON "bulk_runs" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "desk_settings_calendar" ON "desk_settings" USING btree ("calendar_hash");--> statement-breakpoint
CREATE INDEX "staff_absences_days" ON "staff_absences" USING btree ("to_day","from_day");--> statement-breakpoint
CREATE INDEX "staff_absences_staff" ON "staff_absences" USING btree ("staff_id","to_day");--> statement-breakpoint
CREATE INDEX "staff_interests_case" ON "staff_interests" USING btree ("case_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_tellings_matter" ON "staff_tellings" USING btree ("staff_id","matter");--> statement-breakpoint
CREATE INDEX "staff_tellings_told" ON "staff_tellings" USING btree ("staff_id","told_at");--> statement-breakpoint
CREATE INDEX "staff_log_at" ON "staff_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "staff_log_staff" ON "staff_log" USING btree ("staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "public_notices_code" ON "public_notices" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "public_notices_notice" ON "public_notices" USING btree ("case_file_id","notice");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_objections_case_file" ON "notice_objections" USING btree ("case_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_objections_noticed" ON "notice_objections" USING btree ("noticed_id","objection");--> statement-breakpoint
CREATE UNIQUE INDEX "attachments_event" ON "attachments" USING btree ("case_file_id","event_number");--> statement-breakpoint
CREATE INDEX "case_files_follows" ON "case_files" USING btree ("follows_id") WHERE "case_files"."follows_id" is not null;--> statement-breakpoint
CREATE INDEX "case_files_order" ON "case_files" USING btree ("order_state","unit_id") WHERE "case_files"."order_state" is not null;--> statement-breakpoint
CREATE INDEX "case_files_visit" ON "case_files" USING btree ("visit_on","unit_id") WHERE "case_files"."visit_on" is not null;--> statement-breakpoint
CREATE INDEX "case_files_review" ON "case_files" USING btree ("open","sealed","review_unit_id","due_at") WHERE "case_files"."review_unit_id" is not null;--> statement-breakpoint
CREATE INDEX "case_files_approving" ON "case_files" USING btree ("open","sealed","approving_unit_id","urgency_rank","due_at","id") WHERE "case_files"."approving_unit_id" is not null;--> statement-breakpoint
CREATE INDEX "case_files_awaits" ON "case_files" USING btree ("open","sealed","unit_id","urgency_rank","due_at","id") WHERE "case_files"."awaits" is not null;--> statement-breakpoint
CREATE INDEX "case_clocks_each" ON "case_clocks" USING btree ("clock","running","unit_id","due_at") WHERE "case_clocks"."subject" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX "case_clocks_clock" ON "case_clocks" USING btree ("case_file_id","clock","subject","round");