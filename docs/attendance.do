* Who attended most meetings, from the CSV export, in Stata 18.
*
*   zhoukou-news export csv tables
*   stata -b do attendance.do tables

args folder
version 18

* Every column is read as text, so that account and telephone numbers stay as they are; destring makes numbers of others.
import delimited using "`folder'/people.csv", varnames(1) stringcols(_all) bindquotes(strict) ///
    maxquotedrows(unlimited) encoding("utf-8") clear
keep person_id name kind
tempfile people
save `people'

import delimited using "`folder'/attendance.csv", varnames(1) stringcols(_all) bindquotes(strict) ///
    maxquotedrows(unlimited) encoding("utf-8") clear
contract person_id meeting_id
contract person_id, freq(meetings)
merge 1:1 person_id using `people', keep(match) nogenerate
gsort -meetings person_id
list name kind meetings, noobs
