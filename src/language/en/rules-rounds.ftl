# Rules of family R: rounds. A key ending in -do says what to do.

