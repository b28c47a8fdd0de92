CREATE TABLE `town_items` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`digest` text NOT NULL,
	`content` text NOT NULL,
	`effective_from` text,
	`removed` integer NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `town_items_version` ON `town_items` (`kind`,`slug`,`version`);--> statement-breakpoint
CREATE TABLE `content_versions` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `case_files` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`service` text NOT NULL,
	`service_version` integer NOT NULL,
	`kind` text NOT NULL,
	`public_level` text NOT NULL,
	`channel` text NOT NULL,
	`stage` text NOT NULL,
	`open` integer NOT NULL,
	`sealed` integer NOT NULL,
	`urgency` text NOT NULL,
	`urgency_rank` integer NOT NULL,
	`unit_id` text NOT NULL,
	`sending_unit_id` text,
	`area_id` text,
	`subdistrict_id` text,
	`handler_id` text,
	`locale` text NOT NULL,
	`received_on` text NOT NULL,
	`filed_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`decided_at` integer,
	`closed_at` integer,
	`reopen_until` integer,
	`erase_at` integer,
	`due_at` integer NOT NULL,
	`due_clock` text,
	`due_from` integer,
	`due_paused` integer NOT NULL,
	`title_sealed` blob NOT NULL,
	`person_hash` blob,
	`access_code_hash` blob NOT NULL,
	`wrong_codes` integer NOT NULL,
	`codes_locked_until` integer,
	`version` integer NOT NULL,
	`idempotency_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_files_reference` ON `case_files` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_files_idempotency` ON `case_files` (`idempotency_key`);--> statement-breakpoint
CREATE INDEX `case_files_queue` ON `case_files` (`open`,`sealed`,`unit_id`,`urgency_rank`,`due_at`,`id`,`stage`,`handler_id`);--> statement-breakpoint
CREATE INDEX `case_files_queue_town` ON `case_files` (`open`,`sealed`,`urgency_rank`,`due_at`,`id`,`stage`,`handler_id`);--> statement-breakpoint
CREATE INDEX `case_files_closed` ON `case_files` (`sealed`,`closed_at`,`id`,`unit_id`) WHERE "case_files"."closed_at" is not null;--> statement-breakpoint
CREATE INDEX `case_files_sent_on` ON `case_files` (`sending_unit_id`) WHERE "case_files"."sending_unit_id" is not null;--> statement-breakpoint
CREATE INDEX `case_files_handler` ON `case_files` (`handler_id`,`open`,`urgency_rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `case_files_filed` ON `case_files` (`public_level`,`sealed`,`filed_at`,`id`);--> statement-breakpoint
CREATE INDEX `case_files_person` ON `case_files` (`person_hash`);--> statement-breakpoint
CREATE INDEX `case_files_reopen` ON `case_files` (`reopen_until`);--> statement-breakpoint
CREATE INDEX `case_files_erase` ON `case_files` (`erase_at`,`id`);--> statement-breakpoint
CREATE TABLE `case_events` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_unit_id` text,
	`data` text NOT NULL,
	`sealed` blob,
	`idempotency_key` text,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_events_number` ON `case_events` (`case_file_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `case_events_idempotency` ON `case_events` (`idempotency_key`);--> statement-breakpoint
CREATE TABLE `case_clocks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`clock` text NOT NULL,
	`round` integer NOT NULL,
	`clock_version` integer NOT NULL,
	`regime` text NOT NULL,
	`holder` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`running` integer NOT NULL,
	`started_at` integer NOT NULL,
	`due_at` integer,
	`due_on` text,
	`provisional` integer NOT NULL,
	`stopped_at` integer,
	`warned` integer NOT NULL,
	`breached_at` integer,
	`next_check_at` integer,
	FOREIGN KEY (`case_file_id`) REFERENCES `case_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_clocks_clock` ON `case_clocks` (`case_file_id`,`clock`,`round`);--> statement-breakpoint
CREATE INDEX `case_clocks_check` ON `case_clocks` (`next_check_at`,`id`);--> statement-breakpoint
CREATE INDEX `case_clocks_due` ON `case_clocks` (`running`,`due_at`,`unit_id`);--> statement-breakpoint
CREATE INDEX `case_clocks_provisional` ON `case_clocks` (`provisional`,`running`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`cookie_hash` blob NOT NULL,
	`service` text NOT NULL,
	`service_version` integer NOT NULL,
	`shared` integer NOT NULL,
	`sealed` blob NOT NULL,
	`idempotency_key` text NOT NULL,
	`started_at` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_cookie_service` ON `drafts` (`cookie_hash`,`service`);--> statement-breakpoint
CREATE INDEX `drafts_ends` ON `drafts` (`ends_at`);--> statement-breakpoint
CREATE TABLE `form_states` (
	`id` text PRIMARY KEY NOT NULL,
	`cookie_hash` blob NOT NULL,
	`path` text NOT NULL,
	`sealed` blob NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_states_cookie_path` ON `form_states` (`cookie_hash`,`path`);--> statement-breakpoint
CREATE INDEX `form_states_ends` ON `form_states` (`ends_at`);--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` text PRIMARY KEY NOT NULL,
	`cookie_hash` blob NOT NULL,
	`case_file_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `receipts_cookie_case` ON `receipts` (`cookie_hash`,`case_file_id`);--> statement-breakpoint
CREATE INDEX `receipts_ends` ON `receipts` (`ends_at`);--> statement-breakpoint
CREATE TABLE `resident_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`cookie_hash` blob NOT NULL,
	`case_file_id` text NOT NULL,
	`shared` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resident_sessions_cookie_case` ON `resident_sessions` (`cookie_hash`,`case_file_id`);--> statement-breakpoint
CREATE INDEX `resident_sessions_ends` ON `resident_sessions` (`ends_at`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name_en` text NOT NULL,
	`name_zh` text NOT NULL,
	`locale` text NOT NULL,
	`unit_id` text NOT NULL,
	`password_hash` text NOT NULL,
	`totp_sealed` blob,
	`totp_enrolled` integer NOT NULL,
	`totp_last_step` integer NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_login` ON `staff` (`login`);--> statement-breakpoint
CREATE TABLE `staff_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `staff_roles_staff` ON `staff_roles` (`staff_id`);--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`code_hash` blob NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recovery_codes_code` ON `recovery_codes` (`staff_id`,`code_hash`);--> statement-breakpoint
CREATE TABLE `staff_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`id_hash` blob NOT NULL,
	`staff_id` text NOT NULL,
	`second_factor` integer NOT NULL,
	`started_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_sessions_id_hash` ON `staff_sessions` (`id_hash`);--> statement-breakpoint
CREATE INDEX `staff_sessions_staff` ON `staff_sessions` (`staff_id`);--> statement-breakpoint
CREATE TABLE `guesses` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `guesses_window` ON `guesses` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `figures` (
	`period` text NOT NULL,
	`unit_id` text NOT NULL,
	`service` text NOT NULL,
	`area_id` text NOT NULL,
	`figure` text NOT NULL,
	`bucket` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`figure`, `period`, `unit_id`, `service`, `area_id`, `bucket`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text,
	`change` text NOT NULL,
	`sealed` blob NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer,
	`sent_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_change` ON `outbox` (`change`);--> statement-breakpoint
CREATE INDEX `outbox_next` ON `outbox` (`next_at`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`ends_at` integer NOT NULL
);
