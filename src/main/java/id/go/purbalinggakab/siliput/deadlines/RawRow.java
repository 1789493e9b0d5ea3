package id.go.purbalinggakab.siliput.deadlines;

/** One row of a decree file as it stands there. */
record RawRow(int row, String date, String kind, String name) {}
