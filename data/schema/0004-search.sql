-- What is searched: a row for every record that holds words, with the record's number as its own. The program fills it.
CREATE VIRTUAL TABLE search USING fts5 ("name", "text", "note", case_id UNINDEXED, "kind" UNINDEXED, prefix = '1 2 3');
