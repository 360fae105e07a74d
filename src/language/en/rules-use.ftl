# Rules of family I: use. A key ending in -do says what to do.

