# Who attended most meetings, from the Parquet files as they are, with the package arrow.
#
#   install.packages("arrow")
#   Rscript attendance_parquet.R my-package

folder <- commandArgs(trailingOnly = TRUE)[1]

# A table of a large package is a folder of part files, which open_dataset takes as one.
read_table <- function(name) {
  file <- file.path(folder, "data", paste0(name, ".parquet"))
  if (file.exists(file)) {
    as.data.frame(arrow::read_parquet(file))
  } else {
    as.data.frame(arrow::open_dataset(file.path(folder, "data", name)))
  }
}

people <- read_table("people")
meetings <- read_table("meetings")

# The column attendees holds a data frame for each meeting; rbind makes one of all.
attendance <- do.call(rbind, Map(
  function(id, present) data.frame(meeting_id = rep(id, nrow(present)), person_id = present$person_id),
  meetings$meeting_id, meetings$attendees
))

attended <- tapply(attendance$meeting_id, attendance$person_id, function(ids) length(unique(ids)))
people$meetings <- as.vector(attended[people$person_id])
present <- people[!is.na(people$meetings), ]
present <- present[order(-present$meetings, present$person_id, method = "radix"), ]
writeLines(paste(present$name, present$kind, present$meetings, sep = "\t"))
