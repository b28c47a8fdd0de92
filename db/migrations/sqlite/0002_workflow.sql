CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`unit_id` text,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_views_owner` ON `saved_views` (`owner_id`);--> statement-breakpoint
CREATE INDEX `saved_views_unit` ON `saved_views` (`unit_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_name` ON `tags` (`unit_id`,`folded`);--> statement-breakpoint
CREATE TABLE `case_tags` (
	`case_file_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`tagged_by` text NOT NULL,
	`tagged_at` integer NOT NULL,
	PRIMARY KEY(`case_file_id`, `tag_id`)
);
--> statement-breakpoint
CREATE INDEX `case_tags_tag` ON `case_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `presences` (
	`case_file_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`move` text NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`case_file_id`, `staff_id`)
);
--> statement-breakpoint
CREATE INDEX `presences_seen` ON `presences` (`seen_at`);--> statement-breakpoint
CREATE TABLE `staff_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`case_file_id` text NOT NULL,
	`move` text NOT NULL,
	`sealed` blob NOT NULL,
	`saved_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_drafts_move` ON `staff_drafts` (`staff_id`,`case_file_id`,`move`);--> statement-breakpoint
CREATE INDEX `staff_drafts_case` ON `staff_drafts` (`case_file_id`);--> statement-breakpoint
CREATE INDEX `staff_drafts_saved` ON `staff_drafts` (`saved_at`);--> statement-breakpoint
CREATE TABLE `bulk_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`act` text NOT NULL,
	`case_references` text NOT NULL,
	`sealed` blob NOT NULL,
	`results` text NOT NULL,
	`undone` text NOT NULL,
	`planned_at` integer,
	`done_at` integer,
	`undone_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `bulk_runs_created` ON `bulk_runs` (`created_at`);--> statement-breakpoint
CREATE TABLE `desk_settings` (
	`staff_id` text PRIMARY KEY NOT NULL,
	`calendar_hash` blob,
	`calendar_made_at` integer,
	`wants_digest` integer NOT NULL,
	`address_sealed` blob,
	`digest_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_settings_calendar` ON `desk_settings` (`calendar_hash`);--> statement-breakpoint
CREATE TABLE `staff_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`deputy_id` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_absences_days` ON `staff_absences` (`to_day`,`from_day`);--> statement-breakpoint
CREATE INDEX `staff_absences_staff` ON `staff_absences` (`staff_id`,`to_day`);--> statement-breakpoint
CREATE TABLE `absence_cases` (
	`absence_id` text NOT NULL,
	`case_file_id` text NOT NULL,
	`reference` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	PRIMARY KEY(`absence_id`, `case_file_id`)
);
--> statement-breakpoint
CREATE TABLE `staff_interests` (
	`staff_id` text NOT NULL,
	`case_file_id` text NOT NULL,
	`declared_by` text NOT NULL,
	`declared_at` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `case_file_id`)
);
--> statement-breakpoint
CREATE INDEX `staff_interests_case` ON `staff_interests` (`case_file_id`);--> statement-breakpoint
CREATE TABLE `staff_tellings` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`matter` text NOT NULL,
	`kind` text NOT NULL,
	`case_file_id` text,
	`clock` text,
	`percent` integer,
	`is_late` integer NOT NULL,
	`unit_id` text NOT NULL,
	`n` integer NOT NULL,
	`told_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_tellings_matter` ON `staff_tellings` (`staff_id`,`matter`);--> statement-breakpoint
CREATE INDEX `staff_tellings_told` ON `staff_tellings` (`staff_id`,`told_at`);--> statement-breakpoint
CREATE TABLE `staff_log` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`by_id` text,
	`staff_id` text NOT NULL,
	`act` text NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_log_at` ON `staff_log` (`at`);--> statement-breakpoint
CREATE INDEX `staff_log_staff` ON `staff_log` (`staff_id`);--> statement-breakpoint
CREATE TABLE `public_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`case_file_id` text NOT NULL,
	`notice` integer NOT NULL,
	`event_number` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `public_notices_code` ON `public_notices` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `public_notices_notice` ON `public_notices` (`case_file_id`,`notice`);--> statement-breakpoint
CREATE TABLE `notice_objections` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`noticed_id` text NOT NULL,
	`objection` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notice_objections_case_file` ON `notice_objections` (`case_file_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `notice_objections_noticed` ON `notice_objections` (`noticed_id`,`objection`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`event_number` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_event` ON `attachments` (`case_file_id`,`event_number`);--> statement-breakpoint
DROP INDEX `case_clocks_clock`;--> statement-breakpoint
ALTER TABLE `case_clocks` ADD `subject` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `case_clocks_each` ON `case_clocks` (`clock`,`running`,`unit_id`,`due_at`) WHERE "case_clocks"."subject" <> '';--> statement-breakpoint
CREATE UNIQUE INDEX `case_clocks_clock` ON `case_clocks` (`case_file_id`,`clock`,`subject`,`round`);--> statement-breakpoint
ALTER TABLE `case_files` ADD `partner_id` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `review_unit_id` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `awaits` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `awaited_by` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `leg_unit_ids` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `case_files` ADD `approving_unit_id` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `order_state` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `visit_on` text;--> statement-breakpoint
ALTER TABLE `case_files` ADD `follows_id` text;--> statement-breakpoint
CREATE INDEX `case_files_follows` ON `case_files` (`follows_id`) WHERE "case_files"."follows_id" is not null;--> statement-breakpoint
CREATE INDEX `case_files_order` ON `case_files` (`order_state`,`unit_id`) WHERE "case_files"."order_state" is not null;--> statement-breakpoint
CREATE INDEX `case_files_visit` ON `case_files` (`visit_on`,`unit_id`) WHERE "case_files"."visit_on" is not null;--> statement-breakpoint
CREATE INDEX `case_files_review` ON `case_files` (`open`,`sealed`,`review_unit_id`,`due_at`) WHERE "case_files"."review_unit_id" is not null;--> statement-breakpoint
CREATE INDEX `case_files_approving` ON `case_files` (`open`,`sealed`,`approving_unit_id`,`urgency_rank`,`due_at`,`id`) WHERE "case_files"."approving_unit_id" is not null;--> statement-breakpoint
CREATE INDEX `case_files_awaits` ON `case_files` (`open`,`sealed`,`unit_id`,`urgency_rank`,`due_at`,`id`) WHERE "case_files"."awaits" is not null;