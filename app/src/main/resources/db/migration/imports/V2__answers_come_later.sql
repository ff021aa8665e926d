-- Questions go to the other regions behind the import: their answers are counted where they stand.
alter table imports.upload drop column matches;
