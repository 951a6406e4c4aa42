"""How well pages were read: a package against labelled pages, measure by measure.

**What belongs together.** A labelled and a found article of one document are the same where their texts share enough
sequences of four characters (a Dice coefficient above `LIKENESS`); the most alike pair is taken first. Within an
article, each labelled meeting takes, in order, the found meeting that shares the most attendees, then the one of the
same day, then the first. Accounts go together by their digits, people by their names.

**What is compared.** Single values (`headline`) are compared for the rows that belong together; precision, recall and
F1 are then all the share of equal ones. Of lists (`attendees`) each element counts, as often as it occurs; what is
labelled in a row that was not found is missed, and whoever is found at a meeting that is not labelled is spurious. What
stands in a found article that is not labelled counts in `articles.rows` alone.

**Normalisation.** Before texts are compared, spaces (U+0020 and U+3000) are removed, and `,:;()` become `，：；（）`.
Account numbers and telephone numbers lose spaces and hyphens. Names, titles, roles, kinds, verbs and marks are compared
as they are. Amounts are compared in whole fen. A statement is compared by speaker, verb and its first six characters.

From the top to the bottom, each module imports only what stands below it:

- `evaluator`: the measuring itself;
- `comparison`: pages compared one by one, and what they add up to;
- `pairing`: what belongs together; `found`: the rows of the labelled pages;
- `difference_table`: differences as a table to read;
- `result`: scores and differences;
- `normalisation`: texts as they are compared; `measures`: the measures' names.
"""
