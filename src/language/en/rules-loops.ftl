# Rules of family L: loops. A key ending in -do says what to do.

