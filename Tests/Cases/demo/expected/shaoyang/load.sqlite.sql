-- Run in this folder: sqlite3 -bail figures.sqlite < load.sqlite.sql

CREATE TABLE "projects" ("subject" TEXT, "period" TEXT, "done" TEXT, "done_qualifier" TEXT, "share" TEXT, "implied_plan" TEXT, "implied_plan_qualifier" TEXT, "plan" TEXT, "rank" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "projects.csv" projects
UPDATE "projects" SET "subject" = nullif("subject", ''), "period" = nullif("period", ''), "done" = nullif("done", ''), "done_qualifier" = nullif("done_qualifier", ''), "share" = nullif("share", ''), "implied_plan" = nullif("implied_plan", ''), "implied_plan_qualifier" = nullif("implied_plan_qualifier", ''), "plan" = nullif("plan", ''), "rank" = nullif("rank", ''), "source" = nullif("source", '');

CREATE TABLE "tiers" ("period" TEXT, "projects" TEXT, "tier" TEXT, "done" TEXT, "share" TEXT, "implied_plan" TEXT, "rank" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "tiers.csv" tiers
UPDATE "tiers" SET "period" = nullif("period", ''), "projects" = nullif("projects", ''), "tier" = nullif("tier", ''), "done" = nullif("done", ''), "share" = nullif("share", ''), "implied_plan" = nullif("implied_plan", ''), "rank" = nullif("rank", ''), "source" = nullif("source", '');

CREATE TABLE "totals" ("period" TEXT, "provincial" TEXT, "municipal" TEXT, "county" TEXT, "total" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "totals.csv" totals
UPDATE "totals" SET "period" = nullif("period", ''), "provincial" = nullif("provincial", ''), "municipal" = nullif("municipal", ''), "county" = nullif("county", ''), "total" = nullif("total", ''), "source" = nullif("source", '');

CREATE TABLE "indicators" ("period" TEXT, "total" TEXT, "place" TEXT, "ahead" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "indicators.csv" indicators
UPDATE "indicators" SET "period" = nullif("period", ''), "total" = nullif("total", ''), "place" = nullif("place", ''), "ahead" = nullif("ahead", ''), "source" = nullif("source", '');

CREATE TABLE "named_indicators" ("period" TEXT, "indicator" TEXT, "ahead" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "named_indicators.csv" named_indicators
UPDATE "named_indicators" SET "period" = nullif("period", ''), "indicator" = nullif("indicator", ''), "ahead" = nullif("ahead", ''), "source" = nullif("source", '');

CREATE TABLE "enterprises" ("output_period" TEXT, "growth_period" TEXT, "enterprise" TEXT, "staff" TEXT, "output" TEXT, "output_qualifier" TEXT, "growth" TEXT, "tax" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "enterprises.csv" enterprises
UPDATE "enterprises" SET "output_period" = nullif("output_period", ''), "growth_period" = nullif("growth_period", ''), "enterprise" = nullif("enterprise", ''), "staff" = nullif("staff", ''), "output" = nullif("output", ''), "output_qualifier" = nullif("output_qualifier", ''), "growth" = nullif("growth", ''), "tax" = nullif("tax", ''), "source" = nullif("source", '');

CREATE TABLE "sites" ("period" TEXT, "site" TEXT, "workers" TEXT, "workers_qualifier" TEXT, "progress" TEXT, "progress_qualifier" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "sites.csv" sites
UPDATE "sites" SET "period" = nullif("period", ''), "site" = nullif("site", ''), "workers" = nullif("workers", ''), "workers_qualifier" = nullif("workers_qualifier", ''), "progress" = nullif("progress", ''), "progress_qualifier" = nullif("progress_qualifier", ''), "source" = nullif("source", '');

CREATE TABLE "capacities" ("product" TEXT, "energy" TEXT, "work" TEXT, "mass" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "capacities.csv" capacities
UPDATE "capacities" SET "product" = nullif("product", ''), "energy" = nullif("energy", ''), "work" = nullif("work", ''), "mass" = nullif("mass", ''), "source" = nullif("source", '');

CREATE TABLE "resumption" ("period" TEXT, "place" TEXT, "enterprises" TEXT, "staff" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "resumption.csv" resumption
UPDATE "resumption" SET "period" = nullif("period", ''), "place" = nullif("place", ''), "enterprises" = nullif("enterprises", ''), "staff" = nullif("staff", ''), "source" = nullif("source", '');

CREATE TABLE "passes" ("period" TEXT, "enterprises" TEXT, "passes" TEXT, "pass" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "passes.csv" passes
UPDATE "passes" SET "period" = nullif("period", ''), "enterprises" = nullif("enterprises", ''), "passes" = nullif("passes", ''), "pass" = nullif("pass", ''), "source" = nullif("source", '');

CREATE TABLE "loans" ("period" TEXT, "place" TEXT, "enterprises" TEXT, "source" TEXT) STRICT;
.import --csv --skip 1 "loans.csv" loans
UPDATE "loans" SET "period" = nullif("period", ''), "place" = nullif("place", ''), "enterprises" = nullif("enterprises", ''), "source" = nullif("source", '');
