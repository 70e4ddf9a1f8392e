-- Points by cells of a quarter of a degree, row by row of the grid: a map's box is a few ranges of this index, which holds
-- every column a filter asks for.
ALTER TABLE record ADD COLUMN cell BIGINT;
UPDATE record SET cell = CAST(floor((lat + 90) * 4) AS BIGINT) * 1441 + CAST(floor((lon + 180) * 4) AS BIGINT) WHERE lat IS NOT NULL AND lon IS NOT NULL;
CREATE INDEX record_by_cell ON record (cell, kind, first_day) INCLUDE (key, last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id) WHERE cell IS NOT NULL;

-- Lists, counts and maps walk these alone and fetch rows only of what they show.
DROP INDEX record_by_day;
DROP INDEX record_by_type;
CREATE INDEX record_by_day ON record (kind, first_day, key) INCLUDE (last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id);
CREATE INDEX record_by_type ON record (kind, type, first_day, key) INCLUDE (last_day, status, confidence, review, retelling, precision, lat, lon, outlet, place_id);

-- How frequent each term is decides between its index and a walk along the days, so the server should know many of them.
ALTER TABLE record ALTER COLUMN terms SET STATISTICS 1000;
-- A large batch is to be counted, and its pages marked as seen by all, before ten times as much has come in.
ALTER TABLE record SET (autovacuum_analyze_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
