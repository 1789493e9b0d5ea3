package id.go.purbalinggakab.siliput.identity;

/** Somebody ended one or all of a person's sessions by hand. */
public record LoginsEnded(String user, String by) {}
