package id.go.purbalinggakab.siliput.engine;

import java.util.function.Predicate;

/**
 * Something that a form's conditions ask about and that is no field: {@code @outsideRegency}. The same answer goes into
 * the page that the browser gets and into the engine's judgement.
 */
public record FormFact(String name, Predicate<Submission> holds) {}
