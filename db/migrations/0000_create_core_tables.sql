CREATE TABLE `connection` (
	`id` text PRIMARY KEY NOT NULL,
	`role` text NOT NULL,
	`last_ok_at` integer,
	`last_error_at` integer,
	`last_error_code` text
);
--> statement-breakpoint
CREATE TABLE `delivery` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection` text NOT NULL,
	`key` text NOT NULL,
	`ticket_id` text,
	`message_id` text,
	`kind` text NOT NULL,
	`detail` text,
	`occurred_at` integer NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_key` ON `delivery` (`connection`,`key`);--> statement-breakpoint
CREATE INDEX `delivery_ticket` ON `delivery` (`connection`,`ticket_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`connection` text NOT NULL,
	`ticket_id` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`writer` text NOT NULL,
	`language` text NOT NULL,
	`paragraphs` text NOT NULL,
	`facts` text NOT NULL,
	`classification` text NOT NULL,
	`inputs` text NOT NULL,
	`decision` text NOT NULL,
	`warnings` text NOT NULL,
	`note_html` text NOT NULL,
	`note_text` text NOT NULL,
	`tags` text NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`completed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_message` ON `draft` (`connection`,`ticket_id`,`message_id`);--> statement-breakpoint
CREATE INDEX `draft_created` ON `draft` (`created_at`);--> statement-breakpoint
CREATE TABLE `effect` (
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` integer NOT NULL,
	`done_at` integer,
	`external_id` text,
	PRIMARY KEY(`subject_id`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`owner` text,
	`lease_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `job_queued` ON `job` (`run_at`,`id`) WHERE state = 'queued';--> statement-breakpoint
CREATE INDEX `job_running` ON `job` (`subject`) WHERE state = 'running';--> statement-breakpoint
CREATE INDEX `job_dead` ON `job` (`id`) WHERE state = 'dead';--> statement-breakpoint
CREATE TABLE `model_call` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`draft_id` text NOT NULL,
	`purpose` text NOT NULL,
	`model` text NOT NULL,
	`request_id` text,
	`system` text NOT NULL,
	`user` text NOT NULL,
	`answer` text,
	`failure` text,
	`tokens_in` integer,
	`tokens_cached` integer,
	`tokens_out` integer,
	`cost_micros` integer,
	`started_at` integer NOT NULL,
	`latency_ms` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `model_call_draft` ON `model_call` (`draft_id`);--> statement-breakpoint
CREATE TABLE `rationale` (
	`connection` text NOT NULL,
	`ticket_id` text NOT NULL,
	`schema_version` text NOT NULL,
	`store` text NOT NULL,
	`outcome` text NOT NULL,
	`skip_cause` text,
	`draft_id` text,
	`drafts` integer NOT NULL,
	`intent` text,
	`intents` text NOT NULL,
	`helpdesk_intent` text,
	`confidence` text,
	`language` text,
	`identity` text,
	`order_id` text,
	`order_name` text,
	`order_total_minor` integer,
	`order_currency` text,
	`ltv` text,
	`action` text,
	`situation` text,
	`clauses` text NOT NULL,
	`escalations` text NOT NULL,
	`policy_version` text,
	`classifier_version` text,
	`writer` text,
	`note_id` text,
	`ticket_created_at` integer NOT NULL,
	`drafted_at` integer,
	`delivered_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`connection`, `ticket_id`)
);
--> statement-breakpoint
CREATE INDEX `rationale_created` ON `rationale` (`created_at`);--> statement-breakpoint
CREATE TABLE `rationale_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection` text NOT NULL,
	`ticket_id` text NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rationale_event_ticket` ON `rationale_event` (`connection`,`ticket_id`,`id`);