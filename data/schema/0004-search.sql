-- What is searched: a row for every record that holds words, with the record's number as its own (for a worker in a case
-- that of case_worker). The columns of words stand in the order in which a hit counts: the case's own name and numbers,
-- who has it, names and titles, texts, and what is for the team alone. The program fills it in the transaction of every
-- change; the tokenizer is the program's own (Danish folding), so that other programs cannot read the index by mistake.
CREATE VIRTUAL TABLE search USING fts5 (case_id UNINDEXED, "kind" UNINDEXED, "family", "about", "name", "text", "note",
                                        tokenize = 'indgang', prefix = '1 2 3', columnsize = 0);
