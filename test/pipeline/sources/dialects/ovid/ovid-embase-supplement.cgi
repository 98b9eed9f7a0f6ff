<3001. >
VN  - Ovid Technologies
DB  - Embase
UI  - 699381829
ST  - CONFERENCE ABSTRACT
TI  - Lives with an invented condition: A review of nothing.
SO  - Inventions Proceedings. Conference: 2nd INVENT Conference and 3rd Training School: Part 2. Spain. 12 (Supplement 3) (no pagination), 2018. Date of Publication: 2018.
AU  - Behan-Doe L.
AU  - Rubio B.
IN  - (Behan-Doe, Rubio) Invented Research Centre, Southampton, United Kingdom
MH  - *quality of life
DO  - http://dx.doi.org/10.1000/s12919-018-0099-9
YR  - 2018

<3002. >
VN  - Ovid Technologies
DB  - Embase
UI  - 699381823
ST  - CONFERENCE ABSTRACT
TI  - Development of a made-up method for diagnosis of.
SO  - Inventions Proceedings. Conference: 2nd INVENT Conference and 3rd Training School: Part 2. Spain. 12 (Supplement 3) (no pagination), 2018. Date of Publication: 2018.
AU  - Server-Roe E.A.
IN  - (Server-Roe) Invented Universitesi, Istanbul, Turkey
MH  - *bioinformatics
DO  - http://dx.doi.org/10.1000/s12919-018-0099-9
YR  - 2018



