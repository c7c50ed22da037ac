DROP INDEX `rationale_created`;--> statement-breakpoint
CREATE INDEX `rationale_created` ON `rationale` (`created_at`,`connection`,`ticket_id`);