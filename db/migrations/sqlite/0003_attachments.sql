CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`case_file_id` text NOT NULL,
	`event_number` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_event` ON `attachments` (`case_file_id`,`event_number`);