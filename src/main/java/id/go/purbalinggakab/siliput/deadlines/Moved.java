package id.go.purbalinggakab.siliput.deadlines;

/** How many open cases got, or would get, another due date; numbers only, since cases may be hidden from the reader. */
public record Moved(int cases) {

    public static final Moved NONE = new Moved(0);

    public Moved plus(Moved other) {
        return new Moved(cases + other.cases);
    }
}
