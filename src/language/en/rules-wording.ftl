# Rules of family T: wording. A key ending in -do says what to do.

