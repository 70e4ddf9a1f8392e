-- Lists, counts and maps walk these two alone and fetch rows only of what they show: they hold every column a filter asks for.
DROP INDEX record_by_day;
DROP INDEX record_by_type;
CREATE INDEX record_by_day ON record (kind, first_day, key, last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id);
CREATE INDEX record_by_type ON record (kind, type, first_day, key, last_day, status, confidence, review, retelling, precision, lat, lon, outlet, place_id);
CREATE INDEX record_by_outlet ON record (outlet, kind, first_day, key, last_day, type, status, confidence, review);
