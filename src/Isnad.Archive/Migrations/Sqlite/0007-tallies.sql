-- Counts that are kept up to date, so that a map of all, a timeline of all and totals are no walk along millions of records,
-- and so that it is known beforehand how much a box or a place holds.

-- By cells of the grid (-1 without a point), places ('' without one), whether the point stands for an area, and whether a person
-- rejected the record. Coordinates are summed in millionths of a degree: whole numbers, which no adding and taking away blurs.
CREATE TABLE tally (
    cell INTEGER NOT NULL, kind TEXT NOT NULL, type TEXT NOT NULL, place TEXT NOT NULL, vague INTEGER NOT NULL, rejected INTEGER NOT NULL,
    count INTEGER NOT NULL, lat INTEGER NOT NULL, lon INTEGER NOT NULL,
    PRIMARY KEY (cell, kind, type, place, vague, rejected)
) WITHOUT ROWID;
CREATE INDEX tally_by_place ON tally (place, kind, type, count);
INSERT INTO tally
    SELECT COALESCE(cell, -1), kind, type, COALESCE(place_id, ''), COALESCE(precision, '') IN ('area', 'admin1', 'country', 'unknown'), review = 'rejected',
        count(*), COALESCE(sum(CAST(round(lat * 1000000) AS INTEGER)), 0), COALESCE(sum(CAST(round(lon * 1000000) AS INTEGER)), 0)
    FROM record GROUP BY 1, 2, 3, 4, 5, 6;

-- By first days.
CREATE TABLE tally_day (
    kind TEXT NOT NULL, first_day INTEGER NOT NULL, type TEXT NOT NULL, rejected INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (kind, first_day, type, rejected)
) WITHOUT ROWID;
INSERT INTO tally_day SELECT kind, first_day, type, review = 'rejected', count(*) FROM record GROUP BY 1, 2, 3, 4;

-- Records are only ever inserted and deleted: a changed one is written anew.
CREATE TRIGGER record_tally_insert AFTER INSERT ON record BEGIN
    INSERT INTO tally VALUES (COALESCE(new.cell, -1), new.kind, new.type, COALESCE(new.place_id, ''), COALESCE(new.precision, '') IN ('area', 'admin1', 'country', 'unknown'), new.review = 'rejected',
        1, COALESCE(CAST(round(new.lat * 1000000) AS INTEGER), 0), COALESCE(CAST(round(new.lon * 1000000) AS INTEGER), 0))
        ON CONFLICT DO UPDATE SET count = count + 1, lat = lat + excluded.lat, lon = lon + excluded.lon;
    INSERT INTO tally_day VALUES (new.kind, new.first_day, new.type, new.review = 'rejected', 1) ON CONFLICT DO UPDATE SET count = count + 1;
END;

-- Points are found by cells now, and a tree beside them only slowed adding down.
DROP TRIGGER record_point_insert;
DROP TRIGGER record_point_update;
DROP TRIGGER record_point_delete;
DROP TABLE record_point;
CREATE TRIGGER record_delete AFTER DELETE ON record BEGIN
    DELETE FROM record_terms WHERE rowid = old.key;
    UPDATE tally SET count = count - 1, lat = lat - COALESCE(CAST(round(old.lat * 1000000) AS INTEGER), 0), lon = lon - COALESCE(CAST(round(old.lon * 1000000) AS INTEGER), 0)
        WHERE cell = COALESCE(old.cell, -1) AND kind = old.kind AND type = old.type AND place = COALESCE(old.place_id, '')
            AND vague = (COALESCE(old.precision, '') IN ('area', 'admin1', 'country', 'unknown')) AND rejected = (old.review = 'rejected');
    DELETE FROM tally WHERE cell = COALESCE(old.cell, -1) AND kind = old.kind AND type = old.type AND place = COALESCE(old.place_id, '') AND count = 0;
    UPDATE tally_day SET count = count - 1 WHERE kind = old.kind AND first_day = old.first_day AND type = old.type AND rejected = (old.review = 'rejected');
    DELETE FROM tally_day WHERE kind = old.kind AND first_day = old.first_day AND type = old.type AND count = 0;
END;

-- Filters by a place of the gazetteer walk this one; as those of 0003 and 0005, it holds every column a filter asks for.
DROP INDEX record_by_place;
CREATE INDEX record_by_place ON record (place_id, kind, first_day, key, last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet) WHERE place_id IS NOT NULL;
-- Records that last longer than about a month: the others of an interval begin at most that long before it.
CREATE INDEX record_by_long_day ON record (kind, first_day, key, last_day, type, status, confidence, review, retelling, precision, lat, lon, outlet, place_id) WHERE last_day - first_day > 100;
