# Antwoorden op vragen aan een theorie. question-… is het kopje van een vraag, table-… een tabel, column-… een kolom.
answers-title = { $theory } · lezing: { $reading }
answers-more = + nog { $count }; alles: --format csv of --format json
at-least = minstens { $number }
yes = ja
no = nee
decimal-mark = ,
progress-busy = bezig met rekenen
column-table = tabel
