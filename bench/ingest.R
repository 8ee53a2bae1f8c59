# Reads a survey delivery and puts it into SQLite without any check: Rscript ingest.R FILE DATABASE
suppressPackageStartupMessages({ library(data.table); library(DBI); library(RSQLite) })
arguments <- commandArgs(trailingOnly = TRUE)
rows <- fread(arguments[1])
database <- dbConnect(SQLite(), arguments[2])
dbExecute(database, "PRAGMA synchronous = FULL")
dbCreateTable(database, "survey", rows)
dbAppendTable(database, "survey", rows)
dbDisconnect(database)
