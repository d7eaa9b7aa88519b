ALTER TABLE `orders` ADD `status` text DEFAULT 'open' NOT NULL;
--> statement-breakpoint
-- Orders that were placed before there was a status have all been delivered.
UPDATE `orders` SET `status` = 'delivered';
--> statement-breakpoint
CREATE VIEW `order_totals` AS
SELECT o.`id` AS `order_id`, o.`status`, sum(l.`quantity` * p.`price_cents`) AS `total_cents`
FROM `orders` o
JOIN `order_lines` l ON l.`order_id` = o.`id`
JOIN `products` p ON p.`id` = l.`product_id`
GROUP BY o.`id`, o.`status`;
