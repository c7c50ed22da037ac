CREATE INDEX `rationale_store` ON `rationale` (`store`,`created_at`);--> statement-breakpoint
CREATE INDEX `rationale_outcome` ON `rationale` (`outcome`,`created_at`);--> statement-breakpoint
CREATE INDEX `rationale_intent` ON `rationale` (`intent`,`created_at`);--> statement-breakpoint
CREATE INDEX `rationale_action` ON `rationale` (`action`,`created_at`);--> statement-breakpoint
CREATE INDEX `rationale_reason` ON `rationale` (`reason`,`created_at`) WHERE reason IS NOT NULL;--> statement-breakpoint
CREATE INDEX `rationale_agent` ON `rationale` (`connection`,`replied_by`,`created_at`) WHERE replied_by IS NOT NULL;--> statement-breakpoint
CREATE INDEX `rationale_order` ON `rationale` (`order_name`) WHERE order_name IS NOT NULL;