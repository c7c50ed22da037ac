CREATE TABLE `reply` (
	`draft_id` text PRIMARY KEY NOT NULL,
	`connection` text NOT NULL,
	`ticket_id` text NOT NULL,
	`message_ids` text NOT NULL,
	`text` text NOT NULL,
	`diff` text NOT NULL,
	`similarity` real NOT NULL,
	`outcome` text NOT NULL,
	`chosen_action` text NOT NULL,
	`chosen_by` text NOT NULL,
	`evidence` text,
	`sent_at` integer NOT NULL,
	`observed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `draft` ADD `precedents` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `requester_email` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `delivery_state` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `value_band` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `items` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `rationale` ADD `precedent_arm` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `chosen_action` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `chosen_by` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `similarity` real;--> statement-breakpoint
ALTER TABLE `rationale` ADD `replied_at` integer;--> statement-breakpoint
ALTER TABLE `rationale` ADD `replied_by` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `replied_by_name` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `reason_text` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `reason_via` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `reason_by` text;--> statement-breakpoint
ALTER TABLE `rationale` ADD `reason_at` integer;--> statement-breakpoint
CREATE INDEX `rationale_precedent` ON `rationale` (`store`,`intent`,`situation`,`replied_at`);--> statement-breakpoint
CREATE INDEX `rationale_requester` ON `rationale` (`requester_email`);