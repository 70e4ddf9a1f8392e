-- Points by cells of a quarter of a degree, row by row of the grid: a map's box is a few ranges of this index, which holds
-- every column a filter asks for. No generated column: SQLite takes an index for covering only where columns are plain.
ALTER TABLE record ADD COLUMN cell INTEGER;
UPDATE record SET cell = CAST((lat + 90) * 4 AS INTEGER) * 1441 + CAST((lon + 180) * 4 AS INTEGER) WHERE lat IS NOT NULL AND lon IS NOT NULL;
CREATE INDEX record_by_cell ON record (cell, kind, first_day, last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id) WHERE cell IS NOT NULL;
