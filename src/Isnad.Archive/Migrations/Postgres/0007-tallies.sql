-- Counts that are kept up to date, so that a map of all, a timeline of all and totals are no walk along millions of records,
-- and so that it is known beforehand how much a box or a place holds.

-- By cells of the grid (-1 without a point), places ('' without one), whether the point stands for an area, and whether a person
-- rejected the record. Coordinates are summed in millionths of a degree: whole numbers, which no adding and taking away blurs.
-- Rows are updated with every batch: the room left on their pages keeps them where they are.
CREATE TABLE tally (
    cell BIGINT NOT NULL, kind TEXT COLLATE "C" NOT NULL, type TEXT COLLATE "C" NOT NULL, place TEXT COLLATE "C" NOT NULL, vague BIGINT NOT NULL, rejected BIGINT NOT NULL,
    count BIGINT NOT NULL, lat BIGINT NOT NULL, lon BIGINT NOT NULL,
    PRIMARY KEY (cell, kind, type, place, vague, rejected)
) WITH (fillfactor = 50);
CREATE INDEX tally_by_place ON tally (place, kind, type);
INSERT INTO tally
    SELECT COALESCE(cell, -1), kind, type, COALESCE(place_id, ''), CASE WHEN precision IN ('area', 'admin1', 'country', 'unknown') THEN 1 ELSE 0 END, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END,
        count(*), COALESCE(sum(CAST(round(lat * 1000000) AS BIGINT)), 0), COALESCE(sum(CAST(round(lon * 1000000) AS BIGINT)), 0)
    FROM record GROUP BY 1, 2, 3, 4, 5, 6;

-- By first days.
CREATE TABLE tally_day (
    kind TEXT COLLATE "C" NOT NULL, first_day BIGINT NOT NULL, type TEXT COLLATE "C" NOT NULL, rejected BIGINT NOT NULL, count BIGINT NOT NULL,
    PRIMARY KEY (kind, first_day, type, rejected)
) WITH (fillfactor = 50);
INSERT INTO tally_day SELECT kind, first_day, type, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END, count(*) FROM record GROUP BY 1, 2, 3, 4;

-- Records are only ever inserted and deleted: a changed one is written anew. A batch is summed first, so that each row is updated once.
CREATE FUNCTION record_tally_insert() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    INSERT INTO tally AS t
        SELECT COALESCE(cell, -1), kind, type, COALESCE(place_id, ''), CASE WHEN precision IN ('area', 'admin1', 'country', 'unknown') THEN 1 ELSE 0 END, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END,
            count(*), COALESCE(sum(CAST(round(lat * 1000000) AS BIGINT)), 0), COALESCE(sum(CAST(round(lon * 1000000) AS BIGINT)), 0)
        FROM batch GROUP BY 1, 2, 3, 4, 5, 6
        ON CONFLICT (cell, kind, type, place, vague, rejected) DO UPDATE SET count = t.count + excluded.count, lat = t.lat + excluded.lat, lon = t.lon + excluded.lon;
    INSERT INTO tally_day AS t SELECT kind, first_day, type, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END, count(*) FROM batch GROUP BY 1, 2, 3, 4
        ON CONFLICT (kind, first_day, type, rejected) DO UPDATE SET count = t.count + excluded.count;
    RETURN NULL;
END
$function$;
CREATE TRIGGER record_tally_insert AFTER INSERT ON record REFERENCING NEW TABLE AS batch FOR EACH STATEMENT EXECUTE FUNCTION record_tally_insert();

CREATE FUNCTION record_tally_delete() RETURNS trigger LANGUAGE plpgsql AS $function$
BEGIN
    UPDATE tally t SET count = t.count - b.count, lat = t.lat - b.lat, lon = t.lon - b.lon FROM (
        SELECT COALESCE(cell, -1) AS cell, kind, type, COALESCE(place_id, '') AS place, CASE WHEN precision IN ('area', 'admin1', 'country', 'unknown') THEN 1 ELSE 0 END AS vague, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END AS rejected,
            count(*) AS count, COALESCE(sum(CAST(round(lat * 1000000) AS BIGINT)), 0) AS lat, COALESCE(sum(CAST(round(lon * 1000000) AS BIGINT)), 0) AS lon
        FROM batch GROUP BY 1, 2, 3, 4, 5, 6) b
        WHERE t.cell = b.cell AND t.kind = b.kind AND t.type = b.type AND t.place = b.place AND t.vague = b.vague AND t.rejected = b.rejected;
    DELETE FROM tally t USING batch b WHERE t.cell = COALESCE(b.cell, -1) AND t.kind = b.kind AND t.type = b.type AND t.place = COALESCE(b.place_id, '') AND t.count = 0;
    UPDATE tally_day t SET count = t.count - b.count FROM (
        SELECT kind, first_day, type, CASE WHEN review = 'rejected' THEN 1 ELSE 0 END AS rejected, count(*) AS count FROM batch GROUP BY 1, 2, 3, 4) b
        WHERE t.kind = b.kind AND t.first_day = b.first_day AND t.type = b.type AND t.rejected = b.rejected;
    DELETE FROM tally_day t USING batch b WHERE t.kind = b.kind AND t.first_day = b.first_day AND t.type = b.type AND t.count = 0;
    RETURN NULL;
END
$function$;
CREATE TRIGGER record_tally_delete AFTER DELETE ON record REFERENCING OLD TABLE AS batch FOR EACH STATEMENT EXECUTE FUNCTION record_tally_delete();

-- Filters by a place of the gazetteer walk this one; as those of 0005, it holds every column a filter asks for.
DROP INDEX record_by_place;
CREATE INDEX record_by_place ON record (place_id, kind, first_day, key) INCLUDE (last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet) WHERE place_id IS NOT NULL;
-- Records that last longer than about a month: the others of an interval begin at most that long before it.
CREATE INDEX record_by_long_day ON record (kind, first_day, key) INCLUDE (last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id) WHERE last_day - first_day > 100;
-- How many those are, which the planner cannot tell from the two days.
CREATE STATISTICS record_lasting ON (last_day - first_day) FROM record;
