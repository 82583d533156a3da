-- Run in this folder: psql --file load.postgresql.sql

\set ON_ERROR_STOP on
BEGIN;

CREATE TABLE "projects" ("subject" text, "period" text, "done" numeric, "done_qualifier" text, "share" numeric, "implied_plan" numeric, "implied_plan_qualifier" text, "plan" numeric, "rank" numeric, "source" text);
\copy "projects" from 'projects.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "tiers" ("period" text, "projects" numeric, "tier" text, "done" numeric, "share" numeric, "implied_plan" numeric, "rank" numeric, "source" text);
\copy "tiers" from 'tiers.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "totals" ("period" text, "provincial" numeric, "municipal" numeric, "county" numeric, "total" numeric, "source" text);
\copy "totals" from 'totals.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "indicators" ("period" text, "total" numeric, "place" text, "ahead" numeric, "source" text);
\copy "indicators" from 'indicators.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "named_indicators" ("period" text, "indicator" text, "ahead" numeric, "source" text);
\copy "named_indicators" from 'named_indicators.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "enterprises" ("output_period" text, "growth_period" text, "enterprise" text, "staff" numeric, "output" numeric, "output_qualifier" text, "growth" numeric, "tax" numeric, "source" text);
\copy "enterprises" from 'enterprises.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "sites" ("period" text, "site" text, "workers" numeric, "workers_qualifier" text, "progress" numeric, "progress_qualifier" text, "source" text);
\copy "sites" from 'sites.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "capacities" ("product" text, "energy" numeric, "work" text, "mass" numeric, "source" text);
\copy "capacities" from 'capacities.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "resumption" ("period" text, "place" text, "enterprises" numeric, "staff" numeric, "source" text);
\copy "resumption" from 'resumption.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "passes" ("period" text, "enterprises" numeric, "passes" numeric, "pass" text, "source" text);
\copy "passes" from 'passes.csv' with (format csv, header true, encoding 'UTF8')

CREATE TABLE "loans" ("period" text, "place" text, "enterprises" numeric, "source" text);
\copy "loans" from 'loans.csv' with (format csv, header true, encoding 'UTF8')

COMMIT;
