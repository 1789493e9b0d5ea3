package id.go.purbalinggakab.siliput.engine;

import java.util.function.Function;

/**
 * Something that forms show without asking.
 *
 * @param room the forms' {@code data-room}, empty for coverage
 * @param name in the page that the form's script reads
 * @param shownBy a selector: a form that has such an element asks for the part
 * @param data empty or null where there is nothing to show
 */
public record FormPart(String room, String name, String shownBy, Function<FormReader, Object> data) {}
