CREATE TABLE `case_search_rows` (`n` integer PRIMARY KEY NOT NULL, `case_file_id` text NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIRTUAL TABLE `case_search` USING fts5(tokens, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
--> statement-breakpoint
CREATE TABLE `page_search_rows` (`n` integer PRIMARY KEY NOT NULL, `page` text NOT NULL, `locale` text NOT NULL, UNIQUE (`page`, `locale`));
--> statement-breakpoint
CREATE VIRTUAL TABLE `page_search` USING fts5(title, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
