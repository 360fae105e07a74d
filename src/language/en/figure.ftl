# figure
