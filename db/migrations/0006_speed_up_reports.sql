DROP INDEX `rationale_outcome`;--> statement-breakpoint
CREATE INDEX `rationale_report` ON `rationale` (`clauses`,`outcome`,`connection`,`store`,`replied_by`,`intent`,`action`,`skip_cause`,`precedent_arm`,`drafts`,`created_at`,`ticket_created_at`,`drafted_at`,`replied_at`,`replied_by_name`,`similarity`);--> statement-breakpoint
CREATE INDEX `rationale_override` ON `rationale` (`chosen_action`,`action`,`reason`,`ltv`,`clauses`,`order_currency`,`order_total_minor`,`outcome`,`connection`,`store`,`created_at`) WHERE outcome = 'overridden';--> statement-breakpoint
CREATE INDEX `rationale_outcome` ON `rationale` (`outcome`,`created_at`,`connection`,`store`);--> statement-breakpoint
ALTER TABLE `model_call` ADD `connection` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `model_call` ADD `ticket_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `model_call` SET (`connection`, `ticket_id`) = (SELECT `draft`.`connection`, `draft`.`ticket_id` FROM `draft` WHERE `draft`.`id` = `model_call`.`draft_id`)
WHERE EXISTS (SELECT 1 FROM `draft` WHERE `draft`.`id` = `model_call`.`draft_id`);--> statement-breakpoint
CREATE INDEX `model_call_ticket` ON `model_call` (`connection`,`ticket_id`,`model`,`failure`,`cost_micros`,`tokens_in`,`tokens_out`);