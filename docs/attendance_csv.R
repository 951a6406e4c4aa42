# Who attended most meetings, from the CSV export, in base R.
#
#   zhoukou-news export csv tables
#   Rscript attendance_csv.R tables

folder <- commandArgs(trailingOnly = TRUE)[1]

# Every column is read as text, so that account and telephone numbers stay as they are; an empty cell is NA.
read_table <- function(name) {
  file <- file.path(folder, paste0(name, ".csv"))
  table <- read.csv(file, colClasses = "character", na.strings = "", encoding = "UTF-8")
  # An apostrophe guards texts that a spreadsheet would take for formulas; it is no part of them.
  table[] <- lapply(table, function(column) sub("^'", "", column))
  table
}

people <- read_table("people")
attendance <- read_table("attendance")

meetings <- tapply(attendance$meeting_id, attendance$person_id, function(ids) length(unique(ids)))
people$meetings <- as.vector(meetings[people$person_id])
present <- people[!is.na(people$meetings), ]
present <- present[order(-present$meetings, present$person_id, method = "radix"), ]
writeLines(paste(present$name, present$kind, present$meetings, sep = "\t"))
