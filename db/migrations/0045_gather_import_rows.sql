-- The leads of earlier imports, for "See the leads" and for undoing them.
SELECT begin_fill('import_rows');
