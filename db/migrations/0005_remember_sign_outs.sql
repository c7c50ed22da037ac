CREATE TABLE `sign_out` (
	`session_id` text PRIMARY KEY NOT NULL,
	`ends_at` integer NOT NULL
);
