-- Filters by outlet, which would otherwise walk all days.
CREATE INDEX record_by_outlet ON record (outlet, kind, first_day, key);
