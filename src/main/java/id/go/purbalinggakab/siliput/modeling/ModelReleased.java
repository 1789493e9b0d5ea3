package id.go.purbalinggakab.siliput.modeling;

/** Diagrams, tables or forms were released; told within the transaction that does it. */
public record ModelReleased(Release release) {}
