CREATE TABLE `access_token` (
	`platform` text NOT NULL,
	`account` text NOT NULL,
	`key_id` text,
	`nonce` text,
	`ciphertext` text,
	`expires_at` integer,
	`renewing_until` integer,
	PRIMARY KEY(`platform`, `account`)
);
