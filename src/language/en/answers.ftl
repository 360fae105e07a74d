# Answers to questions about a theory. question-… heads a question, table-… a table, column-… a column.
answers-title = { $theory } · reading: { $reading }
answers-more = + { $count } more; all of them: --format csv or --format json
at-least = at least { $number }
yes = yes
no = no
decimal-mark = .
progress-busy = working
column-table = table
