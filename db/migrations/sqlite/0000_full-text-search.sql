CREATE TABLE `case_search_rows` (`n` integer PRIMARY KEY NOT NULL, `case_file_id` text NOT NULL UNIQUE);
--> statement-breakpoint
CREATE VIRTUAL TABLE `case_search` USING fts5(tokens, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co'");
