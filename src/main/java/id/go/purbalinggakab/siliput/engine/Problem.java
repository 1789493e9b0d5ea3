package id.go.purbalinggakab.siliput.engine;

/** What is wrong with a field, in Indonesian, and the way out. */
public record Problem(String field, String message) {}
